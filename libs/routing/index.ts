/**
 * Owns: the way of a försändelse through Kafka: router (log → claim checks), the connector's intake and queue, receipts
 * and parked messages that came by Kafka.
 * Promises: every queued försändelse reaches the queue of its recipient, in order per case; its effect is once (I3).
 * Never: decides what may pass (that is done when it is sent), or carries what a message holds.
 */
export { databasLeveransko, DatabasLeveransko, LEVERANSKOGRANSER } from './leveransko.js';
export type { Leveranskodelar, Leveranskogranser } from './leveransko.js';
export { databasMarken, type Huvudmannamarken } from './huvudmannamarken.js';
export { Router, ROUTERFILTER } from './router.js';
export type { Routat, Routercheckpoint, Routerdelar } from './router.js';
export { connectorgrupp, Mottagning, type Mottagningsdelar } from './mottagning.js';
export { kvittensgrupp, Kvittensmottagning, type Kvittensdelar } from './kvittensmottagning.js';
export { KVITTENSTYP } from './kvittenskontroll.js';
export {
  aterspelaParkerade,
  aterspelningsgrupp,
  avfardaParkerad,
  listaParkerade,
  type Aterspelning,
  type Avfardandeval,
  type Parkeringsval,
} from './parkerade.js';
export type { Parkerad } from './parkering.js';
