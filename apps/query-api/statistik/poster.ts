import type { Bristunderlag, Flode, Indikatorvarde, Ledtider } from '#libs/read-models/index.js';
import type { Smatal } from '#libs/sekretess/index.js';
import { indikatorMed } from '#libs/statistik/index.js';
import type { Kolumner } from '../svar/csv.js';
import {
  NIVATEXTER,
  NODTEXTER,
  OMRADESTEXTER,
  type BristpostDto,
  type FlodespostDto,
  type IndikatorpostDto,
  type KartpostDto,
  type LedtidspostDto,
  type TidsseriepostDto,
} from './statistik.dto.js';

export const antalet = (antal: Smatal) =>
  typeof antal === 'number' ? { antal, dolt: null } : { antal: null, dolt: antal };

/** Four decimals, as text: a share is no money, but no rounding of floating point either. */
const decimal = (tal: number | null): string | null => (tal === null ? null : String(Number(tal.toFixed(4))));

export const flodesposter = ({ noder, lankar }: Flode): readonly FlodespostDto[] => [
  ...noder.map(({ nod, antal }) => ({ fran: null, till: nod, tillText: NODTEXTER[nod], ...antalet(antal) })),
  ...lankar.map(({ fran, till, antal }) => ({ fran, till, tillText: NODTEXTER[till], ...antalet(antal) })),
];

export const ledtidsposter = ({ nivaer }: Ledtider): readonly LedtidspostDto[] =>
  nivaer.map(({ niva, antal, oppna, andelInomFrist, p10, p25, p50, p75, p90 }) => ({
    ...{ niva, nivaText: NIVATEXTER[niva], p10, p25, p50, p75, p90 },
    ...antalet(antal),
    oppna: antalet(oppna).antal,
    andelInomFrist: decimal(andelInomFrist),
  }));

export const indikatorpost = ({ indikator, varde, del, enhet }: Indikatorvarde): IndikatorpostDto => {
  const { namn = indikator, slag = 'process', sa = '' } = indikatorMed(indikator) ?? {};
  const visat = varde === null ? { antal: null, dolt: null } : antalet(varde);
  return { indikator, namn, slag, del, varde: decimal(visat.antal), dolt: visat.dolt, enhet, sa };
};

export const bristposter = ({ forslag }: Bristunderlag): readonly BristpostDto[] =>
  forslag.map(({ antal, arenden, omrade, ...brist }) => ({
    ...{ ...brist, omrade, omradeText: OMRADESTEXTER[omrade], avvikelser: arenden },
    ...antalet(antal),
  }));

type Antal = { readonly antal: number | null; readonly dolt: string | null };
const ANTAL = ['Antal', (post: Antal) => post.antal ?? post.dolt] as const;

export const FLODESKOLUMNER: Kolumner<FlodespostDto> = [
  ['Från', ({ fran }) => fran],
  ['Till', ({ tillText }) => tillText],
  ANTAL,
];
export const LEDTIDSKOLUMNER: Kolumner<LedtidspostDto> = [
  ['Nivå', ({ nivaText }) => nivaText],
  ANTAL,
  ['Öppna', ({ oppna }) => oppna],
  ['P10', ({ p10 }) => p10],
  ['P25', ({ p25 }) => p25],
  ['Median', ({ p50 }) => p50],
  ['P75', ({ p75 }) => p75],
  ['P90', ({ p90 }) => p90],
  ['Andel inom svarstid', ({ andelInomFrist }) => andelInomFrist],
];
export const KARTKOLUMNER: Kolumner<KartpostDto> = [
  ['Kommun', ({ kommunNamn }) => kommunNamn],
  ['Överenskommelse', ({ overenskommelseNamn }) => overenskommelseNamn],
  ANTAL,
];
export const TIDSSERIEKOLUMNER: Kolumner<TidsseriepostDto> = [['Månad', ({ manad }) => manad], ANTAL];
export const INDIKATORKOLUMNER: Kolumner<IndikatorpostDto> = [
  ['Indikator', ({ namn }) => namn],
  ['Slag', ({ slag }) => slag],
  ['Del', ({ del }) => del],
  ['Värde', ({ varde, dolt }) => varde ?? dolt],
  ['Enhet', ({ enhet }) => enhet],
];
export const BRISTKOLUMNER: Kolumner<BristpostDto> = [
  ['Område', ({ omradeText }) => omradeText],
  ['Brist', ({ rubrik }) => rubrik],
  ANTAL,
  ['Skäl', ({ skal }) => skal],
];
