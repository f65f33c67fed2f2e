import { sql } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, rakna, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import type { Leveransrad, Leveransstatus } from './table.js';

export interface Leveransfraga extends Sidval {
  /** Recipient; undefined is every one, for the operator alone. */
  readonly mottagare?: string | undefined;
  readonly status?: Leveransstatus | undefined;
  /** RFC 3339 UTC: queued then or later. */
  readonly sedan?: string | undefined;
}

/** The latest queued first. */
export const listaLeveranser = async (db: Vydatabas, fraga: Leveransfraga): Promise<Sida<Leveransrad>> => {
  let urval = vyerI(db).selectFrom('leveranser');
  if (fraga.mottagare !== undefined) urval = urval.where('mottagare', '=', fraga.mottagare);
  if (fraga.status !== undefined) urval = urval.where('status', '=', fraga.status);
  if (fraga.sedan !== undefined) urval = urval.where('koad', '>=', fraga.sedan);
  const { antal } = await vyerI(db)
    .selectFrom(
      urval
        .select('id')
        .limit(ANTAL_MAX + 1)
        .as('traffar'),
    )
    .select(({ fn }) => fn.countAll<string>().as('antal'))
    .executeTakeFirstOrThrow();
  const rader = await urval
    .selectAll()
    .orderBy('koad', 'desc')
    .orderBy('id', 'desc')
    .limit(fraga.limit)
    .offset(fraga.offset)
    .execute();
  return somSida(rader, Number(antal));
};

/** One, by its id; undefined when the view has none. Whose it is, is the caller's to check. */
export const lasLeverans = (db: Vydatabas, id: string): Promise<Leveransrad | undefined> =>
  vyerI(db).selectFrom('leveranser').selectAll().where('id', '=', id).executeTakeFirst();

/** What was sent about one case, in the order it is sent. @param arende stream of the case */
export const leveranserFor = async (db: Vydatabas, arende: string, sidval: Sidval): Promise<Sida<Leveransrad>> => {
  const urval = vyerI(db).selectFrom('leveranser').where('arende', '=', arende);
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const sida = urval.selectAll().orderBy('mottagare').orderBy('revision');
  return somSida(await sida.limit(sidval.limit).offset(sidval.offset).execute(), Number(antal));
};

/** What waits for a huvudman to fetch, oldest first and in order per case. */
export const lasInkorg = async (db: Vydatabas, mottagare: string, sidval: Sidval): Promise<Sida<Leveransrad>> => {
  const urval = vyerI(db)
    .selectFrom('leveranser')
    .where('mottagare', '=', mottagare)
    .where(sql<boolean>`status IN ('koad', 'misslyckad', 'parkerad')`);
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const sida = urval.selectAll().orderBy('koad').orderBy('arende').orderBy('revision');
  return somSida(await sida.limit(sidval.limit).offset(sidval.offset).execute(), Number(antal));
};
