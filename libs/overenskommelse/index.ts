/**
 * Owns: the överenskommelse as the parties keep its record: versions, parties, local status, revision, routines.
 * Promises: overlapping and expired validity is shown, never refused (D1); a kommun's status is stated by itself alone.
 * Never: copies the owner's document (B10), or sees another context.
 */
export * from './events.js';
export type * from './commands.js';
export * from './kodverk.js';
export * from './granser.js';
export { AVVISNINGAR, type Avvisningskod } from './avvisningar.js';
export { evolve, initial, registrerad } from './overenskommelse.js';
export type {
  KandOverenskommelse,
  LokalStatus,
  Overenskommelse,
  OverenskommelseState,
  Revision,
  Rutin,
} from './overenskommelse.js';
export { giltighet, type Giltighet, type Giltighetslage, type Versionsgiltighet } from './giltighet.js';
export { avvikerFran, type AvvikerFran } from './avviker-fran.js';
export { fristerAv, REVISIONSFRIST, type Frist } from './frister.js';
export { franLansfil, type Lansfilspost } from './lansfilspost.js';
export { Lansoverenskommelser, type Lansoverenskommelse } from './lansoverenskommelser.js';
export { upcast } from './upcast.js';
export { UtforOverenskommelse, utforOverenskommelse, type OverenskommelseUtfall } from './overenskommelse.handler.js';
export { OverenskommelseModule } from './overenskommelse.module.js';
export { overenskommelseDecider } from './decide.js';
