import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, rakna, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import type { Mandatrad } from './table.js';

export interface Mandatval {
  readonly huvudman?: string | undefined;
  /** Uuid of an arena: those who sit in it. */
  readonly arena?: string | undefined;
}

export interface Mandatfraga extends Mandatval, Sidval {
  /** RFC 3339 date: only those that hold then, as the register stands now; undefined = all, also those that have ended. */
  readonly gallerDen?: string | undefined;
}

/** Mandates by huvudman and function. */
export const listaMandat = async (db: Vydatabas, fraga: Mandatfraga): Promise<Sida<Mandatrad>> => {
  let urval = valj(db, fraga);
  const { gallerDen } = fraga;
  if (gallerDen !== undefined) urval = urval.where('giltig_fran', '<=', gallerDen).where('slut', '>=', gallerDen);
  const { antal } = await rakna(db, urval.select('id').limit(ANTAL_MAX + 1));
  const ordnade = urval.selectAll().orderBy('huvudman').orderBy('funktion').orderBy('id');
  return somSida(await ordnade.limit(fraga.limit).offset(fraga.offset).execute(), Number(antal));
};

const valj = (db: Vydatabas, { huvudman, arena }: Mandatval) => {
  let urval = vyerI(db).selectFrom('mandatregister');
  if (huvudman !== undefined) urval = urval.where('huvudman', '=', huvudman);
  return arena === undefined ? urval : urval.where('arena', '=', arena);
};

/** More than a huvudman or an arena has; what is beyond is told of, never left out in silence. */
export const MANDATKANDIDATER_MAX = 1_000;

/** A moment: RFC 3339 UTC, and the Swedish day that it falls on. */
export interface Mandattid {
  readonly dag: string;
  readonly tid: string;
}

/**
 * Mandates that may have held at a moment, for the log to say which did: begun by that day, registered by then and not
 * withdrawn before. One more than `MANDATKANDIDATER_MAX` means that there are more than are told of.
 */
export const mandatkandidater = async (
  db: Vydatabas,
  val: Mandatval,
  { dag, tid }: Mandattid,
): Promise<readonly string[]> => {
  const rader = await valj(db, val)
    .select('id')
    .where('giltig_fran', '<=', dag)
    .where('registrerad', '<=', tid)
    .where((eb) => eb.or([eb('aterkallad', 'is', null), eb('aterkallad', '>=', tid)]))
    .orderBy('huvudman')
    .orderBy('funktion')
    .orderBy('id')
    .limit(MANDATKANDIDATER_MAX + 1)
    .execute();
  return rader.map(({ id }) => id);
};
