/**
 * Owns: the försändelse (what is to be told to whom), its audit, and the envelope it leaves in.
 * Promises: only to an involved huvudman, in order per case, resent until receipted or parked, never lost.
 * Never: knows how a huvudman's system talks, or what a case means.
 */
export * from './events.js';
export type * from './commands.js';
export type * from './envelope.js';
export * from './arendelage.js';
export * from './involvering.js';
export * from './kanalval.js';
export * from './leveransko.js';
export { forsandelseId } from './forsandelse-id.js';
export { OMFORSOKSREGEL, type Omforsoksregel } from './omforsok.js';
export { isProvStream, provleverans, provStream, type Provunderlag } from './provleverans.js';
export { faltSomFar } from './skyddade-falt.js';
export { foljOmgang, INGEN_OMGANG, type Omgang } from './omgang.js';
export { upcast } from './upcast.js';
export { UtforForsandelse, utforForsandelse, type ForsandelseUtfall } from './forsandelse.handler.js';
export { Underlag, type Sandningslage, type Underlagsdelar } from './sandare-underlag.js';
export { SANDARKLIENT, Sandning, type Forsoksutfall, type Sandningsdelar } from './sandare-forsok.js';
export { Sandare, SANDARGRANSER, type Sandardelar, type Sandargranser } from './sandare.js';
