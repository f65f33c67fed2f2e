import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Kodad } from './omraden.js';

/** As many as an established brist may trace to. */
export const BRISTGRUND_MAX = 500;

export interface Allasfraga {
  readonly overenskommelse: string;
  readonly ar: string;
  /** Of the agreement: whose cases they are. */
  readonly parter: readonly string[];
}

/** Ids of the cases of these parties behind a kind of brist. Never to be answered with. */
export const allasArenden = async (
  db: Vydatabas,
  { overenskommelse, ar, parter }: Allasfraga,
  { slag, kod }: Pick<Kodad, 'slag' | 'kod'>,
): Promise<readonly string[]> => {
  // Of each party by its own index, no more than are told: a case of two of them comes twice.
  const rader = await db.las<{ readonly id: string }>(
    `SELECT d.id FROM unnest($1::text[]) AS p (huvudman) CROSS JOIN LATERAL (
       SELECT id, rapporterad FROM avvikelselista_del
       WHERE huvudman = p.huvudman AND manad >= $2 AND manad <= $3 AND status <> 'makulerad' AND overenskommelse = $4
         AND ${slag === 'kategori' ? 'kategori = $5' : '$5 = ANY (bristtyper)'}
       ORDER BY rapporterad DESC, id DESC LIMIT $6) d
     GROUP BY d.id, d.rapporterad ORDER BY d.rapporterad DESC, d.id DESC LIMIT $6`,
    [parter, `${ar}-01`, `${ar}-12`, overenskommelse, kod, BRISTGRUND_MAX],
  );
  return rader.map(({ id }) => id);
};
