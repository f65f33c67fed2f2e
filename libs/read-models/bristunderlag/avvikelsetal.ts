import { HANDELSETYPER, KATEGORIER } from '#libs/avvikelse/kodverk.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import type { Statistikcell } from '../arendestatistik/cell.js';
import { lasCeller, Taltabell, visaDelade } from '../arendestatistik/celler.js';
import { lanomrade } from '../arendestatistik/omraden.js';
import { BRISTKODER, BRISTOMRADEN } from './omraden.js';

export interface Avvikelsetalfraga {
  readonly lan: string;
  /** Null: all cases, whatever agreement. */
  readonly overenskommelse: string | null;
  readonly ar: string;
  readonly aggregat?: boolean;
}

/** How many cases tell of a code (`kategori:`, `bristtyp:`, `handelsetyp:`, `omrade:`); null: how many there are. */
export type Bristtal = (kod: string | null) => Smatal;

export const lasBristtal = async (db: Vydatabas, fraga: Avvikelsetalfraga): Promise<Bristtal> => {
  const { lan, overenskommelse, ar, aggregat = false } = fraga;
  const celler = await lasCeller(db, { matt: 'brist', omrade: lanomrade(lan), fran: ar, till: ar });
  return visning(celler, overenskommelse, aggregat);
};

export interface Kodantal {
  readonly kod: string;
  readonly antal: Smatal;
}

/** The year's cases by kategori and handelsetyp; a code that no case has is left out. */
export const lasAvvikelsetal = async (db: Vydatabas, fraga: Avvikelsetalfraga) => {
  const visa = await lasBristtal(db, fraga);
  const antal = (slag: string, kodverk: object): readonly Kodantal[] =>
    Object.keys(kodverk)
      .map((kod) => ({ kod, antal: visa(`${slag}:${kod}`) }))
      .filter((en) => en.antal !== 0);
  return {
    antal: visa(null),
    kategorier: antal('kategori', KATEGORIER),
    handelsetyper: antal('handelsetyp', HANDELSETYPER),
  };
};

/**
 * A case has one kategori and one handelsetyp: two tables with the same sums by agreement. The other codes do not exclude
 * each other, and are each a table of their own.
 */
const visning = (celler: readonly Statistikcell[], avtal: string | null, aggregat: boolean): Bristtal => {
  const alla = [...new Set([...celler.map(({ a }) => a), ...(avtal === null ? [] : [avtal])])];
  const uteslutande = UTESLUTANDE.map((koder) => new Taltabell([alla, koder]));
  const ovriga = new Map(OVRIGA.map((kod) => [kod, new Taltabell([alla])]));
  const tabellMed = (kod: string): number => UTESLUTANDE.findIndex((koder) => koder.includes(kod));
  for (const { a, b, antal } of celler) {
    uteslutande[tabellMed(b)]?.lagg([a, b], antal);
    ovriga.get(b)?.lagg([a], antal);
  }
  const visningar = visaDelade(uteslutande, { delade: 1, aggregat, kanda: [[null, null]] });
  return (kod) =>
    visningar[kod === null ? 0 : tabellMed(kod)]?.([avtal, kod]) ?? ovriga.get(kod ?? '')?.visa(aggregat)([avtal]) ?? 0;
};

const UTESLUTANDE = [
  Object.keys(KATEGORIER).map((kod) => `kategori:${kod}`),
  Object.keys(HANDELSETYPER).map((kod) => `handelsetyp:${kod}`),
];
const OVRIGA = [
  ...[...BRISTKODER.keys()].filter((kod) => kod.startsWith('bristtyp:')),
  ...BRISTOMRADEN.map((omrade) => `omrade:${omrade}`),
];
