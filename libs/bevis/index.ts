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
export { Bevislasare, type Bevisad, type Bevispaket, type Handelsebevis } from './bevislasare.js';
export { inkluderingsbevis, konsistensbevis, lovhash } from './merkle.js';
export { NOTARIELAGER, Notarielager, type Lov, type Sparadpunkt } from './notarielager.js';
export { Notarie, NOTARIEGRANSER, type Notariedelar, type Notariegranser } from './notarie.js';
export { notarienyckelFor, NOTARIESCHEMA, oppnaNotarielager, punktminneFor } from './oppna.js';
export { punktminne, type Punktminne } from './punktminne.js';
export { arKonsistent, rotAvInkludering } from './provning.js';
export { nyTradlasare } from './tradlasare.js';
export { godkandKontrollpunkt } from './kontrollpunkt.js';
export { verifieraLogg, type Verifiering, type Verifieringsval } from './verifiering/verifiera.js';
export type { Fynd } from './verifiering/fynd.js';
export type { Brottslag } from './lank.js';
