import { sql } from 'kysely';
import { medAllaHuvudman, type Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import { vyerI } from '../sida.js';
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
  let urval = vyerI(db)
    .selectFrom('avvikelselista_del')
    .select(['id', 'rapporterad'])
    .distinct()
    .where(sql<boolean>`huvudman = ANY(${parter}::text[])`)
    .where('manad', '>=', `${ar}-01`)
    .where('manad', '<=', `${ar}-12`)
    .where('status', '<>', 'makulerad')
    .where('overenskommelse', '=', overenskommelse);
  urval = slag === 'kategori' ? urval.where('kategori', '=', kod) : urval.where(sql<boolean>`${kod} = ANY(bristtyper)`);
  const rader = await urval.orderBy('rapporterad', 'desc').orderBy('id', 'desc').limit(BRISTGRUND_MAX).execute();
  return rader.map(({ id }) => id);
};
