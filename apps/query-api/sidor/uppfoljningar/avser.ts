import { pa, type Cell, type Sprak, type Tvasprak } from '#libs/sidor/index.js';
import type { rapport } from '#libs/read-models/index.js';
import { arAvtalets, AVSER_TEXTER } from '../../rapporter/indikatortexter.js';

/** What the numbers of a part of the page are of. The agreement's own stand on one page with those of its whole län. */
export type Avser = keyof typeof AVSER_TEXTER;

const AVSER: Readonly<Record<Avser, Tvasprak>> = {
  avtal: [AVSER_TEXTER.avtal, 'under the agreement'],
  lan: [AVSER_TEXTER.lan, 'the whole county'],
};

/** A heading, and what the numbers under it are of. */
export const medAvser = (sprak: Sprak, rubrik: Tvasprak, avser: Avser): string =>
  `${pa(sprak, rubrik)} (${pa(sprak, AVSER[avser])})`;

/** Of one indicator, where they are mixed. @param namn of the huvudman that it is of, if it is of one */
export const avserCell = (sprak: Sprak, rad: rapport.Indikatorrad, namn: string | null): Cell =>
  namn ?? { text: pa(sprak, AVSER[arAvtalets(rad) ? 'avtal' : 'lan']), sprak };
