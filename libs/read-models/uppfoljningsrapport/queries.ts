import type { Vydatabas } from '#libs/platform/sql/index.js';
import { ANTAL_MAX, rakna, somSida, vyerI, type Sida, type Sidval } from '../sida.js';
import type { OppetVarde } from './table.js';

export interface Oppenfraga extends Sidval {
  readonly matt?: string | undefined;
  readonly huvudman?: string | undefined;
  readonly period?: string | undefined;
  readonly overenskommelse?: string | undefined;
}

/** Open figures, by mått and the latest period first. */
export const listaOppnaVarden = async (db: Vydatabas, fraga: Oppenfraga): Promise<Sida<OppetVarde>> => {
  const { limit, offset } = fraga;
  const urval = filtrera(db, fraga);
  const { antal } = await rakna(db, urval.select('matt').limit(ANTAL_MAX + 1));
  const ordnade = urval
    .selectAll()
    .orderBy('matt')
    .orderBy('period', 'desc')
    .orderBy('huvudman')
    .orderBy('uppfoljning');
  return somSida(await ordnade.limit(limit).offset(offset).execute(), Number(antal));
};

const filtrera = (db: Vydatabas, { matt, huvudman, period, overenskommelse }: Oppenfraga) => {
  let urval = vyerI(db).selectFrom('oppna_varden');
  if (matt !== undefined) urval = urval.where('matt', '=', matt);
  if (huvudman !== undefined) urval = urval.where('huvudman', '=', huvudman);
  if (period !== undefined) urval = urval.where('period', '=', period);
  if (overenskommelse !== undefined) urval = urval.where('overenskommelse', '=', overenskommelse);
  return urval;
};

export interface OppetMatt {
  readonly matt: string;
  readonly enhet: string;
  readonly perioder: readonly string[];
}

/** Kinds of figures: names and units, a few hundred however many cases there are. */
const MATT_MAX = 1_000;

/** Each mått that has figures, and for which periods. */
export const listaOppnaMatt = async (db: Vydatabas): Promise<readonly OppetMatt[]> => {
  const rader = await vyerI(db)
    .selectFrom('oppna_varden')
    .select(['matt', 'enhet', 'period'])
    .distinct()
    .orderBy('matt')
    .orderBy('period')
    .limit(MATT_MAX)
    .execute();
  return [...Map.groupBy(rader, ({ matt }) => matt)].map(([matt, poster]) => ({
    matt,
    enhet: poster[0]?.enhet ?? '',
    perioder: [...new Set(poster.map(({ period }) => period))],
  }));
};

/** Codes that have figures. */
export const listaOppnaHuvudman = async (db: Vydatabas): Promise<readonly string[]> => {
  const rader = await vyerI(db)
    .selectFrom('oppna_varden')
    .select('huvudman')
    .distinct()
    .orderBy('huvudman')
    .limit(MATT_MAX)
    .execute();
  return rader.map(({ huvudman }) => huvudman);
};

/** When the latest figure that is shown was frozen; null: there is none. */
export const senastFryst = async (db: Vydatabas): Promise<string | null> => {
  const rad = await vyerI(db)
    .selectFrom('oppna_varden')
    .select(({ fn }) => fn.max('fryst').as('fryst'))
    .executeTakeFirst();
  return rad?.fryst ?? null;
};
