import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, rakna, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import type { Beslutsrad, Beslutsstatus, Rekommendationsrad } from './table.js';

/** Each given one must hold. Nothing here is secret: the decisions are published (B6). */
export interface Beslutsfraga extends Sidval {
  readonly rekommendation?: string | undefined;
  readonly lan?: string | undefined;
  readonly arena?: string | undefined;
  readonly huvudman?: string | undefined;
  readonly status?: Beslutsstatus | undefined;
}

/** Cells of the matrix, the latest expedierade recommendation first and its huvudmän in code order. */
export const listaBeslutslage = async (db: Vydatabas, fraga: Beslutsfraga): Promise<Sida<Beslutsrad>> => {
  let urval = vyerI(db).selectFrom('beslutslage');
  if (fraga.rekommendation !== undefined) urval = urval.where('id', '=', fraga.rekommendation);
  if (fraga.lan !== undefined) urval = urval.where('lan', '=', fraga.lan);
  if (fraga.arena !== undefined) urval = urval.where('arena', '=', fraga.arena);
  if (fraga.huvudman !== undefined) urval = urval.where('huvudman', '=', fraga.huvudman);
  if (fraga.status !== undefined) urval = urval.where('status', '=', fraga.status);
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const ordnade = urval.selectAll().orderBy('expedierad', 'desc').orderBy('id').orderBy('huvudman');
  const sida = ordnade.orderBy('verksamhet').limit(fraga.limit).offset(fraga.offset);
  return somSida(await sida.execute(), Number(antal));
};

/** All cells of the recommendations named, at most a page of them. */
export const beslutFor = (db: Vydatabas, rekommendationer: readonly string[]): Promise<Beslutsrad[]> =>
  rekommendationer.length === 0
    ? Promise.resolve([])
    : vyerI(db)
        .selectFrom('beslutslage')
        .selectAll()
        .where('id', 'in', rekommendationer)
        .orderBy('id')
        .orderBy('huvudman')
        .orderBy('verksamhet')
        .execute();

export interface Attbeslutafraga extends Sidval {
  /** The one that decides… */
  readonly huvudman?: string | undefined;
  /** …or every one of a län, for the koordinator. */
  readonly lan?: string | undefined;
  /** RFC 3339 date: only those whose day had passed then. */
  readonly forsenadeDen?: string | undefined;
}

/** Decisions that wait (vantar, bordlagd), the day to decide by first. */
export const attBesluta = async (db: Vydatabas, fraga: Attbeslutafraga): Promise<Sida<Beslutsrad>> => {
  let urval = vyerI(db)
    .selectFrom('beslutslage')
    .where((eb) => eb('att_besluta', '=', eb.lit(true)));
  if (fraga.huvudman !== undefined) urval = urval.where('huvudman', '=', fraga.huvudman);
  if (fraga.lan !== undefined) urval = urval.where('lan', '=', fraga.lan);
  if (fraga.forsenadeDen !== undefined) urval = urval.where('senast', '<', fraga.forsenadeDen);
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const ordnade = urval.selectAll().orderBy('senast').orderBy('id').orderBy('huvudman').orderBy('verksamhet');
  return somSida(await ordnade.limit(fraga.limit).offset(fraga.offset).execute(), Number(antal));
};

export interface Rekommendationsfraga extends Sidval {
  /** It is a recipient, or one of the huvudmän of the arena; undefined = whatever. */
  readonly lasare?: string | undefined;
  readonly lan?: string | undefined;
  readonly arena?: string | undefined;
  readonly status?: Rekommendationsrad['status'] | undefined;
}

/** Recommendations with their counts, the latest expedierade first. */
export const listaRekommendationer = async (
  db: Vydatabas,
  fraga: Rekommendationsfraga,
): Promise<Sida<Rekommendationsrad>> => {
  const { lasare, lan, arena, status, limit, offset } = fraga;
  const las = <Rad>(sql: string, hogst: number, sist: readonly number[]): Promise<readonly Rad[]> =>
    db.las<Rad>(sql, [
      lan ?? null,
      arena ?? null,
      status ?? null,
      hogst,
      ...(lasare === undefined ? [] : [lasare]),
      ...sist,
    ]);
  const kalla = lasare === undefined ? ALLA : LASBARA;
  const plats = lasare === undefined ? 5 : 6;
  const rader = await las<Rekommendationsrad>(
    `SELECT r.* FROM (SELECT expedierad, id FROM (${kalla}) t ORDER BY expedierad DESC, id LIMIT $${plats} OFFSET $${plats + 1}) s
     JOIN beslutslage_rekommendation r ON r.id = s.id ORDER BY r.expedierad DESC, r.id`,
    limit + offset,
    [limit, offset],
  );
  const raknat = await las<{ readonly antal: number }>(
    `SELECT count(*)::int AS antal FROM (SELECT 1 FROM (${kalla}) t LIMIT $4) t`,
    ANTAL_MAX + 1,
    [],
  );
  return somSida(rader, raknat[0]?.antal ?? 0);
};

const VILLKOR = `($1::text IS NULL OR r.lan = $1) AND ($2::text IS NULL OR r.arena = $2) AND ($3::text IS NULL OR r.status = $3)`;
const FORST = 'ORDER BY r.expedierad DESC, r.id LIMIT $4';
const ALLA = `SELECT r.expedierad, r.id FROM beslutslage_rekommendation r WHERE ${VILLKOR} ${FORST}`;
/** The two ways to be allowed to read it, each from its own index and no further than the page. */
const LASBARA = `
  (SELECT DISTINCT r.expedierad, r.id FROM beslutslage b JOIN beslutslage_rekommendation r ON r.id = b.id
   WHERE b.huvudman = $5 AND ${VILLKOR} ${FORST})
  UNION
  (SELECT x.expedierad, x.id FROM arenor_huvudman h, LATERAL (
     SELECT r.expedierad, r.id FROM beslutslage_rekommendation r WHERE r.arena = h.id AND ${VILLKOR} ${FORST}) x
   WHERE h.huvudman = $5)`;
