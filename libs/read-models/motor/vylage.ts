import { comparePositions, START, type Position } from '#libs/event-store/port.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { lasOmbyggnader, ms, somDatum, type Ombyggnad } from './ombyggnad.js';
import type { Vy } from './vy.js';

/** Injection token of `Vylage`. */
export const VYLAGE = Symbol('Vylage');

/** One view as it serves. */
export interface Vystand {
  readonly namn: string;
  readonly version: string;
  /** It serves what this program was built for; false while tables of another version serve in its place. */
  readonly aktuell: boolean;
  readonly position: Position;
  /** When it last moved; null before that. */
  readonly uppdaterad: Date | null;
  /** A rebuild asked for or under way. */
  readonly ombyggnad: Ombyggnad | null;
}

export interface Vylagesbild {
  /** The log up to here stands in every view that serves. */
  readonly position: Position;
  /** The views have met the head of the log at least once. */
  readonly ikapp: boolean;
  /** When the view that is furthest behind last moved; null when one never has. */
  readonly uppdaterad: Date | null;
  readonly vyer: readonly Vystand[];
}

/** How far the views have come: told by the projector of this process, or followed in their database. */
export interface Vylage {
  lage(): Vylagesbild;
}

/** Before anything is known. */
export const OKANT_LAGE: Vylagesbild = { position: START, ikapp: false, uppdaterad: null, vyer: [] };

interface Standrad {
  readonly namn: string;
  readonly version: string;
  readonly position: Position;
  readonly ikapp: boolean;
  readonly uppdaterad: number | null;
}

const LAS = `SELECT namn, version, position::text AS position, ikapp, ${ms('uppdaterad')} AS uppdaterad FROM vy_checkpoint`;

/** As the views' database tells it; a view that it does not know of is left out, and then `ikapp` is false. */
export const lasVylage = async (db: Pick<Vydatabas, 'las'>, vyer: readonly Vy[]): Promise<Vylagesbild> => {
  const [rader, ombyggnader] = [await db.las<Standrad>(LAS), await lasOmbyggnader(db)];
  const kanda = vyer.flatMap((vy) => {
    const rad = rader.find(({ namn }) => namn === vy.namn);
    return rad === undefined ? [] : [{ vy, rad }];
  });
  const stand = kanda.map(({ vy, rad: { namn, version, position, uppdaterad } }) => ({
    namn,
    version,
    position,
    aktuell: version === vy.version,
    uppdaterad: somDatum(uppdaterad),
    ombyggnad: pagaende(ombyggnader, namn),
  }));
  return bildAv(stand, kanda.length === vyer.length && kanda.every(({ rad }) => rad.ikapp));
};

export const pagaende = (ombyggnader: readonly Ombyggnad[], vy: string): Ombyggnad | null =>
  ombyggnader.find(({ namn, lage }) => namn === vy && lage !== 'klar') ?? null;

/** The views together are no further than the last of them. */
export const bildAv = (vyer: readonly Vystand[], ikapp: boolean): Vylagesbild => {
  const sist = vyer.reduce<Vystand | undefined>(
    (en, annan) => (en === undefined || comparePositions(annan.position, en.position) < 0 ? annan : en),
    undefined,
  );
  const tider = vyer.map(({ uppdaterad }) => uppdaterad?.getTime() ?? null);
  const uppdaterad = tider.includes(null) ? null : Math.min(...tider.filter((tid) => tid !== null));
  return {
    position: sist?.position ?? START,
    ikapp,
    uppdaterad: uppdaterad === null || vyer.length === 0 ? null : new Date(uppdaterad),
    vyer,
  };
};

const INTERVALL_MS = 500;

export interface Vylagesval {
  /** The views that this program asks. */
  readonly vyer: readonly Vy[];
  /** Between two looks, default 500. */
  readonly intervallMs?: number;
}

export interface FoljtVylage extends Vylage {
  /** Resolves after the first look, whether or not the database answered. */
  readonly forstaLasning: Promise<void>;
  stang(): Promise<void>;
}

/**
 * For a process without a projector of its own: looks into the views' database now and then. While that does not answer
 * the last known stands, and its `uppdaterad` tells how old it is.
 */
export const foljVylage = (
  db: Pick<Vydatabas, 'las'>,
  { vyer, intervallMs = INTERVALL_MS }: Vylagesval,
): FoljtVylage => {
  let bild = OKANT_LAGE;
  let stangd = false;
  let klocka: NodeJS.Timeout | undefined;
  const las = async (): Promise<void> => {
    bild = await lasVylage(db, vyer).catch(() => bild);
    if (!stangd) klocka = setTimeout(() => (pagar = las()), intervallMs).unref();
  };
  let pagar = las();
  return {
    lage: () => bild,
    forstaLasning: pagar,
    stang: async () => {
      stangd = true;
      clearTimeout(klocka);
      await pagar;
    },
  };
};
