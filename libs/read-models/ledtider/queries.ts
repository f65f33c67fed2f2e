import type { Vydatabas } from '#libs/platform/sql/index.js';
import { SMATAL_MAX, type Smatal } from '#libs/sekretess/index.js';
import { andelInomFrist, kvantiler, type Varaktighet } from '#libs/statistik/index.js';
import { arDold, Taltabell } from '../arendestatistik/celler.js';
import { lasFlode } from '../flode/queries.js';
import { lasTidceller, type Tidcell } from './tidceller.js';

export const LEDTIDSNIVAER = ['linje', 'gemensam', 'samverkan', 'tvist'] as const;
export type Ledtidsniva = (typeof LEDTIDSNIVAER)[number];

export interface Ledtidsfraga {
  /** Code of a huvudman, or `lan-<kod>`. */
  readonly omrade: string;
  /** `YYYY` in which the time began. */
  readonly ar: string;
  /** RFC 3339 date: open ones have lasted until then. */
  readonly idag: string;
  readonly aggregat?: boolean;
}

/** Whole days; null: not reached by enough yet, or hidden. */
export interface Kvantiler {
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
}

export interface Ledtid extends Kvantiler {
  readonly niva: Ledtidsniva;
  /** Begun in the year, ended or not. */
  readonly antal: Smatal;
  /** Of them, those not ended. */
  readonly oppna: Smatal;
  /** Answered within the day to answer by, of those that had one which has been answered or has passed; null: none had, or hidden. */
  readonly andelInomFrist: number | null;
  /** Null not because none had a day to answer by: there may be, and it is hidden. */
  readonly fristDold?: true;
}

export interface Ledtider {
  readonly ar: string;
  readonly nivaer: readonly Ledtid[];
  readonly dolda: boolean;
}

/** A quantile has at least so many cases on either side where numbers alone are seen: else it tells of one of them. */
const VID_SIDAN_MIN = 5;
const ANDELAR = { p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9 } as const;

/** How long each level takes; open ones are censored, never left out. */
export const lasLedtider = async (db: Vydatabas, fraga: Ledtidsfraga): Promise<Ledtider> => {
  const dolda = await doldaIFlodet(db, fraga);
  const celler = await lasTidceller(db, fraga);
  const nivaer = LEDTIDSNIVAER.map((niva) => utanDolda(ledtidFor(celler, niva, fraga.aggregat), dolda.has(niva)));
  return { ar: fraga.ar, nivaer, dolda: nivaer.some(({ antal, oppna }) => arDold(antal) || arDold(oppna)) };
};

const ledtidFor = (alla: readonly Tidcell[], niva: Ledtidsniva, aggregat = false): Ledtid => {
  const celler = alla.filter(({ matt }) => matt === `ledtid-${niva}`);
  const lage = new Taltabell([['klar', 'oppen']]);
  for (const { slag, antal } of celler.filter(harTid)) lage.lagg([slag], antal);
  // How many there are stands in the flow too.
  const visa = lage.visa(aggregat, [[null]]);
  const [antal, oppna] = [visa([null]), visa(['oppen'])];
  if (arDold(antal)) return { niva, antal, oppna, ...INGA, ...utanFrist(niva) };
  const dagarFor = kvantilerAv(celler, aggregat ? VID_SIDAN_MIN : 0);
  return { niva, antal, oppna, ...dagarFor, ...inomFrist(celler, aggregat) };
};

/** Mostly the same cases as at the step of the same name in the flow: what is hidden there would be told here. */
const doldaIFlodet = async (db: Vydatabas, fraga: Ledtidsfraga): Promise<ReadonlySet<string>> => {
  if (fraga.aggregat !== true) return new Set();
  const { noder } = await lasFlode(db, fraga);
  // `linje` is another measure there: those that went no further than the own line.
  return new Set(noder.flatMap(({ nod, antal }) => (nod !== 'linje' && arDold(antal) ? [nod] : [])));
};

const utanDolda = (ledtid: Ledtid, dold: boolean): Ledtid => {
  if (!dold || ledtid.antal === 0) return ledtid;
  const dolt = (antal: Smatal): Smatal => (arDold(antal) ? antal : 'dolt');
  const { niva, antal, oppna } = ledtid;
  return { niva, antal: dolt(antal), oppna: dolt(oppna), ...INGA, ...utanFrist(niva) };
};

type Frist = Pick<Ledtid, 'andelInomFrist' | 'fristDold'>;
const MED_SVARSDAG: ReadonlySet<Ledtidsniva> = new Set(['linje', 'samverkan']);

/** Of a hidden level, whether it had any is not told either: by the kind of level alone. */
const utanFrist = (niva: Ledtidsniva): Frist => ({
  andelInomFrist: null,
  ...(MED_SVARSDAG.has(niva) && { fristDold: true as const }),
});

/** @param vidSidan cases on either side of a quantile */
const kvantilerAv = (celler: readonly Tidcell[], vidSidan: number): Kvantiler => {
  const tider = celler.filter(harTid).map(({ slag, ...tid }): Varaktighet => ({ ...tid, slutad: slag === 'klar' }));
  const antal = tider.reduce((summa, tid) => summa + tid.antal, 0);
  const dagarFor = kvantiler(tider, Object.values(ANDELAR));
  const visade = Object.entries(ANDELAR).map(([namn, andel], nr) => {
    const racker = antal * Math.min(andel, 1 - andel) >= vidSidan - 1e-9;
    return [namn, racker ? (dagarFor[nr] ?? null) : null] as const;
  });
  return { ...INGA, ...Object.fromEntries(visade) };
};
const INGA: Kvantiler = { p10: null, p25: null, p50: null, p75: null, p90: null };

const harTid = ({ slag }: Tidcell): boolean => slag === 'klar' || slag === 'oppen';

/** Few in time, or few late, would tell of them. */
const inomFrist = (celler: readonly Tidcell[], aggregat: boolean): Frist => {
  const [inom = 0, efter = 0] = (['inom', 'efter'] as const).map((vilka) =>
    celler.reduce((summa, { slag, antal }) => summa + (slag === vilka ? antal : 0), 0),
  );
  const fa = [inom, efter].some((antal) => antal > 0 && antal <= SMATAL_MAX);
  return aggregat && fa
    ? { andelInomFrist: null, fristDold: true }
    : { andelInomFrist: andelInomFrist({ inom, efter }) };
};
