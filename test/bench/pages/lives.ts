import type { Position, RecordedEvent } from '#libs/event-store/port.js';
import { deterministicId } from '#libs/platform/ids.js';
import { slumptal } from '#libs/read-models/testing/historia.js';
import { momentAt, DAYS } from './calendar.js';
import { caseOf, theArena, type Step } from './one-life.js';

/** Days a case lives in the mean; so many cases run side by side. */
const LIFE_DAYS = 20;

/**
 * So many avvikelser over three years between a region and its kommuner, each as short as such lives are (4 events in
 * the mean), interleaved, the same for the same number. The days are the same whatever the number: a larger log is a
 * denser one, and the last weeks' cases are still open.
 */
export function* lives(cases: number): Generator<RecordedEvent> {
  const random = slumptal(1);
  const open: Step[][] = [theArena()];
  const abreast = Math.max(1, Math.floor((cases * LIFE_DAYS) / DAYS));
  let nr = 0;
  for (let made = 0; made < cases || open.length >= abreast;) {
    while (open.length < abreast && made < cases) {
      open.push(caseOf(random, { nr: made, reported: momentAt(made / cases) }));
      made += 1;
    }
    for (const step of takeOne(open, random)) yield recorded(step, { nr: (nr += 1), moment: momentAt(made / cases) });
  }
}

/** The next step of one of them, at random; one that is over leaves. */
const takeOne = (open: Step[][], random: () => number): readonly Step[] => {
  const at = Math.floor(random() * open.length);
  const step = open[at]?.shift();
  if (open[at]?.length === 0) takeOut(open, at);
  return step === undefined ? [] : [step];
};

/** The last one takes its place, so that nothing is moved. */
const takeOut = (open: Step[][], at: number): void => {
  const last = open.pop();
  if (at < open.length && last !== undefined) open[at] = last;
};

const recorded = (
  { stream, revision, event, by }: Step,
  { nr, moment }: { readonly nr: number; readonly moment: Date },
): RecordedEvent => {
  const id = deterministicId('bench-pages', String(nr));
  const meta = { v: 1, tid: moment.toISOString(), aktor: { klient: 'bench', huvudman: by }, kommando: id };
  return { ...event, id, stream, revision, position: String(nr) as Position, meta };
};
