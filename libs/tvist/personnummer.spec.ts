import { describe, expect, it } from '@jest/globals';
import { Rejected } from '#libs/kernel/index.js';
import type { TvistCommand } from './commands.js';
import { decide } from './decide.js';
import type { TvistEvent } from './events.js';
import { evolve, initial } from './tvist.js';
import {
  aterkalla,
  avboj,
  bedomPrincip,
  besluta,
  egen,
  FORESLAGEN,
  foresla,
  HANVISNINGAR,
  LEKSAND,
  losning,
  oppna,
  REGION,
  taInterim,
  taStallning,
} from './testing/fall.js';

/** One made-up number in every usual spelling, and one samordningsnummer. */
const NUMMER = [
  '19580412-2389',
  '195804122389',
  '580412-2389',
  '5804122389',
  '580412+2389',
  '580412 2389',
  '19580412 - 2389',
  '580412–2389',
  '1958-04-12-2389',
  '19580472-2386',
];

/** Every text of every command: the field as the rejection names it, and the command with something else in it. */
const FALT: readonly (readonly [string, (text: string) => TvistCommand])[] = [
  ['rubrik', (rubrik) => oppna({ rubrik })],
  ['beskrivning', (beskrivning) => oppna({ beskrivning })],
  ['överenskommelsens avsnitt', (avsnitt) => oppna({ overenskommelse: { id: 'x', avsnitt } })],
  ['motivering', (motivering) => taStallning(REGION, { motivering })],
  [
    'hänvisning',
    (till) => taStallning(REGION, { hanvisningar: [...HANVISNINGAR, { typ: 'lag', till, avsnitt: null }] }),
  ],
  [
    'hänvisningens avsnitt',
    (avsnitt) => taStallning(REGION, { hanvisningar: [...HANVISNINGAR, { typ: 'lag', till: 'HSL', avsnitt }] }),
  ],
  ['omfattning', (omfattning) => medText(taInterim(REGION), { omfattning })],
  ['skäl', (skal) => bedomPrincip(REGION, true, skal)],
  ['lösning', (text) => foresla(REGION, losning('l2', { text }))],
  ['skäl', (skal) => avboj(REGION, 'l1', skal)],
  ['lösning', (text) => besluta(REGION, { ...egen(REGION), text })],
  ['instans', (instans) => medText(besluta(REGION), { instans })],
  ['diarienummer', (dnr) => medText(besluta(REGION), { dnr })],
  ['skäl', (skal) => aterkalla(LEKSAND, skal)],
];

const medText = (kommando: TvistCommand, text: Readonly<Record<string, string>>): TvistCommand =>
  ({ ...kommando, data: { ...kommando.data, ...text } }) as TvistCommand;
const forsok = (kommando: TvistCommand): readonly TvistEvent[] =>
  decide(kommando, kommando.type === 'OppnaTvist' ? initial : FORESLAGEN.reduce(evolve, initial));

describe('D5 no individual is named in a tvist', () => {
  it.each(FALT.flatMap(([falt, med]) => NUMMER.map((nummer) => ({ falt, nummer, kommando: med(`Om ${nummer}, se`) }))))(
    'PERSONNUMMER_I_TEXT: $kommando.type, $falt: $nummer',
    ({ falt, kommando }) => {
      const fel = felAv(() => forsok(kommando));
      expect(fel).toMatchObject({ code: 'PERSONNUMMER_I_TEXT', kind: 'innehall' });
      expect(fel.message).toMatch(new RegExp(`ur: ${falt}\\.$`, 'u'));
      expect(fel.message).not.toMatch(/\d/u);
    },
  );
  it.each(FALT.map(([falt, med]) => ({ falt, kommando: med('Dnr 2026-1234 den 2026-03-01, ring 0250-123 45.') })))(
    'other numbers are no hindrance: $kommando.type, $falt',
    ({ kommando }) => {
      expect(forsok(kommando)).not.toHaveLength(0);
    },
  );
  it('several fields are named at once', () => {
    expect(() => forsok(oppna({ rubrik: '580412-2389', beskrivning: '580412-2389' }))).toThrow(
      'ur: rubrik, beskrivning.',
    );
  });
});

const felAv = (gor: () => unknown): Rejected => {
  try {
    gor();
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
  throw new Error('the rules said yes');
};
