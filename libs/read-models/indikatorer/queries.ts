import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';

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

export const indikatorer = (_db: Vydatabas, _fraga: Indikatorfraga): Promise<readonly Indikatorvarde[]> =>
  Promise.resolve([]);
