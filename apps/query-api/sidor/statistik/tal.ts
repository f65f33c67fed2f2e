import type { Cell, Sprak, Tvasprak } from '#libs/sidor/index.js';
import { pa } from '#libs/sidor/index.js';
import type { Smatal } from '#libs/sekretess/index.js';

const DOLT: Tvasprak = ['dolt', 'hidden'];

/** A count in words: a hidden one says that it is. */
export const taltext = (sprak: Sprak, antal: Smatal): string =>
  antal === 'dolt' ? pa(sprak, DOLT) : typeof antal === 'number' ? heltal(sprak, antal) : antal;

const LOKAL = { sv: 'sv-SE', en: 'en-GB' } as const;

export const heltal = (sprak: Sprak, tal: number): string => tal.toLocaleString(LOKAL[sprak]);

/** One decimal. */
export const decimal = (sprak: Sprak, tal: number): string =>
  tal.toLocaleString(LOKAL[sprak], { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @param andel 0…1 */
export const procent = (sprak: Sprak, andel: number): string => `${heltal(sprak, Math.round(andel * 100))} %`;

/** For a chart: a number, or what stands where it is hidden. */
export const diagramtal = (sprak: Sprak, antal: Smatal): number | string =>
  typeof antal === 'number' ? antal : taltext(sprak, antal);

/** @param href list behind the number; null when the reader may not see it. Of none there is no list. */
export const talcell = (sprak: Sprak, antal: Smatal, href: string | null = null): Cell => {
  if (typeof antal === 'number' && (href === null || antal === 0)) return antal;
  return {
    text: taltext(sprak, antal),
    ...(typeof antal === 'number' && { tal: antal }),
    ...(href !== null && { href }),
  };
};

/** Of two counts of which both are shown; null: cannot be told without telling what is hidden. */
export const skillnad = (nu: Smatal, fore: Smatal): number | null =>
  typeof nu === 'number' && typeof fore === 'number' ? nu - fore : null;

/** With its sign. */
export const skillnadstext = (sprak: Sprak, skillnad: number): string =>
  skillnad === 0 ? '0' : `${skillnad > 0 ? '+' : '−'}${heltal(sprak, Math.abs(skillnad))}`;

/** Said once where anything is hidden. */
export const OM_DOLDA: Tvasprak = [
  'Tal mellan 1 och 4 visas som <5, och tal som skulle avslöja dem som dolt. Det gäller lika i diagram, tabell och filer.',
  'Numbers from 1 to 4 are shown as <5, and numbers that would give them away as hidden: the same in charts, tables and files.',
];
