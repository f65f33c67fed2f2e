/**
 * Owns: what follows in one context of what happened in another, or of a day that has passed, and who sees to it.
 * Promises: each follows once, in order per case; nothing passes to another huvudman but what `nyttolast` names.
 * Never: decides what may happen; that is each context's own.
 */
export { FilCheckpoint } from './checkpoint.js';
export { DatabasCheckpoint } from './databas-checkpoint.js';
export type { ForfallenFrist, Fristko } from './fristko.js';
export {
  Fristvakt,
  FRISTVAKTGRANSER,
  type Fristutfall,
  type Fristvaktdelar,
  type Fristvaktgranser,
} from './fristvakt.js';
export { ArendeInvolvering } from './involvering.js';
export {
  forhandsgranska,
  type Arendesteg,
  type Utlamningsfraga,
  type Utlamningspost,
  type Utlamningsskal,
} from './forhandsgranskning.js';
export {
  Processor,
  PROCESSORFILTER,
  PROCESSORGRANSER,
  type Processordelar,
  type Processorgranser,
} from './processor.js';
export type { Foljdutfall } from './foljder.js';
export type { Stege, Stegval } from './stegval.js';
