/**
 * Owns: the arithmetic of the follow-up: control charts, quantiles with open cases, the catalogue of indicators.
 * Promises: pure and deterministic; what cannot be said from so few is not said.
 * Never: reads a database, a clock or a case.
 */
export { REGLER, type Regel } from './regler.js';
export { BASLINJE_MIN, styrdiagram, type Matning, type Styrdiagram, type Styrpunkt } from './styrdiagram.js';
export { andelInomFrist, kvantiler, slutadeAndelar, type Varaktighet } from './overlevnad.js';
export { ENHETER, raknarNagot, type Enhet } from './enheter.js';
export {
  IMPORTERADE,
  INDIKATORER,
  indikatorMed,
  type Importerad,
  type Indikator,
  type Indikatorslag,
} from './indikatorer.js';
