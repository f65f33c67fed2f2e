import type { Smatal } from './smatal-natverk.js';
import { skyddaTabeller } from './smatal-tabeller.js';

export { SMATAL_MAX, type Kub, type Smatal } from './smatal-natverk.js';
export {
  skyddaTabeller,
  TIDIGARE_MAX,
  type SkyddadTabell,
  type Skyddat,
  type Tabellval,
  type Talplats,
} from './smatal-tabeller.js';
export type { Lager } from './smatal-kostnad.js';

export interface Talbild {
  readonly celler: readonly (readonly Smatal[])[];
  /** Sum of each row, of each column, and of all. */
  readonly radsummor: readonly Smatal[];
  readonly kolumnsummor: readonly Smatal[];
  readonly summa: Smatal;
}

/** Rows or columns; what needs more is cut into tables of its own. */
export const LINJER_MAX = 2_000;

/**
 * A table of counts with its sums, 1–4 hidden, and as many others as it takes (`skyddaTabeller`): the common case, of
 * rows and columns.
 * @param tabell rows of equally many whole numbers, none negative
 */
export const skyddaSmatal = (tabell: readonly (readonly number[])[]): Talbild => {
  const bredd = tabell[0]?.length ?? 0;
  if (tabell.length > LINJER_MAX || bredd > LINJER_MAX) throw new RangeError('table of counts too large');
  if (tabell.some((rad) => rad.length !== bredd)) throw new RangeError('rows of different length');
  const { tabeller } = skyddaTabeller({ tabeller: [{ storlek: [tabell.length, bredd], tal: tabell.flat() }] });
  const visa = (rad: number | null, kolumn: number | null): Smatal => tabeller[0]?.visa([rad, kolumn]) ?? 'dolt';
  const kolumner = Array.from({ length: bredd }, (_, kolumn) => kolumn);
  return {
    celler: tabell.map((_, rad) => kolumner.map((kolumn) => visa(rad, kolumn))),
    radsummor: tabell.map((_, rad) => visa(rad, null)),
    kolumnsummor: kolumner.map((kolumn) => visa(null, kolumn)),
    summa: visa(null, null),
  };
};
