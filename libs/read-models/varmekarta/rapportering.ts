import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import { lasCeller, Taltabell } from '../arendestatistik/celler.js';
import { lanomrade } from '../arendestatistik/omraden.js';

const SATT = ['rapporterad', 'mottagen'] as const;

/** Of each kommun: the year's cases that it has reported, and those that others have and that concern it. */
export type Rapportering = readonly {
  readonly kommun: string;
  readonly rapporterad: Smatal;
  readonly mottagen: Smatal;
}[];

export interface Rapporteringsfraga {
  /** Two digits. */
  readonly lan: string;
  readonly ar: string;
  /** Of the län. */
  readonly kommuner: readonly string[];
  readonly aggregat: boolean;
}

/** Who reports, and who only is reported about (U5). The sums are those of the heat map, and are taken as known. */
export const lasRapportering = async (
  db: Vydatabas,
  { lan, ar, kommuner, aggregat }: Rapporteringsfraga,
): Promise<Rapportering> => {
  if (kommuner.length === 0) return [];
  const tabell = new Taltabell([kommuner, SATT]);
  const visade = new Set(kommuner);
  const celler = await lasCeller(db, { matt: 'rapportering', omrade: lanomrade(lan), fran: ar, till: ar });
  for (const { a, b, antal } of celler.filter(({ a: kommun }) => visade.has(kommun))) tabell.lagg([a, b], antal);
  const visa = tabell.visa(
    aggregat,
    kommuner.map((kommun) => [kommun, null]),
  );
  return kommuner.map((kommun) => ({
    kommun,
    rapporterad: visa([kommun, 'rapporterad']),
    mottagen: visa([kommun, 'mottagen']),
  }));
};
