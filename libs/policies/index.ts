/**
 * Owns: what follows in one context of what happened in another, and who follows the log to see to it.
 * Promises: each follows once, in order per case; nothing passes to another huvudman but what `nyttolast` names.
 * Never: decides what may happen; that is each context's own.
 */
export { FilCheckpoint, PROCESSOR_CHECKPOINT, type Checkpoint } from './checkpoint.js';
export { ArendeInvolvering } from './involvering.js';
export { Processor, PROCESSORGRANSER, type Processordelar, type Processorgranser } from './processor.js';
export type { Foljdutfall } from './foljder.js';
export type { Stege, Stegval } from './stegval.js';
