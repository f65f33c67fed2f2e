import type { Flagga } from './atkomstpost.js';

const TIMME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', hourCycle: 'h23' });
const NATT = { fran: 22, till: 6 };

/** Between 22 and 06 in Sweden. A machine works at any hour. */
export const nattflagga = (tid: Date, slag: 'maskin' | 'person'): readonly Flagga[] => {
  const timme = Number(TIMME.format(tid));
  return slag === 'person' && (timme >= NATT.fran || timme < NATT.till) ? ['natt'] : [];
};

const ORD = /\p{L}+/gu;
const VERSAL = /^\p{Lu}/u;
const KORT = 2;

const orden = (text: string): readonly string[] =>
  (text.normalize('NFC').match(ORD) ?? []).filter((ord) => ord.length > KORT);

/** Names are written with a capital: "berg" and "vård" in a text are no Berg and no Vård. As they are, and in the genitive. */
const namnI = (text: string): ReadonlySet<string> =>
  new Set(
    orden(text)
      .filter((ord) => VERSAL.test(ord))
      .map((ord) => ord.toLowerCase())
      .flatMap((ord) => [ord, ord.replace(/s$/u, '')]),
  );

/**
 * Whether the reader's surname, or a part of a double one, stands as a name among the words of the case. Judged when it is
 * read; only the answer is kept.
 */
export const sammaEfternamn = (efternamn: string | null, text: string | null): readonly Flagga[] => {
  if (efternamn === null || text === null) return [];
  const namn = namnI(text);
  return orden(efternamn.toLowerCase()).some((ord) => namn.has(ord)) ? ['samma-efternamn'] : [];
};
