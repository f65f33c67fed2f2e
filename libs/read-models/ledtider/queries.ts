import type { Vydatabas } from '#libs/platform/sql/index.js';
import { SMATAL_MAX, type Smatal } from '#libs/sekretess/index.js';
import { andelInomFrist, kvantiler, type Varaktighet } from '#libs/statistik/index.js';
import { ARENDESTATISTIK_TABELL, SAMVERKANSTIDER_TABELL, type Statistikcell } from '../arendestatistik/cell.js';
import { arDold, lasCeller, Taltabell } from '../arendestatistik/celler.js';
import { dagar } from '../arendestatistik/tid.js';

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
  const nivaer = await Promise.all(LEDTIDSNIVAER.map((niva) => lasNiva(db, niva, fraga)));
  return { ar: fraga.ar, nivaer, dolda: nivaer.some(({ antal, oppna }) => arDold(antal) || arDold(oppna)) };
};

const lasNiva = async (db: Vydatabas, niva: Ledtidsniva, fraga: Ledtidsfraga): Promise<Ledtid> => {
  const { omrade, ar, idag, aggregat = false } = fraga;
  const matt = { tabell: TABELL[niva], matt: `ledtid-${niva}` };
  const celler = await lasCeller(db, { ...matt, omrade, fran: ar, till: ar });
  const lage = new Taltabell([['klar', 'oppen']]);
  for (const { a, antal } of celler.filter(({ a: ett }) => ett === 'klar' || ett === 'oppen')) lage.lagg([a], antal);
  const visa = lage.visa(aggregat);
  const [antal, oppna] = [visa([null]), visa(['oppen'])];
  if (arDold(antal)) return { niva, antal, oppna, ...INGA, andelInomFrist: null };
  const dagarFor = kvantilerAv(celler, idag, aggregat ? VID_SIDAN_MIN : 0);
  return { niva, antal, oppna, ...dagarFor, andelInomFrist: inomFrist(celler, idag, aggregat) };
};
const TABELL = {
  linje: ARENDESTATISTIK_TABELL,
  gemensam: ARENDESTATISTIK_TABELL,
  samverkan: SAMVERKANSTIDER_TABELL,
  tvist: SAMVERKANSTIDER_TABELL,
} as const;

/** @param vidSidan cases on either side of a quantile */
const kvantilerAv = (celler: readonly Statistikcell[], idag: string, vidSidan: number): Kvantiler => {
  const tider = celler.flatMap((cell) => varaktighet(cell, idag) ?? []);
  const antal = tider.reduce((summa, tid) => summa + tid.antal, 0);
  const dagarFor = kvantiler(tider, Object.values(ANDELAR));
  const visade = Object.entries(ANDELAR).map(([namn, andel], nr) => {
    const racker = antal * Math.min(andel, 1 - andel) >= vidSidan - 1e-9;
    return [namn, racker ? (dagarFor[nr] ?? null) : null] as const;
  });
  return { ...INGA, ...Object.fromEntries(visade) };
};
const INGA: Kvantiler = { p10: null, p25: null, p50: null, p75: null, p90: null };

const varaktighet = ({ a, b, antal }: Statistikcell, idag: string): Varaktighet | null => {
  if (a === 'klar') return { dagar: Number(b), antal, slutad: true };
  return a === 'oppen' ? { dagar: dagar(b, idag), antal, slutad: false } : null;
};

/** Those that still wait are late once their day has passed. Few in time, or few late, would tell of them. */
const inomFrist = (celler: readonly Statistikcell[], idag: string, aggregat: boolean): number | null => {
  const antalAv = (vilka: (cell: Statistikcell) => boolean): number =>
    celler.filter(vilka).reduce((summa, { antal }) => summa + antal, 0);
  const inom = antalAv(({ a }) => a === 'inom');
  const efter = antalAv(({ a, b }) => a === 'efter' || (a === 'frist' && b < idag));
  const fa = [inom, efter].some((antal) => antal > 0 && antal <= SMATAL_MAX);
  return aggregat && fa ? null : andelInomFrist({ inom, efter });
};
