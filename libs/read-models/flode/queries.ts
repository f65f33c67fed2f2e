import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';

/** Where a case has been: reported, then its own line only or joint handling, then samverkan, then tvist. */
export const FLODESNODER = ['rapporterad', 'linje', 'gemensam', 'samverkan', 'tvist'] as const;
export type Flodesnod = (typeof FLODESNODER)[number];

export interface Flodesfraga {
  /** Code of a huvudman, or `lan-<kod>`. */
  readonly omrade: string;
  /** `YYYY` of the event (handelsetid). */
  readonly ar: string;
  /** The reader sees numbers alone: 1–4 and what would tell them are hidden. */
  readonly aggregat?: boolean;
}

export interface Flode {
  readonly ar: string;
  readonly noder: readonly { readonly nod: Flodesnod; readonly antal: Smatal }[];
  /** In the order of the nodes; none that is empty. */
  readonly lankar: readonly { readonly fran: Flodesnod; readonly till: Flodesnod; readonly antal: Smatal }[];
  /** True when a number is hidden. */
  readonly dolda: boolean;
}

/** How far the cases of a year went; each case once in the area. */
export const lasFlode = (_db: Vydatabas, { ar }: Flodesfraga): Promise<Flode> =>
  Promise.resolve({ ar, noder: [], lankar: [], dolda: false });
