import { sql } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { bakomkoder, ejBakomkoder, type Bakom } from '../arendestatistik/bakom.js';
import { sokta, type Krets } from '../kretsar.js';
import { ANTAL_MAX, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import type { Arendestatus, Avvikelsedel, Avvikelserad } from './table.js';

/** Each given one must hold. */
export interface Avvikelsefilter {
  readonly status?: Arendestatus | undefined;
  readonly kategori?: string | undefined;
  readonly bristtyp?: string | undefined;
  readonly malgrupp?: string | undefined;
  readonly handelsetyp?: string | undefined;
  readonly roll?: 'rapporterande' | 'berord' | undefined;
  readonly gemensam?: boolean | undefined;
  readonly beroBarn?: boolean | undefined;
  /** Null: none is named. */
  readonly overenskommelse?: string | null | undefined;
  readonly arendenummer?: string | undefined;
  readonly riskvardeMinst?: number | undefined;
  /** `YYYY-MM`, inclusive, of the event. */
  readonly manadFran?: string | undefined;
  readonly manadTill?: string | undefined;
  /** False: without those that were a mistake, as the numbers count. */
  readonly makulerade?: boolean | undefined;
  /** What the numbers count and the case itself does not hold. */
  readonly bakom?: Bakom | undefined;
  /** These alone. */
  readonly id?: readonly string[] | undefined;
}

export interface Avvikelsefraga extends Sidval {
  /** Only cases this huvudman is involved in are ever looked at (I4). */
  readonly huvudman: string;
  /** Of the huvudman's cases; null: all of them. */
  readonly krets: Krets | null;
  readonly filter: Avvikelsefilter;
  readonly sortering: '-rapporterad' | '-riskvarde';
}

export type Avvikelsetraff = Avvikelserad & Pick<Avvikelsedel, 'kretsar'>;

/** The page is found in one index of one table; the rest of the rows is then fetched by key. */
export const listaAvvikelser = async (db: Vydatabas, fraga: Avvikelsefraga): Promise<Sida<Avvikelsetraff>> => {
  const urval = valj(db, fraga);
  const kolumn = fraga.sortering === '-riskvarde' ? 'riskvarde' : 'rapporterad';
  const sida = urval
    .select(['id', 'kretsar'])
    .orderBy(kolumn, 'desc')
    .orderBy('id', 'desc')
    .limit(fraga.limit)
    .offset(fraga.offset)
    .execute();
  const antal = vyerI(db)
    .selectFrom(
      urval
        .select('id')
        .limit(ANTAL_MAX + 1)
        .as('traffar'),
    )
    .select(({ fn }) => fn.countAll<string>().as('antal'))
    .executeTakeFirstOrThrow();
  const traffar = await sida;
  const hamtade = await hamta(
    db,
    traffar.map(({ id }) => id),
  );
  const rader = new Map(hamtade.map((rad) => [rad.id, rad]));
  return somSida(
    traffar.flatMap(({ id, kretsar }) => {
      const rad = rader.get(id);
      return rad === undefined ? [] : { ...rad, kretsar };
    }),
    Number((await antal).antal),
  );
};

const hamta = async (db: Vydatabas, id: readonly string[]): Promise<readonly Avvikelserad[]> =>
  id.length === 0 ? [] : vyerI(db).selectFrom('avvikelselista').selectAll().where('id', 'in', id).execute();

const LIKA = {
  status: 'status',
  kategori: 'kategori',
  handelsetyp: 'handelsetyp',
  roll: 'roll',
  gemensam: 'gemensam',
  beroBarn: 'bero_barn',
  arendenummer: 'kalla_arendenummer',
} as const;

const valj = (db: Vydatabas, { huvudman, krets, filter }: Avvikelsefraga) => {
  let urval = vyerI(db).selectFrom('avvikelselista_del').where('huvudman', '=', huvudman);
  if (krets !== null) urval = urval.where(sql<boolean>`kretsar && ${sokta(huvudman, krets)}::text[]`);
  for (const [namn, kolumn] of Object.entries(LIKA) as [keyof typeof LIKA, (typeof LIKA)[keyof typeof LIKA]][]) {
    const varde = filter[namn];
    if (varde !== undefined) urval = urval.where(kolumn, '=', varde);
  }
  return [...villkor(filter), ...avtal(filter), ...urstatistiken(huvudman, filter)].reduce(
    (valda, ett) => valda.where(ett),
    urval,
  );
};

/** What is not a plain equality. */
const villkor = ({ bristtyp, malgrupp, riskvardeMinst, manadFran, manadTill, id }: Avvikelsefilter) => [
  ...(bristtyp === undefined ? [] : [sql<boolean>`${bristtyp} = ANY(bristtyper)`]),
  ...(malgrupp === undefined ? [] : [sql<boolean>`${malgrupp} = ANY(malgrupper)`]),
  ...(riskvardeMinst === undefined ? [] : [sql<boolean>`riskvarde >= ${riskvardeMinst}`]),
  ...(manadFran === undefined ? [] : [sql<boolean>`manad >= ${manadFran}`]),
  ...(manadTill === undefined ? [] : [sql<boolean>`manad <= ${manadTill}`]),
  ...(id === undefined ? [] : [sql<boolean>`id = ANY (${id}::text[])`]),
];

const avtal = ({ overenskommelse }: Avvikelsefilter) => {
  if (overenskommelse === undefined) return [];
  return overenskommelse === null
    ? [sql<boolean>`overenskommelse IS NULL`]
    : [sql<boolean>`overenskommelse = ${overenskommelse}`];
};

/**
 * By the view that counts: what it says of a case is what its number says. Joined on its key, both what the case has and
 * what it has none of: PostgreSQL answers `NOT IN` of a question by keeping all its rows, or asking it again for each case.
 */
const urstatistiken = (huvudman: string, { bakom = {}, makulerade }: Avvikelsefilter) => [
  ...(makulerade === false ? [sql<boolean>`status <> 'makulerad'`] : []),
  ...bakomkoder(bakom).map(
    ({ kod, pagar }) => sql<boolean>`EXISTS (${bakomrad(huvudman, kod)} AND (b.pagar OR NOT ${pagar}))`,
  ),
  ...ejBakomkoder(bakom).map((kod) => sql<boolean>`NOT EXISTS (${bakomrad(huvudman, kod)})`),
];

/** Of the case that is asked about, found by its key. */
const bakomrad = (huvudman: string, kod: string) =>
  sql`SELECT FROM arendestatistik_bakom b WHERE b.id = avvikelselista_del.id AND b.huvudman = ${huvudman} AND b.kod = ${kod}`;
