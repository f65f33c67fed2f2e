/**
 * Owns: the proof that the log is what it was: the notary's tree and signed checkpoints, proofs from them, verification.
 * Promises: one history per key; a checkpoint that is served is durable, and consistent with every one before it.
 * Never: holds personal data, or opens a sealed text.
 */
export {
  arSignerad,
  tolkaKontrollpunkt,
  type Kontrollpunkt,
  type Notarienyckel,
  type Publiknyckel,
} from './kontrollpunkt.js';
export { lasEllerSkapaNotarienyckel, lasNotarienyckel, Notarienyckelfel, pemAv, tolkaPubliknyckel } from './nyckel.js';
