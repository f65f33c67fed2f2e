import type { Huvudman, Huvudmannatyp, Lansmodell } from './modell.js';

type Standard = Pick<Huvudman, 'verksamheter' | 'linje'>;
type Egen = 'svarstidArbetsdagar' | 'fritextgranskning' | 'gallring' | 'verksamheter' | 'linje';

/** A huvudman as written: what it leaves out is taken from the län's `standard` for its kind. */
export type HuvudmanPost = Omit<Huvudman, Egen> & Partial<Pick<Huvudman, Egen>>;

/** A län file after the schema has passed it and filled its silences. */
export interface Lansfil extends Omit<Lansmodell, 'huvudman'> {
  readonly standard: Pick<Huvudman, 'svarstidArbetsdagar' | 'fritextgranskning' | 'gallring'> &
    Readonly<Record<Huvudmannatyp, Standard>>;
  readonly huvudman: readonly HuvudmanPost[];
}

/** The model with each huvudman complete; frozen through and through. */
export const tillModell = ({ standard, huvudman, ...ovrigt }: Lansfil): Lansmodell =>
  frys({
    ...ovrigt,
    huvudman: huvudman.map((egen) => ({
      ...standard[egen.typ],
      svarstidArbetsdagar: standard.svarstidArbetsdagar,
      fritextgranskning: standard.fritextgranskning,
      gallring: standard.gallring,
      ...egen,
    })),
  });

const frys = <T>(varde: T): T => {
  if (typeof varde === 'object' && varde !== null) Object.values(Object.freeze(varde)).forEach(frys);
  return varde;
};
