import { pa, type Cell, type Sprak, type Tvasprak } from '#libs/sidor/index.js';
import type { rapport } from '#libs/read-models/index.js';
import { AVSER_TEXTER, indikatornAvser } from '../../rapporter/indikatortexter.js';

/** What the numbers of a part of the page are of. The agreement's own stand on one page with those of its whole län. */
export type Avser = keyof typeof AVSER_TEXTER;

const AVSER: Readonly<Record<Avser, Tvasprak>> = {
  avtal: [AVSER_TEXTER.avtal, 'under the agreement'],
  lan: [AVSER_TEXTER.lan, 'the whole county'],
};

/** A heading, and what the numbers under it are of. */
export const medAvser = (sprak: Sprak, rubrik: Tvasprak, avser: Avser): string =>
  `${pa(sprak, rubrik)} (${pa(sprak, AVSER[avser])})`;

/** Of one indicator, where they are mixed: the huvudman that it is of, or what it counts; else the län by its name. */
export const avserCell = (
  sprak: Sprak,
  rad: rapport.Indikatorrad,
  { huvudman, lan }: Pick<rapport.Ordlista, 'huvudman' | 'lan'>,
): Cell => {
  if (rad.huvudman !== null) return huvudman[rad.huvudman] ?? rad.huvudman;
  const avser = indikatornAvser(rad);
  return avser === null ? lan : { text: pa(sprak, AVSER[avser]), sprak };
};
