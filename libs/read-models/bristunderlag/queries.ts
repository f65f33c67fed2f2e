import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import type { Krets } from '../kretsar.js';
import type { Bristomrade } from './omraden.js';

export interface Bristfraga {
  /** Two digits. */
  readonly lan: string;
  /** Uuid; null: all cases of the län, whatever agreement. */
  readonly overenskommelse: string | null;
  readonly ar: string;
  /** Whose cases may be told of by id (avvikelse.lasa); absent: none. */
  readonly lasare?: { readonly huvudman: string; readonly krets: Krets | null };
  readonly aggregat?: boolean;
}

/** A kind of brist that the year's cases tell of, proposed to be established. */
export interface Bristforslag {
  readonly omrade: Bristomrade;
  readonly slag: 'kategori' | 'bristtyp';
  readonly kod: string;
  /** Label of the code, in Swedish. */
  readonly rubrik: string;
  /** Why the code belongs to the area. */
  readonly skal: string;
  readonly antal: Smatal;
  /** Cases that the reader may read, the latest first, at most `BRISTARENDEN_MAX`; null: may read none. */
  readonly arenden: readonly string[] | null;
}

export const BRISTARENDEN_MAX = 100;

export interface Bristunderlag {
  readonly ar: string;
  /** All cases behind. */
  readonly antal: Smatal;
  /** Cases of each area, each once. */
  readonly omraden: readonly { readonly omrade: Bristomrade; readonly antal: Smatal }[];
  /** Most cases first within each area. */
  readonly forslag: readonly Bristforslag[];
  readonly dolda: boolean;
}

export const lasBristforslag = (_db: Vydatabas, { ar }: Bristfraga): Promise<Bristunderlag> =>
  Promise.resolve({ ar, antal: 0, omraden: [], forslag: [], dolda: false });
