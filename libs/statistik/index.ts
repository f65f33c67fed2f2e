/**
 * Owns: the arithmetic of the follow-up: control charts, quantiles with open cases, the catalogue of indicators.
 * Promises: pure and deterministic; what cannot be said from so few is not said.
 * Never: reads a database, a clock or a case.
 */
export { REGLER, type Regel, type Styrdiagram, type Styrpunkt } from './styrdiagram.js';
