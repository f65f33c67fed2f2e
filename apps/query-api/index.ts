/**
 * Owns: the HTTP door of every question: cases, history, queues, deliveries, counts, the register.
 * Promises: nothing of a case to a huvudman that is not involved; sealed text only where it may be seen.
 * Never: changes anything.
 */
export { UTGIVARE } from './utgivare.js';
export { QueryApiModule } from './query-api.module.js';
