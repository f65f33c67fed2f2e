/**
 * Owns: the plan drawn up from a year's brister (handlingsplan, aktivitetsplan), at local and county level.
 * Promises: only a huvudman with its own mandate approves for a verksamhet of its own (V5, V8); no item is lost between years.
 * Never: sees another context or a store; holds a person's name.
 */
export * from './events.js';
export type * from './commands.js';
export * from './kodverk.js';
export * from './granser.js';
export { AVVISNINGAR, type Avvisningskod } from './avvisningar.js';
export { arOppen, evolve, godkannandelage, godkannarnyckel, initial } from './handlingsplan.js';
export type { Godkannandelage, Godkannandepost, HandlingsplanState, KandPlan, Planpost } from './handlingsplan.js';
export { fristerAv, fristnyckel, type Frist } from './frister.js';
export { upcast } from './upcast.js';
export { UtforHandlingsplan, utforHandlingsplan, type HandlingsplanUtfall } from './handlingsplan.handler.js';
export { handlingsplanDecider } from './decide.js';
