import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
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

/** What was sent about one case, in the order it is sent. @param arende stream of the case */
export const leveranserFor = (db: Vydatabas, arende: string, { limit, offset }: Sidval): Promise<Leveransrad[]> =>
  vyerI(db)
    .selectFrom('leveranser')
    .selectAll()
    .where('arende', '=', arende)
    .orderBy('mottagare')
    .orderBy('revision')
    .limit(limit)
    .offset(offset)
    .execute();

/** What waits for a huvudman to fetch, oldest first and in order per case. */
export const lasInkorg = (db: Vydatabas, mottagare: string, { limit, offset }: Sidval): Promise<Leveransrad[]> =>
  vyerI(db)
    .selectFrom('leveranser')
    .selectAll()
    .where('mottagare', '=', mottagare)
    .where('status', 'in', ['koad', 'misslyckad', 'parkerad'])
    .orderBy('koad')
    .orderBy('arende')
    .orderBy('revision')
    .limit(limit)
    .offset(offset)
    .execute();
