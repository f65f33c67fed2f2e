import { pa, type Cell, type Sprak, type Tabell, type Tvasprak } from '#libs/sidor/index.js';
import type { HuvudmanRefDto } from '../../svar/namn.js';

/** One thing that several huvudmän decide or do, each for itself. */
export interface Matrisrad {
  readonly namn: Cell;
  readonly slag: string;
  /** By huvudman; several of one where its verksamheter do so for themselves. */
  readonly celler: readonly { readonly huvudman: HuvudmanRefDto; readonly text: string; readonly vantar: boolean }[];
}

export interface Matris {
  readonly id: string;
  readonly rubrik: Tvasprak;
  readonly forsta: Tvasprak;
  readonly tomt: Tvasprak;
  readonly rader: readonly Matrisrad[];
  readonly slagrubrik: Tvasprak;
}

/** Rows by huvudmän; an empty cell is one that has no part in it. */
export const matristabell = (sprak: Sprak, { id, rubrik, forsta, tomt, rader, slagrubrik }: Matris): Tabell => {
  const namn = new Map(rader.flatMap(({ celler }) => celler.map(({ huvudman }) => [huvudman.kod, huvudman.namn])));
  const koder = [...namn.keys()].sort();
  return {
    id,
    rubrik: pa(sprak, rubrik),
    kolumner: [
      { rubrik: pa(sprak, forsta), svenska: true },
      { rubrik: pa(sprak, slagrubrik) },
      ...koder.map((kod) => ({ rubrik: namn.get(kod) ?? kod, svenskRubrik: true })),
    ],
    rader: rader.map((rad) => [rad.namn, rad.slag, ...koder.map((kod) => cellen(rad, kod))]),
    tomt: pa(sprak, tomt),
  };
};

const cellen = ({ celler }: Matrisrad, kod: string): Cell => {
  const egna = celler.filter(({ huvudman }) => huvudman.kod === kod);
  if (egna.length === 0) return null;
  const text = egna.map((en) => en.text).join(', ');
  return egna.some(({ vantar }) => vantar) ? { text, markning: 'varning' } : text;
};
