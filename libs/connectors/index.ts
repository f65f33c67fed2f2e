/**
 * Owns: how each huvudman's own system is reached: signed HTTP, file drop, its own Kafka topic, pull inbox; the register of them.
 * Promises: only the registered address, no redirects, no private network unless allowed; the same id at every retry.
 * Never: sees a domain event, decides what may pass, or when to try again.
 */
export { KafkaKanal, type Kafkavag } from './kafka.js';
export { Kanaler, lasKanalval, type Kanalgrund } from './kanalval.js';
export { laddaMottagare, type Huvudmannakoll, type Mottagare, type Mottagarfil } from './ladda.js';
export { Mottagarfilfel } from './mottagarfil.js';
export { lasUtskick, type Utskick } from './utskick.js';
