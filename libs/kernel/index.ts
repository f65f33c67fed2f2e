/**
 * Owns: the vocabulary every room shares (message, decider, rejection, brand, sealed text).
 * Promises: pure, no dependency, no clock, no randomness.
 * Never: knows a context, a store or a transport.
 */
export { avvisare, type Avvisning } from './avvisning.js';
export type { Brand } from './brand.js';
export type { Decider } from './decider.js';
export { arForseglat, type Forseglat } from './forseglat.js';
export { FRITEXTGRANSKNINGAR, granskningslage } from './granskning.js';
export type { Fritextgranskning, Granskning, Granskningskrav, Text } from './granskning.js';
export { grundGaller, type Grundlage } from './grund.js';
export { arKalenderdatum, dagarEfter } from './kalenderdatum.js';
export { lika, upprepade } from './lika.js';
export { BEHORIGHETER, fyllerFunktion, mandatbrist, sammaFunktion } from './mandat.js';
export type { Behorighet, Foretradare, Mandatbrist, Mandatfakta, Mandatkrav } from './mandat.js';
export type { Aktor, DomainCommand, DomainEvent, EventMeta } from './message.js';
export { arPersonnummer, namnerPersonnummer, personnummerfel, type Personnummerfel } from './personnummer.js';
export { Rejected } from './rejected.js';
export type { RejectionKind } from './rejected.js';
export { grunderFor, hinder, IDENTITETSFALT, nejskal, skyddsslagAv } from './utlamning.js';
export type { Hinder, Lasning, Nejskal, Ordstalle, Skyddsslag, Textlage, Utlamningslage } from './utlamning.js';
export { upcaster } from './upcaster.js';
export type { LagradHandelse, Lyft } from './upcaster.js';
