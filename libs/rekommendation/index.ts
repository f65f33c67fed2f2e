/**
 * Owns: the recommendation (or aktivitetsplan) of an arena, and each huvudman's own decision on it.
 * Promises: only a huvudman with its own mandate to decide turns `vantar` into a decision (B2, B6).
 * Never: sees another context or a store; holds a person's name.
 */
export * from './events.js';
export type * from './commands.js';
export * from './kodverk.js';
export * from './granser.js';
export { AVVISNINGAR, type Avvisningskod } from './avvisningar.js';
export { arAvgjord, beslutsnyckel, evolve, initial } from './rekommendation.js';
export type { Beslut, Beslutspost, KandRekommendation, RekommendationState } from './rekommendation.js';
export { antalAv, beslutslage, type Beslutsantal, type Beslutslage, type Beslutsrad } from './beslutslage.js';
export { fristerAv, type Frist } from './frister.js';
export { upcast } from './upcast.js';
export { UtforRekommendation, utforRekommendation, type RekommendationUtfall } from './rekommendation.handler.js';
export { rekommendationDecider } from './decide.js';
