import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { AvvikelseEvent } from '#libs/avvikelse/events.js';
import {
  aterkallad,
  aterkopplad,
  bedomd,
  grund,
  innehall,
  involverad,
  kompletterad,
  makulerad,
  rapporterad,
  steg,
  type Steg,
} from './historia.js';

const KODER = ['2062', '20', '2080', '2081', '2084'];
const kod = fc.constantFrom(...KODER);
const omfattning = fc.subarray(['identitet', 'fritext'] as const, { minLength: 1 });

/** The events that every kind of step is stored as an example of, by any huvudman. */
const exempel = globSync('libs/avvikelse/exempel-handelser/*.json')
  .toSorted()
  .map((fil): AvvikelseEvent => JSON.parse(readFileSync(fil, 'utf8')))
  .filter(({ data }) => 'huvudman' in data);
const avNagon = (event: AvvikelseEvent, huvudman: string): AvvikelseEvent =>
  ({ ...event, data: { ...event.data, huvudman } }) as AvvikelseEvent;

/** A report that says as little as one may, or that concerns children. */
const knapp = { person: null, enhet: null, upptackt: null, overenskommelse: null, rapportorFunktion: null };
const rapport = fc
  .tuple(fc.subarray(KODER.slice(1)), fc.constantFrom({}, { ...knapp, handelsetid: '2026-02-03' }, { beroBarn: true }))
  .map(([berorda, annat]): AvvikelseEvent => {
    const event = rapporterad(...berorda);
    return { ...event, data: { ...event.data, innehall: { ...innehall, ...annat } } } as AvvikelseEvent;
  });

const senare = fc.oneof(
  kod.map(bedomd),
  kod.map(aterkopplad),
  fc.tuple(fc.constantFrom(...exempel), kod).map(([event, huvudman]) => avNagon(event, huvudman)),
  fc.tuple(kod, kod).map(([av, ny]) => involverad(av, ny)),
  fc.subarray(KODER.slice(1)).map((koder) => kompletterad(...koder)),
  fc.constant(makulerad),
  fc.tuple(omfattning, fc.subarray(KODER)).map(([vad, koder]) => grund(vad, koder)),
  fc.constant(aterkallad),
);

/** What may have happened in a case, in any order and by anyone. */
export const historier: fc.Arbitrary<readonly Steg[]> = fc
  .tuple(rapport, fc.array(senare, { maxLength: 12 }))
  .map(([forst, resten]) => steg(forst, ...resten));
