/**
 * Owns: the tvist between huvudmän on who is responsible or who pays, from opening to every party's receipt.
 * Promises: no party acts without mandate, none decides for another, none is closed before all have the decision (D4–D8).
 * Never: knows an individual, where a matter stands on the ladder, or a store.
 */
export * from './events.js';
export type * from './commands.js';
export * from './kodverk.js';
export * from './granser.js';
export { AVVISNINGAR, type Avvisningskod } from './avvisningar.js';
export { arPrincipiell, evolve, initial } from './tvist.js';
export type { AvgjordTvist, KandTvist, Losningslage, OppenTvist, Partslage, Tvist, TvistState } from './tvist.js';
export { fristerAv, type Frist } from './frister.js';
export { nastaStegTvist } from './nasta-steg.js';
export { upcast } from './upcast.js';
export { UtforTvist, utforTvist, type TvistUtfall } from './tvist.handler.js';
export { TvistModule } from './tvist.module.js';
export { tvistDecider } from './decide.js';
