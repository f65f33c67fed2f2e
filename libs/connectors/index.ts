/**
 * Owns: how each huvudman's own system is reached: signed HTTP, file drop, pull inbox; the register of them.
 * Promises: only the registered address, no redirects, no private network unless allowed; the same id at every retry.
 * Never: sees a domain event, decides what may pass, or when to try again.
 */
export { Kanaler, lasKanalval } from './kanalval.js';
export { laddaMottagare, type Huvudmannakoll, type Mottagare, type Mottagarfil } from './ladda.js';
export { Mottagarfilfel } from './mottagarfil.js';
