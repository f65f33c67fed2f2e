import type { Planniva } from '#libs/handlingsplan/events.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, rakna, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import type { Planatgardsrad, Plangodkannande, Planrad } from './table.js';

/** Each given one must hold. One of `huvudman` and `lan` is for who may read: a party, or the län's koordinator (I4). */
export interface Planfraga extends Sidval {
  /** Party to it; `lan` is then not asked. */
  readonly huvudman?: string | undefined;
  readonly lan?: string | undefined;
  readonly ar?: number | undefined;
  readonly niva?: Planniva | undefined;
  readonly uppfoljning?: string | undefined;
  /** Only those that wait for the approval of `huvudman`: of all of it, or of these verksamheter (empty: as one). */
  readonly attGodkanna?: { readonly verksamheter: readonly string[] | null } | undefined;
}
/** As the list shows it. */
export type Planlista = Omit<Planrad, 'tillstand'>;

const KOLUMNER = [
  ...(['id', 'lan', 'niva', 'slag', 'huvudman', 'uppfoljning', 'foregangare', 'efterfoljare', 'ar'] as const),
  ...(['rubrik', 'av', 'status', 'godkannande', 'ej_paborjade', 'pagar', 'klara', 'avbrutna'] as const),
  ...(['overforda', 'nasta_dag', 'upprattad', 'andrad', 'revision'] as const),
] as const;

/** Plans, the latest year first. */
export const listaPlaner = async (db: Vydatabas, fraga: Planfraga): Promise<Sida<Planlista>> => {
  const { huvudman } = fraga;
  return huvudman === undefined ? alla(db, fraga) : partens(db, huvudman, fraga);
};

const alla = async (
  db: Vydatabas,
  { lan, ar, niva, uppfoljning, limit, offset }: Planfraga,
): Promise<Sida<Planlista>> => {
  let urval = vyerI(db).selectFrom('planlage');
  if (lan !== undefined) urval = urval.where('lan', '=', lan);
  if (ar !== undefined) urval = urval.where('ar', '=', ar);
  if (niva !== undefined) urval = urval.where('niva', '=', niva);
  if (uppfoljning !== undefined) urval = urval.where('uppfoljning', '=', uppfoljning);
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const sida = urval.select(KOLUMNER).orderBy('ar', 'desc').orderBy('id').limit(limit).offset(offset);
  return somSida(await sida.execute(), Number(antal));
};

const partens = async (db: Vydatabas, part: string, fraga: Planfraga): Promise<Sida<Planlista>> => {
  const { ar, niva, uppfoljning, limit, offset } = fraga;
  if (fraga.attGodkanna !== undefined) return vantande(db, part, fraga);
  let urval = vyerI(db).selectFrom('planlage_part').where('part', '=', part);
  if (ar !== undefined) urval = urval.where('ar', '=', ar);
  if (niva !== undefined) urval = urval.where('niva', '=', niva);
  if (uppfoljning !== undefined) urval = urval.where('uppfoljning', '=', uppfoljning);
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const sida = await urval.select('id').orderBy('ar', 'desc').orderBy('id').limit(limit).offset(offset).execute();
  const rader = await planer(
    db,
    sida.map(({ id }) => id),
  );
  return somSida(rader, Number(antal));
};

const vantande = async (
  db: Vydatabas,
  huvudman: string,
  { attGodkanna, limit, offset, ...fraga }: Planfraga,
): Promise<Sida<Planlista>> => {
  let urval = vyerI(db)
    .selectFrom('planlage_godkannande')
    .where('huvudman', '=', huvudman)
    .where((eb) => eb('att_godkanna', '=', eb.lit(true)));
  const verksamheter = attGodkanna?.verksamheter ?? null;
  if (verksamheter !== null) urval = urval.where('verksamhet', 'in', ['', ...verksamheter]);
  if (fraga.ar !== undefined) urval = urval.where('ar', '=', fraga.ar);
  const plan = planensUrval(db, fraga);
  if (plan !== null) urval = urval.where('id', 'in', plan);
  const unika = urval.select(['ar', 'id']).distinct();
  const { antal } = await rakna(db, unika.limit(ANTAL_MAX + 1));
  const sida = await unika.orderBy('ar', 'desc').orderBy('id').limit(limit).offset(offset).execute();
  const rader = await planer(
    db,
    sida.map(({ id }) => id),
  );
  return somSida(rader, Number(antal));
};

/** What the plan itself says, which the matrix of approvals does not hold; null: nothing of that is asked. */
const planensUrval = (db: Vydatabas, { niva, uppfoljning }: Pick<Planfraga, 'niva' | 'uppfoljning'>) => {
  if (niva === undefined && uppfoljning === undefined) return null;
  let urval = vyerI(db).selectFrom('planlage').select('id');
  if (niva !== undefined) urval = urval.where('niva', '=', niva);
  return uppfoljning === undefined ? urval : urval.where('uppfoljning', '=', uppfoljning);
};

const planer = async (db: Vydatabas, ids: readonly string[]): Promise<readonly Planlista[]> => {
  if (ids.length === 0) return [];
  const rader = await vyerI(db).selectFrom('planlage').select(KOLUMNER).where('id', 'in', ids).execute();
  const perId = new Map(rader.map((rad) => [rad.id, rad]));
  return ids.flatMap((id) => perId.get(id) ?? []);
};

/** The matrix plan × approval, of the plans named: at most a page of them. */
export const plangodkannanden = (db: Vydatabas, planIdn: readonly string[]): Promise<Plangodkannande[]> =>
  planIdn.length === 0
    ? Promise.resolve([])
    : vyerI(db)
        .selectFrom('planlage_godkannande')
        .selectAll()
        .where('id', 'in', planIdn)
        .orderBy('id')
        .orderBy('huvudman')
        .orderBy('verksamhet')
        .execute();

/** What waits for a huvudman's approval, the latest year first. */
export const attGodkanna = async (
  db: Vydatabas,
  { huvudman, limit, offset }: Sidval & { readonly huvudman: string },
): Promise<Sida<Plangodkannande>> => {
  const urval = vyerI(db)
    .selectFrom('planlage_godkannande')
    .where('huvudman', '=', huvudman)
    .where((eb) => eb('att_godkanna', '=', eb.lit(true)));
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const ordnade = urval.selectAll().orderBy('ar', 'desc').orderBy('id').orderBy('verksamhet');
  return somSida(await ordnade.limit(limit).offset(offset).execute(), Number(antal));
};

/** The matrix item × status, of the plans named: at most a page of them. */
export const planatgarder = (db: Vydatabas, planIdn: readonly string[]): Promise<Planatgardsrad[]> =>
  planIdn.length === 0
    ? Promise.resolve([])
    : vyerI(db)
        .selectFrom('planlage_atgard')
        .selectAll()
        .where('id', 'in', planIdn)
        .orderBy('id')
        .orderBy('nummer')
        .execute();

export interface Planatgardsfraga extends Sidval {
  /** Responsible for it… */
  readonly huvudman?: string | undefined;
  /** …or every one of a län, for the koordinator. */
  readonly lan?: string | undefined;
  /** RFC 3339 date: only those whose day had passed then. */
  readonly forsenadeDen?: string | undefined;
}

/** Items that are open, the day to be done by first. */
export const oppnaPlanatgarder = async (db: Vydatabas, fraga: Planatgardsfraga): Promise<Sida<Planatgardsrad>> => {
  let urval = vyerI(db)
    .selectFrom('planlage_atgard')
    .where((eb) => eb('oppen', '=', eb.lit(true)));
  if (fraga.huvudman !== undefined) urval = urval.where('ansvarig', '=', fraga.huvudman);
  if (fraga.lan !== undefined) urval = urval.where('lan', '=', fraga.lan);
  if (fraga.forsenadeDen !== undefined) urval = urval.where('klart_senast', '<', fraga.forsenadeDen);
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const ordnade = urval.selectAll().orderBy('klart_senast').orderBy('id').orderBy('nummer');
  return somSida(await ordnade.limit(fraga.limit).offset(fraga.offset).execute(), Number(antal));
};
