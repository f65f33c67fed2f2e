/**
 * Owns: the register of huvudmän and each län's samverkansmodell, read from data files.
 * Promises: a broken file is refused with file, line and reason; a new län needs no code.
 * Never: holds a person's name; knows a county.
 */
export type * from './modell.js';
export { laddaModeller, OgiltigModell, paketeradMapp } from './ladda.js';
export { namnformer, namnnyckel } from './namn.js';
export { HUVUDMANNAREGISTER, Huvudmannaregister } from './register.js';
export type { Hanvisning } from './register.js';
export { stegeFor, svarstidFor } from './stege.js';
export type { Modellniva, Modellstege, Modellvag } from './stege.js';
export { arbetsdagarKvar, svarSenast } from './svarstid.js';
export { huvudmannatypAv } from './typ.js';
