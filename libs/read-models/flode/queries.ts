import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import { ARENDESTATISTIK_TABELL } from '../arendestatistik/cell.js';
import { arDold, lasCeller, Taltabell } from '../arendestatistik/celler.js';
import { vyerI } from '../sida.js';

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

const LANKAR: readonly { readonly fran: Flodesnod; readonly till: Flodesnod; readonly koder: Koder }[] = [
  { fran: 'rapporterad', till: 'linje', koder: ['linje', null, null] },
  { fran: 'rapporterad', till: 'gemensam', koder: ['gemensam', null, null] },
  { fran: 'linje', till: 'samverkan', koder: ['linje', 'samverkan', null] },
  { fran: 'linje', till: 'tvist', koder: ['linje', '-', 'tvist'] },
  { fran: 'gemensam', till: 'samverkan', koder: ['gemensam', 'samverkan', null] },
  { fran: 'gemensam', till: 'tvist', koder: ['gemensam', '-', 'tvist'] },
  { fran: 'samverkan', till: 'tvist', koder: [null, 'samverkan', 'tvist'] },
];
const NODER: Readonly<Record<Flodesnod, Koder>> = {
  rapporterad: [null, null, null],
  linje: ['linje', null, null],
  gemensam: ['gemensam', null, null],
  samverkan: [null, 'samverkan', null],
  tvist: [null, null, 'tvist'],
};
type Koder = readonly (string | null)[];

/** How far the cases of a year went; each case once in the area. */
export const lasFlode = async (db: Vydatabas, { omrade, ar, aggregat = false }: Flodesfraga): Promise<Flode> => {
  const tabell = new Taltabell([
    ['linje', 'gemensam'],
    ['-', 'samverkan'],
    ['-', 'tvist'],
  ]);
  for (const { a, b, antal } of await lasCeller(db, { matt: 'flode', omrade, fran: ar, till: ar })) {
    tabell.lagg([a, ...b.split('/')], antal);
  }
  const visa = tabell.visa(aggregat, [NODER.rapporterad]);
  const noder = FLODESNODER.map((nod) => ({ nod, antal: visa(NODER[nod]) }));
  const lankar = LANKAR.map(({ fran, till, koder }) => ({ fran, till, antal: visa(koder) }));
  return {
    ...{ ar, noder, lankar: lankar.filter(({ antal }) => antal !== 0) },
    dolda: [...noder, ...lankar].some(({ antal }) => arDold(antal)),
  };
};

/** The latest year, no later than `till`, with any case of the area; null: there is none. One row, by the key. */
export const senasteAret = async (
  db: Vydatabas,
  { omrade, till }: { readonly omrade: string; readonly till: string },
): Promise<string | null> => {
  const rad = await vyerI(db)
    .selectFrom(ARENDESTATISTIK_TABELL)
    .select('period')
    .where('matt', '=', 'flode')
    .where('omrade', '=', omrade)
    .where('period', '<=', till)
    .where('antal', '>', 0)
    .orderBy('period', 'desc')
    .limit(1)
    .executeTakeFirst();
  return rad?.period ?? null;
};
