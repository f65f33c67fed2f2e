import type { Steg } from '#libs/read-models/index.js';
import type { Sprak, Tvasprak } from '#libs/sidor/index.js';

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

/** @param manad first of the period, `YYYY-MM` */
export const periodnamn = (sprak: Sprak, manad: string, steg: Steg): string => {
  const ar = manad.slice(0, 4);
  if (steg === 1) return manad;
  if (steg === 12) return ar;
  const nr = Math.ceil(Number(manad.slice(5)) / steg);
  if (steg === 3) return sprak === 'sv' ? `${ar} kv ${nr}` : `${ar} Q${nr}`;
  return sprak === 'sv' ? `${ar} halvår ${nr}` : `${ar} H${nr}`;
};

export const stor = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
