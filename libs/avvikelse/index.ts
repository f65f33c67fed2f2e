/**
 * Owns: the avvikelse, from report to avslut, with each huvudman's own part in it.
 * Promises: no huvudman decides for another; joint as soon as more than one verksamhet is concerned (D4).
 * Never: sees another context, a store or clear text.
 */
export * from './events.js';
export type * from './commands.js';
export * from './kodverk.js';
export * from './granser.js';
export { arAllvarlig } from './allvar.js';
export { AVVISNINGAR, type Avvisningskod } from './avvisningar.js';
export { evolve, initial } from './avvikelse.js';
export type { Arende, AvvikelseState, Grundlage, KantArende, Lank } from './avvikelse.js';
export { foljDel, fragadIgen, harOppnaAtgarder, nyDel } from './huvudmansdel.js';
export type { Egenhandelse, Huvudmansdel, Tilldelning } from './huvudmansdel.js';
export { arendeforhallande, verksamheterI, type Arendeforhallande } from './tilldelning.js';
export { NASTA_STEG, nastaSteg, type NastaSteg, type Stegunderlag } from './nasta-steg.js';
export { allaParter, arGemensam, involverade, svarspliktiga, type Parter } from './parter.js';
export { GRUNDREGLER, grundlageAv, type Grundregel } from './grundregler.js';
export { textagare } from './texter.js';
export { nasFritextInte } from './regler-fritext.js';
export { upcast } from './upcast.js';
export { UtforAvvikelse, utforAvvikelse, type AvvikelseUtfall } from './avvikelse.handler.js';
export { avvikelseDecider } from './decide.js';
