import type { Flagga } from './atkomstpost.js';

const TIMME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', hourCycle: 'h23' });
const NATT = { fran: 22, till: 6 };

/** Between 22 and 06 in Sweden. A machine works at any hour. */
export const nattflagga = (tid: Date, slag: 'maskin' | 'person'): readonly Flagga[] => {
  const timme = Number(TIMME.format(tid));
  return slag === 'person' && (timme >= NATT.fran || timme < NATT.till) ? ['natt'] : [];
};

const ORD = /[\p{L}]+/gu;
const KORT = 2;

const namnord = (text: string): readonly string[] =>
  (text.normalize('NFC').toLowerCase().match(ORD) ?? []).filter((ord) => ord.length > KORT);

/**
 * Whether the reader's surname, or a part of a double one, stands among the words that name the person. Judged when it is
 * read; only the answer is kept.
 */
export const sammaEfternamn = (efternamn: string | null, person: string | null): readonly Flagga[] => {
  if (efternamn === null || person === null) return [];
  const iPersonen = new Set(namnord(person));
  return namnord(efternamn).some((ord) => iPersonen.has(ord)) ? ['samma-efternamn'] : [];
};
