import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import { EJ_ANGIVEN } from '../arendestatistik/bidrag.js';
import { arDold, lasCeller, Taltabell } from '../arendestatistik/celler.js';
import { lanomrade } from '../arendestatistik/omraden.js';

export interface Varmekartefraga {
  /** Two digits. */
  readonly lan: string;
  readonly ar: string;
  /** Kommuner to show as rows even where they have nothing; others that have are added. */
  readonly kommuner?: readonly string[];
  readonly aggregat?: boolean;
}

export interface Varmekarta {
  readonly ar: string;
  /** Ids of the agreements, in order; null: none was named. */
  readonly kolumner: readonly (string | null)[];
  /** Kommuner by code; `antal` in the order of the columns. A case of two kommuner stands in both. */
  readonly rader: readonly { readonly kommun: string; readonly antal: readonly Smatal[]; readonly summa: Smatal }[];
  readonly dolda: boolean;
}

/** Kommun × överenskommelse: cases of the year that concern the kommun. */
export const lasVarmekarta = async (db: Vydatabas, fraga: Varmekartefraga): Promise<Varmekarta> => {
  const { lan, ar, kommuner: valda = [], aggregat = false } = fraga;
  const celler = await lasCeller(db, { matt: 'varme', omrade: lanomrade(lan), fran: ar, till: ar });
  const kommuner = [...new Set([...valda, ...celler.map(({ a }) => a)])].sort();
  // What names no agreement last.
  const namngivna = [...new Set(celler.map(({ b }) => b))].filter((id) => id !== EJ_ANGIVEN).sort();
  const avtal = celler.some(({ b }) => b === EJ_ANGIVEN) ? [...namngivna, EJ_ANGIVEN] : namngivna;
  const tabell = new Taltabell([kommuner, avtal]);
  for (const { a, b, antal } of celler) tabell.lagg([a, b], antal);
  const visa = tabell.visa(
    aggregat,
    kommuner.map((kommun) => [kommun, null]),
  );
  const rader = kommuner.map((kommun) => ({
    kommun,
    antal: avtal.map((id) => visa([kommun, id])),
    summa: visa([kommun, null]),
  }));
  return {
    ...{ ar, rader, kolumner: avtal.map((id) => (id === EJ_ANGIVEN ? null : id)) },
    dolda: rader.some(({ antal, summa }) => [...antal, summa].some(arDold)),
  };
};
