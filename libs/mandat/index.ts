/**
 * Owns: the mandate: a function at a huvudman, what it may do, and from when to when.
 * Promises: a mandate says by date whether it holds; only its own huvudman registers, changes or withdraws it.
 * Never: holds a person's name, or judges an act: that is done where the act is.
 */
export * from './events.js';
export type * from './commands.js';
export { AVVISNINGAR, type Avvisningskod } from './avvisningar.js';
export { evolve, gallerVid, initial, mandatfakta } from './mandat.js';
export type { KantMandat, Mandat, MandatState } from './mandat.js';
export { upcast } from './upcast.js';
export { UtforMandat, utforMandat, type MandatUtfall } from './mandat.handler.js';
export { MandatModule } from './mandat.module.js';
export { mandatDecider } from './decide.js';
