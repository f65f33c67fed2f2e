import { medAllaHuvudman, type Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import { lasBristtal } from './avvikelsetal.js';
import { BRISTKODER, type Kodad } from './omraden.js';

/** As many as an established brist may trace to. */
export const BRISTGRUND_MAX = 500;

export interface Bristgrundsfraga {
  /** Two digits. */
  readonly lan: string;
  readonly overenskommelse: string;
  readonly ar: string;
  /** Of the agreement: whose cases they are. */
  readonly parter: readonly string[];
  /** `kategori.<kod>` or `bristtyp.<kod>`, as proposed. */
  readonly forslag: string;
}

/** What a proposed brist rests on. */
export interface Bristgrund extends Kodad {
  /** As whoever sees numbers alone is shown it. */
  readonly antal: Smatal;
  /** Ids of the cases of all parties, the latest reported first; none where the number is hidden. Never to be answered with. */
  readonly avvikelser: readonly string[];
}

/** Null for a code that there is not, and for one that no case of the year tells of. */
export const lasBristgrund = (db: Vydatabas, fraga: Bristgrundsfraga): Promise<Bristgrund | null> =>
  medAllaHuvudman(async () => {
    const kod = fraga.forslag.replace('.', ':');
    const brist = BRISTKODER.get(kod);
    if (brist === undefined) return null;
    const antal = (await lasBristtal(db, { ...fraga, aggregat: true }))(kod);
    if (antal === 0) return null;
    return { ...brist, antal, avvikelser: antal === 'dolt' ? [] : await allasArenden(db, fraga, brist) };
  });

/** Ids of the cases of these parties behind a kind of brist. Never to be answered with. */
export const allasArenden = async (
  db: Vydatabas,
  { overenskommelse, ar, parter }: Pick<Bristgrundsfraga, 'overenskommelse' | 'ar' | 'parter'>,
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
