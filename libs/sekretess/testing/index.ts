/**
 * Owns: what specs of all rooms need of secrecy: text that looks sealed, a vault in memory.
 * Promises: the same seals and answers as the real vault.
 * Never: is loaded by the product.
 */
export { inslaget } from './inslaget.js';
export { provatkomstlogg, type Provatkomstlogg } from './provatkomstlogg.js';
export { provvalv } from './provvalv.js';
