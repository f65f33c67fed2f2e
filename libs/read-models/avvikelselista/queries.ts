import { sql, type RawBuilder } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import { urvalet, type Avvikelseval, type Urval } from './filter.js';
import type { Avvikelsedel, Avvikelserad } from './table.js';

export interface Avvikelsefraga extends Avvikelseval, Sidval {
  readonly sortering: '-rapporterad' | '-riskvarde';
}

export type Avvikelsetraff = Avvikelserad & Pick<Avvikelsedel, 'kretsar'>;

/** The page is found in one index of one table; the rest of the rows is then fetched by key. */
export const listaAvvikelser = async (db: Vydatabas, fraga: Avvikelsefraga): Promise<Sida<Avvikelsetraff>> => {
  const urval = urvalet(fraga);
  const sida = (fraga.sortering === '-riskvarde' ? efterRisk : efterTid)(urval, fraga).execute(db.kysely);
  const antal = rakna(urval).execute(db.kysely);
  const id = (await sida).rows.map((rad) => rad.id);
  const rader = new Map((await hamta(db, fraga.huvudman, id)).map((rad) => [rad.id, rad]));
  return somSida(
    id.flatMap((ett) => rader.get(ett) ?? []),
    Number((await antal).rows[0]?.antal),
  );
};

type Id = Pick<Avvikelserad, 'id'>;

const hamta = async (db: Vydatabas, huvudman: string, id: readonly string[]): Promise<readonly Avvikelsetraff[]> =>
  id.length === 0
    ? []
    : vyerI(db)
        .selectFrom('avvikelselista as a')
        .innerJoin('avvikelselista_del as d', 'd.id', 'a.id')
        .selectAll('a')
        .select('d.kretsar')
        .where('a.id', 'in', id)
        .where('d.huvudman', '=', huvudman)
        .execute();

const efterRisk = ({ tabell, villkor, manader }: Urval, { limit, offset }: Sidval): RawBuilder<Id> =>
  sql`SELECT id FROM ${sql.table(tabell)} v WHERE ${villkor} AND ${iNagon(manader)}
    ORDER BY riskvarde DESC, id DESC LIMIT ${limit} OFFSET ${offset}`;

const iNagon = (manader: Urval['manader']) => (manader === null ? sql`true` : sql`manad = ANY (${manader}::text[])`);

/** Of months long ago, an index by time alone would be walked through all that came after them. */
const efterTid = ({ tabell, villkor, manader }: Urval, { limit, offset }: Sidval): RawBuilder<Id> => {
  const rader = (ytterligare: RawBuilder<boolean>, fran: number) =>
    sql`SELECT id, rapporterad FROM ${sql.table(tabell)} v WHERE ${villkor} AND ${ytterligare}
      ORDER BY rapporterad DESC, id DESC LIMIT ${limit + offset - fran} OFFSET ${fran}`;
  return manader === null
    ? sql`${rader(sql`true`, offset)}`
    : sql`SELECT x.id FROM unnest(${manader}::text[]) AS m (manad), LATERAL (${rader(sql`v.manad = m.manad`, 0)}) x
        ORDER BY x.rapporterad DESC, x.id DESC LIMIT ${limit} OFFSET ${offset}`;
};

const rakna = ({ tabell, villkor, manader }: Urval): RawBuilder<{ readonly antal: string }> => {
  const rader = sql`SELECT FROM ${sql.table(tabell)} v WHERE ${villkor}`;
  const traffar =
    manader === null
      ? rader
      : sql`SELECT FROM unnest(${manader}::text[]) AS m (manad), LATERAL (${rader} AND v.manad = m.manad) x`;
  return sql`SELECT count(*) AS antal FROM (${traffar} LIMIT ${ANTAL_MAX + 1}) traffar`;
};
