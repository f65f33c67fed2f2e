import { filterformular, pa, type Filterfalt, type Html, type Sprak, type Tvasprak } from '#libs/sidor/index.js';
import type { Statistikurval } from './statistikurval.js';

const OMRADE: Tvasprak = ['Område', 'Area'];
const AR: Tvasprak = ['År', 'Year'];

/** The filters that the pages of figures share. @param fler those of the page itself */
export const urvalsformular = (
  sprak: Sprak,
  urval: Statistikurval,
  {
    sida,
    fler = [],
    utanOmrade = false,
  }: { readonly sida: string; readonly fler?: readonly Filterfalt[]; readonly utanOmrade?: boolean },
): Html =>
  filterformular(sprak, {
    falt: [...(utanOmrade ? [] : [omradesfalt(sprak, urval)]), arsfalt(sprak, urval), ...fler],
    rensa: `/${sprak}/${sida}`,
  });

const omradesfalt = (sprak: Sprak, { omraden, omrade }: Statistikurval): Filterfalt => ({
  ...{
    slag: 'val',
    namn: 'omrade',
    rubrik: pa(sprak, OMRADE),
    val: omraden.map((en) => ({ ...en, sprak: 'sv' as const })),
    varde: omrade,
  },
});

const arsfalt = (sprak: Sprak, { aren, ar }: Statistikurval): Filterfalt => ({
  ...{ slag: 'val', namn: 'ar', rubrik: pa(sprak, AR), varde: ar },
  val: aren.map((ett) => ({ varde: ett, text: ett })),
});

/** What is chosen, in words, for paper. */
export const valda = (sprak: Sprak, { omradesnamn, ar }: Statistikurval): readonly (readonly [string, string])[] => [
  [pa(sprak, OMRADE), omradesnamn],
  [pa(sprak, AR), ar],
];
