/**
 * Owns: the schema `drift` (checkpoints, inbox, delivery queue, claims of deadlines and keys), and who leads a service.
 * Promises: a checkpoint moves only from where it was seen; one leader a service and database, told when it is one no more.
 * Never: holds personal data, or anything that the log does not know.
 */
export { Checkpointrad } from './checkpointrad.js';
export { DRIFTSCHEMA, migreraDrift, oppnaDriftdatabas, type Driftdatabas } from './databas.js';
export { ledarskap, type Ledarskap, type Ledartjanst } from './ledarskap.js';
export { stadaInkommet } from './inkommet.js';
