/**
 * Owns: the erasure (gallring): its proposal, decision, waiting period and end, and the legal holds against it.
 * Promises: two persons, never a machine; nothing that must be kept goes; what has begun is said to be irrevocable.
 * Never: destroys anything (`libs/arkiv` does), or holds whom the data is about.
 */
export * from './events.js';
export * from './sparr-events.js';
export type * from './commands.js';
export type * from './fakta.js';
export * from './kodverk.js';
export * from './granser.js';
export { AVVISNINGAR, type Avvisningskod } from './avvisningar.js';
export { evolve, initial, skaVerkstallas } from './gallring.js';
export type { BeslutadGallring, GallringState, KandGallring } from './gallring.js';
export { foljSparr, ingenSparr, type SparrState } from './sparr.js';
export { kravFrittFranHinder } from './regler-hinder.js';
export { upcast, upcastSparr } from './upcast.js';
export { UtforGallring, utforGallring, type GallringUtfall } from './gallring.handler.js';
export { UtforSparr, utforSparr, type SparrUtfall } from './sparr.handler.js';
export { GallringModule } from './gallring.module.js';
export { gallringDecider, sparrDecider } from './decide.js';
