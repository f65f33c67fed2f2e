/**
 * Owns: the HTTP door of every command: bodies, preconditions, idempotency, import.
 * Promises: all faults at once and in Swedish; nothing half-written; the same row or key twice gives one case.
 * Never: decides what may happen, or reads a view.
 */
export { CommandApiModule } from './command-api.module.js';
export { OMBYGGNADSBESTALLNING, type Ombyggnadsbestallning } from './drift/ombyggnadsbestallning.js';
export { RAPPORTBILD, type Rapportbildare } from './frysning/rapportbild.js';
export { BRISTGRUND, type Bristgrundare } from './uppfoljning/bristgrund.js';
export {
  LEVERANSURVAL,
  LEVERANSSTATUS,
  type Leveransstatus,
  type Leveransurval,
  type Urval,
} from './formedling/leveransurval.js';
export { MinnesNyckelminne } from './nyckelminne/minnes-nyckelminne.js';
export { NYCKELMINNE, type Nyckelminne } from './nyckelminne/nyckelminne.js';
export { RapportDto } from './rapport/rapport.dto.js';
export { arendeId, tolkaRapport, type Rapportfakta, type TolkadRapport } from './rapport/tolka-rapport.js';
