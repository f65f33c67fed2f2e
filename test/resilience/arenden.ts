import { deterministicId } from '#libs/platform/ids.js';

/** A case as the prover made it: who may know what of it. */
export interface Arende {
  readonly id: string;
  /** Huvudman that reports. */
  readonly huvudman: string;
  readonly system: string;
  /** The source's number; also the tail of every canary. */
  readonly ref: string;
  /** Every huvudman involved, the reporting one first. */
  readonly parter: readonly string[];
  /** What the samtycke covers; empty when there is none. */
  readonly omfattning: readonly ('identitet' | 'fritext')[];
  /** Latest version sent. */
  version: number;
  /** The service has acknowledged it. */
  bekraftat: boolean;
}

/** Words that must not leave without ground, and never stand in a log line. */
export const KANARIE = { fritext: 'KANARIEFRITEXT', identitet: 'KANARIEIDENTITET' } as const;
/** Test number of the examples; its check digit holds. */
export const PERSONNUMMER = '19580412-2389';

export const arendeId = (huvudman: string, system: string, ref: string): string =>
  deterministicId('avvikelse', huvudman, system, ref);

const FORBJUDET = [
  { vad: 'fritext', omfattning: 'fritext', ord: KANARIE.fritext },
  { vad: 'identitet', omfattning: 'identitet', ord: KANARIE.identitet },
  { vad: 'personnummer', omfattning: 'identitet', ord: PERSONNUMMER },
  { vad: 'personnummer', omfattning: 'identitet', ord: PERSONNUMMER.replace('-', '') },
] as const;

/** What a text tells that nothing in the case lets it tell. @param arende undefined: nothing may be told */
export const lackor = (text: string, arende: Arende | undefined): readonly string[] =>
  FORBJUDET.filter(({ ord, omfattning }) => text.includes(ord) && arende?.omfattning.includes(omfattning) !== true).map(
    ({ vad }) => vad,
  );
