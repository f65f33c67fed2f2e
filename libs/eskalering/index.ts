/**
 * Owns: a matter's way up the ladders: each huvudman's own line, and the samverkansnivåer of the län's model (B3).
 * Promises: only to a level that the ladder lets it reach, by who may lift; no huvudman moves another's line.
 * Never: lifts by itself when a day has passed; decides the matter; knows a county.
 */
export * from './events.js';
export type * from './commands.js';
export type * from './stege.js';
export * from './granser.js';
export { evolve, initial } from './eskalering.js';
export type {
  AvslutadEskalering,
  Bevakning,
  Eskalering,
  EskaleringState,
  KandEskalering,
  PagaendeEskalering,
  Partsplats,
  Samverkansbesok,
  Samverkansplats,
} from './eskalering.js';
export { AVVISNINGAR, type Avvisningskod } from './avvisningar.js';
export { mojligaLyft, vemSomKanLyfta, type Lyftmojlighet } from './vagar.js';
export { arenansAtersandningar, mojligaAtersandningar, mojligaRepresentationer, type Nedat } from './nedat.js';
export type { Lage } from './klattring.js';
export { fristerAv, type Frist } from './frister.js';
export { upcast } from './upcast.js';
export { UtforEskalering, utforEskalering, type EskaleringUtfall } from './eskalering.handler.js';
export { EskaleringModule } from './eskalering.module.js';
export { eskaleringDecider } from './decide.js';
