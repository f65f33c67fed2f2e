/**
 * Owns: the arena where huvudmän consult: its convenor, matters, meetings and what came of its recommendations.
 * Promises: an arena recommends and never decides (B2); who attends has a mandate (B7).
 * Never: sees another context, a store or a person's name; copies minutes (B10).
 */
export * from './events.js';
export type * from './commands.js';
export * from './kodverk.js';
export * from './granser.js';
export { AVVISNINGAR, type Avvisningskod } from './avvisningar.js';
export { evolve, initial } from './arena.js';
export type { ArenaState, KandArena, LamnadRekommendation, Tur, Utfall } from './arena.js';
export type { Arende } from './arende.js';
export type { Mote } from './mote.js';
export { foreslagenDagordning } from './dagordning.js';
export { arBeredd, arenalage, foreslagenSammankallande, franvarande, sammankallandeDen } from './lage.js';
export type { Arenalage } from './lage.js';
export { upcast } from './upcast.js';
export { UtforArena, utforArena, type ArenaUtfall } from './arena.handler.js';
export { arenaDecider } from './decide.js';
