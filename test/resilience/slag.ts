import { heltal, valj, type Slump } from '../support/slump.js';

/** What is under way when the process is killed. */
export const SLAG = ['import', 'append', 'projection', 'delivery'] as const;
export type Slag = (typeof SLAG)[number];

/** How a round ends: at a named place in the program, or by a kill from outside after some ms of work. */
export type Dod = { readonly failpoint: string } | { readonly efterMs: number };

interface Punkt {
  readonly namn: string;
  /** The process dies at one of the first passes, so that a round mostly gets there. */
  readonly passMax: number;
}

const PUNKTER: Readonly<Record<Slag, readonly Punkt[]>> = {
  import: [
    { namn: 'import-fore-rad', passMax: 16 },
    { namn: 'import-efter-rad', passMax: 16 },
    { namn: 'append.before-commit', passMax: 12 },
    { namn: 'append.after-commit', passMax: 12 },
  ],
  append: [
    { namn: 'append.before-commit', passMax: 25 },
    { namn: 'append.after-commit', passMax: 25 },
  ],
  projection: [
    { namn: 'projector-fore-commit', passMax: 5 },
    { namn: 'projector-efter-commit', passMax: 5 },
  ],
  delivery: [
    { namn: 'sandare-fore-leverans', passMax: 8 },
    { namn: 'sandare-efter-svar', passMax: 8 },
    { namn: 'processor-fore-checkpoint', passMax: 5 },
    { namn: 'processor-efter-checkpoint', passMax: 5 },
  ],
};

const SLUMPVIS_ANDEL = 0.3;
/** While that kind of work goes on. */
const EFTER_MS_MAX: Readonly<Record<Slag, number>> = { import: 150, append: 300, projection: 700, delivery: 900 };

export const valjDod = (slump: Slump, slag: Slag): Dod => {
  if (slump() < SLUMPVIS_ANDEL) return { efterMs: heltal(slump, 5, EFTER_MS_MAX[slag]) };
  const { namn, passMax } = valj(slump, PUNKTER[slag]);
  return { failpoint: `${namn}:${heltal(slump, 1, passMax)}` };
};
