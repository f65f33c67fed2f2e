import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import { INDIKATORER } from '#libs/statistik/index.js';
import { lanomrade } from '../arendestatistik/omraden.js';
import { lasAvvikelsetal } from '../bristunderlag/avvikelsetal.js';
import { lasFlode, type Flode } from '../flode/queries.js';
import { lasLedtider, type Ledtider } from '../ledtider/queries.js';
import { lasStruktur } from './struktur.js';

export interface Indikatorfraga {
  /** Two digits. */
  readonly lan: string;
  /** Uuid; null: all. Only avvikelser by kind are told apart by agreement. */
  readonly overenskommelse: string | null;
  readonly ar: string;
  readonly idag: string;
  readonly aggregat?: boolean;
}

/** A computed indicator (B12); its meaning stands in the catalogue of libs/statistik under the same id. */
export interface Indikatorvarde {
  readonly indikator: string;
  /** Null: cannot be computed for the year; '<5' and 'dolt' as everywhere. */
  readonly varde: Smatal | null;
  readonly enhet: string;
  /** Where a number is of one kind among several (kategori, niva): its code; else null. */
  readonly del: string | null;
}

/** What of them is read already: of the whole län, for the same year, day and reader. */
interface Lasta {
  readonly flode?: Flode;
  readonly ledtider?: Ledtider;
}

/**
 * Every indicator of the catalogue that is computed. Those of meetings and mandates are of functions, not of people in
 * care: no small number of them is hidden.
 */
export const indikatorer = async (
  db: Vydatabas,
  fraga: Indikatorfraga,
  lasta: Lasta = {},
): Promise<readonly Indikatorvarde[]> => {
  const { lan, ar, aggregat = false } = fraga;
  const omrade = lanomrade(lan);
  const delar = [
    tider(lasta.ledtider ?? (await lasLedtider(db, { ...fraga, omrade }))),
    await avvikelser(db, fraga),
    floden(lasta.flode ?? (await lasFlode(db, { omrade, ar, aggregat }))),
    await struktur(db, fraga),
  ];
  const alla = delar.flat();
  return INDIKATORER.flatMap(({ id, enhet }) =>
    alla.filter(({ indikator }) => indikator === id).map((varde) => ({ ...varde, enhet })),
  );
};

type Varde = Omit<Indikatorvarde, 'enhet'>;
const varde = (indikator: string, tal: Smatal | null, del: string | null = null): Varde => ({
  indikator,
  varde: tal,
  del,
});

const tider = ({ nivaer }: Ledtider): readonly Varde[] =>
  nivaer.flatMap(({ niva, p50, andelInomFrist }) => [
    varde('ledtid-median', p50, niva),
    varde('andel-inom-frist', andelInomFrist, niva),
  ]);

const avvikelser = async (db: Vydatabas, fraga: Indikatorfraga): Promise<readonly Varde[]> => {
  const { antal, kategorier, handelsetyper } = await lasAvvikelsetal(db, fraga);
  return [
    varde('avvikelser', antal),
    ...kategorier.map((en) => varde('avvikelser-kategori', en.antal, en.kod)),
    ...handelsetyper.map((en) => varde('avvikelser-handelsetyp', en.antal, en.kod)),
  ];
};

const floden = ({ noder }: Flode): readonly Varde[] =>
  noder
    .filter(({ nod }) => nod === 'gemensam' || nod === 'samverkan' || nod === 'tvist')
    .map(({ nod, antal }) => varde(`flode-${nod}`, antal));

const struktur = async (db: Vydatabas, fraga: Indikatorfraga): Promise<readonly Varde[]> => {
  const tal = await lasStruktur(db, fraga);
  return [
    varde('moten-hallna', tal.hallna),
    varde('moten-installda', tal.installda),
    varde('narvaro-medel', tal.narvaroMedel),
    varde('narvaro-andel', tal.narvaroAndel),
    varde('moten-protokoll', andel(tal.medProtokoll, tal.hallna)),
    varde('ledamoter-omsattning', andel(tal.upphorda, tal.uppdrag)),
    varde('ledamoter-introducerade', andel(tal.introducerade, tal.uppdrag)),
  ];
};

const andel = (del: number, av: number): number | null => (av === 0 ? null : del / av);
