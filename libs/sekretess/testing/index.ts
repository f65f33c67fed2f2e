/**
 * Owns: what specs of all rooms need of secrecy: text that looks sealed, a vault in memory, one who solves for hidden numbers.
 * Promises: the same seals and answers as the real vault.
 * Never: is loaded by the product.
 */
export { inslaget } from './inslaget.js';
export { provatkomstlogg, type Provatkomstlogg } from './provatkomstlogg.js';
export { provvalv } from './provvalv.js';
export { alltDolt, losta, skillnad, type Publicerat, type Skillnad } from './smatal-angripare.js';
