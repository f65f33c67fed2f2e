import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import { ARENDESTATISTIK_TABELL } from '../arendestatistik/cell.js';
import { Taltabell } from '../arendestatistik/celler.js';
import { vyerI } from '../sida.js';

const SATT = ['rapporterad', 'mottagen'] as const;

/** Of each kommun: the year's cases that it has reported, and those that others have and that concern it. */
export type Rapportering = readonly {
  readonly kommun: string;
  readonly rapporterad: Smatal;
  readonly mottagen: Smatal;
}[];

export interface Rapporteringsfraga {
  readonly ar: string;
  readonly kommuner: readonly string[];
  readonly aggregat: boolean;
}

/** Who reports, and who only is reported about (U5). The sums are those of the heat map, and are taken as known. */
export const lasRapportering = async (
  db: Vydatabas,
  { ar, kommuner, aggregat }: Rapporteringsfraga,
): Promise<Rapportering> => {
  if (kommuner.length === 0) return [];
  const tabell = new Taltabell([kommuner, SATT]);
  const rader = await vyerI(db)
    .selectFrom(ARENDESTATISTIK_TABELL)
    .select(({ fn }) => ['omrade', 'b', fn.sum('antal').as('antal')])
    .where('matt', '=', 'manad')
    .where('omrade', 'in', kommuner)
    .where('period', '>=', `${ar}-01`)
    .where('period', '<=', `${ar}-12`)
    .groupBy(['omrade', 'b'])
    .limit(kommuner.length * SATT.length)
    .execute();
  for (const { omrade, b, antal } of rader) tabell.lagg([omrade, b], Number(antal));
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
