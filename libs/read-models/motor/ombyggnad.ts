import type { Sats, Vydatabas } from '#libs/platform/sql/index.js';

/** Why a view is built anew: somebody asked, the program was built for another version, or its log is not known. */
export type Ombyggnadsorsak = 'begard' | 'version' | 'okand-logg';

/** A rebuild beside the serving tables, as it stands. */
export interface Ombyggnad {
  readonly namn: string;
  readonly lage: 'begard' | 'pagar' | 'klar';
  readonly orsak: Ombyggnadsorsak;
  readonly begard: Date;
  readonly startad: Date | null;
  readonly klar: Date | null;
  /** Events of the view's streams folded so far. */
  readonly vikta: number;
  /** Of so many, counted while the serving tables were built; null when they were never counted. */
  readonly av: number | null;
}

/** What operations order, and what answers them. */
export interface Ombyggnadsko {
  /** `pagar`: one is asked for or under way already; `okand`: there is no such view. Whoever projects begins within a second or two. */
  bestall(vy: string): Promise<'bestalld' | 'pagar' | 'okand'>;
}

export const OMBYGGNADSTABELL = `CREATE TABLE IF NOT EXISTS vy_ombyggnad (
  namn text PRIMARY KEY, lage text NOT NULL, orsak text NOT NULL, begard timestamptz NOT NULL, startad timestamptz,
  klar timestamptz, vikta bigint NOT NULL DEFAULT 0, av bigint)`;

const BESTALL = `INSERT INTO vy_ombyggnad (namn, lage, orsak, begard) VALUES ($1, 'begard', $2, clock_timestamp())
  ON CONFLICT (namn) DO UPDATE SET lage = 'begard', orsak = excluded.orsak, begard = excluded.begard, startad = NULL,
  klar = NULL, vikta = 0, av = NULL WHERE vy_ombyggnad.lage = 'klar'`;

/** One that is asked for or under way is left as it is. */
export const bestallning = (vy: string, orsak: Ombyggnadsorsak): Sats => ({ sql: BESTALL, parametrar: [vy, orsak] });

/** Orders of rebuilds, through the views' database to whatever process projects. */
export const vyOmbyggnader = (
  db: Pick<Vydatabas, 'las'>,
  vyer: readonly { readonly namn: string }[],
): Ombyggnadsko => ({
  bestall: async (vy) => {
    if (!vyer.some(({ namn }) => namn === vy)) return 'okand';
    const rader = await db.las(`${BESTALL} RETURNING namn`, [vy, 'begard' satisfies Ombyggnadsorsak]);
    return rader.length > 0 ? 'bestalld' : 'pagar';
  },
});

/** Milliseconds since 1970: a type that every driver returns alike. */
export const ms = (kolumn: string): string => `(extract(epoch FROM ${kolumn}) * 1000)::float8`;
export const somDatum = (tid: number | null): Date | null => (tid === null ? null : new Date(tid));

interface Ombyggnadsrad extends Omit<Ombyggnad, 'begard' | 'startad' | 'klar'> {
  readonly begard: number;
  readonly startad: number | null;
  readonly klar: number | null;
}

const LAS = `SELECT namn, lage, orsak, ${ms('begard')} AS begard, ${ms('startad')} AS startad, ${ms('klar')} AS klar,
  vikta::float8 AS vikta, av::float8 AS av FROM vy_ombyggnad ORDER BY namn`;

/** The latest rebuild of each view that has had one. */
export const lasOmbyggnader = async (db: Pick<Vydatabas, 'las'>): Promise<readonly Ombyggnad[]> =>
  (await db.las<Ombyggnadsrad>(LAS)).map((rad) => ({
    ...rad,
    begard: new Date(rad.begard),
    startad: somDatum(rad.startad),
    klar: somDatum(rad.klar),
  }));
