import type { Steg } from '#libs/read-models/index.js';
import type { Tvasprak } from '#libs/sidor/index.js';

/** What periods of so many months are called. */
export interface Periodord {
  readonly en: Tvasprak;
  readonly fler: Tvasprak;
  readonly kolumn: Tvasprak;
}

export const PERIODER: Readonly<Record<Steg, Periodord>> = {
  1: { en: ['månad', 'month'], fler: ['månader', 'months'], kolumn: ['Månad', 'Month'] },
  3: { en: ['kvartal', 'quarter'], fler: ['kvartal', 'quarters'], kolumn: ['Kvartal', 'Quarter'] },
  6: { en: ['halvår', 'half-year'], fler: ['halvår', 'half-years'], kolumn: ['Halvår', 'Half-year'] },
  12: { en: ['år', 'year'], fler: ['år', 'years'], kolumn: ['År', 'Year'] },
};

/** Last month of the period that begins in this one, both `YYYY-MM`. */
export const sistaI = (manad: string, steg: Steg): string =>
  `${manad.slice(0, 5)}${String(Number(manad.slice(5)) + steg - 1).padStart(2, '0')}`;

/** By its months. @param manad first of the period, `YYYY-MM` */
export const periodnamn = (manad: string, steg: Steg): string => {
  if (steg === 1) return manad;
  return steg === 12 ? manad.slice(0, 4) : `${manad}–${sistaI(manad, steg).slice(5)}`;
};

export const stor = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
