import type { KandEskalering } from '#libs/eskalering/eskalering.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import { tillstandAv } from '../tillstand.js';
import { huvudmansdel, landel } from './rader.js';
import type { Trappantal, Trapparad, Vistelse } from './table.js';

/** Whose list: a huvudman sees its own and those of its arenas, the koordinator the län's that are or were in samverkan. */
export type Trapplasare = { readonly huvudman: string } | { readonly koordinatorI: string };

export interface Trappfraga extends Sidval {
  readonly lasare: Trapplasare;
  readonly status: 'pagaende' | 'avslutad';
  readonly slag?: Trapparad['slag'] | undefined;
  /** Stands there now: on any line, or in samverkan. */
  readonly niva?: string | undefined;
  /** RFC 3339 date: only those with a day to answer that had passed then. */
  readonly forsenadeDen?: string | undefined;
  /** Only those that stand in samverkan without an arena. */
  readonly utanArena?: boolean;
}

/** A matter with where it stands and all its stays, in the order they began. */
export type Trappost = Omit<Trapparad, 'tillstand'> & {
  readonly eskalering: KandEskalering;
  readonly vistelser: readonly Vistelse[];
};

/** The day to answer by first, then who has stood longest. */
export const lasEskaleringstrappa = async (db: Vydatabas, fraga: Trappfraga): Promise<Sida<Trappost>> => {
  const { status, slag, niva, forsenadeDen, utanArena, limit, offset } = fraga;
  const lasare = 'huvudman' in fraga.lasare ? fraga.lasare.huvudman : null;
  const del = 'huvudman' in fraga.lasare ? huvudmansdel(fraga.lasare.huvudman) : landel(fraga.lasare.koordinatorI);
  const filter = [slag, niva, forsenadeDen].map((en) => en ?? null);
  const parametrar = (hogst: number) => [lasare, del, status, ...filter, hogst, utanArena === true];
  const sida = await db.las<{ readonly id: string }>(
    `SELECT id FROM (${TRAFFAR}) t ORDER BY ordning, sedan, id LIMIT $9 OFFSET $10`,
    [...parametrar(limit + offset), limit, offset],
  );
  const [raknat] = await db.las<{ readonly antal: number }>(
    `SELECT count(*)::int AS antal FROM (SELECT 1 FROM (${TRAFFAR}) t LIMIT $7) t`,
    parametrar(ANTAL_MAX + 1),
  );
  const poster = await hamta(
    db,
    sida.map(({ id }) => id),
  );
  return somSida(poster, raknat?.antal ?? 0);
};

/** Each list read from its index no further than the page; a matter in two of them is one. */
const TRAFFAR = `
  SELECT DISTINCT x.id, x.ordning, x.sedan FROM (
    SELECT $2::text AS del
    UNION SELECT 'arena:' || h.id FROM arenor_huvudman h WHERE h.huvudman = $1) l,
  LATERAL (SELECT d.id, d.ordning, d.sedan FROM eskaleringstrappa_del d
    WHERE d.del = l.del AND d.status = $3 AND ($4::text IS NULL OR d.slag = $4)
      AND ($5::text IS NULL OR $5 = ANY(d.nivaer)) AND ($6::text IS NULL OR d.ordning < $6)
      AND (NOT $8::boolean OR EXISTS (SELECT 1 FROM eskaleringstrappa_vistelse v
        WHERE v.id = d.id AND v.huvudman IS NULL AND v.arena IS NULL AND v.till IS NULL))
    ORDER BY d.ordning, d.sedan, d.id LIMIT $7) x`;

const hamta = async (db: Vydatabas, id: readonly string[]): Promise<readonly Trappost[]> => {
  if (id.length === 0) return [];
  const rader = vyerI(db).selectFrom('eskaleringstrappa').selectAll().where('id', 'in', id).execute();
  const vistelser = await vistelserFor(db, id);
  const perId = new Map((await rader).map((rad) => [rad.id, rad]));
  return id.flatMap((ett) => {
    const rad = perId.get(ett);
    if (rad === undefined) return [];
    const { tillstand, ...resten } = rad;
    const egna = vistelser.filter((vistelse) => vistelse.id === ett);
    return { ...resten, eskalering: tillstandAv<KandEskalering>(tillstand), vistelser: egna };
  });
};

const vistelserFor = (db: Vydatabas, id: readonly string[]): Promise<Vistelse[]> =>
  vyerI(db)
    .selectFrom('eskaleringstrappa_vistelse')
    .selectAll()
    .where('id', 'in', id)
    .orderBy('id')
    .orderBy('nr')
    .execute();

/** More levels than any ladder has. */
const NIVAER_MAX = 1_000;

/** How many open matters stand at each level: a huvudman's own as part, or a län's in samverkan. */
export const antalPerNiva = (
  db: Vydatabas,
  lasare: Trapplasare,
): Promise<readonly Pick<Trappantal, 'niva' | 'antal'>[]> => {
  const del = 'huvudman' in lasare ? huvudmansdel(lasare.huvudman) : landel(lasare.koordinatorI);
  return db.las('SELECT niva, antal FROM eskaleringstrappa_antal WHERE del = $1 ORDER BY niva LIMIT $2', [
    del,
    NIVAER_MAX,
  ]);
};
