/**
 * Owns: what every service is built of: its doors, its log by profile, its keys, its way to start and end.
 * Promises: all six, and standalone, start, answer and stop alike.
 * Never: knows what a service does.
 */
export { ATKOMSTSCHEMA, oppnaAtkomst, oppnaAtkomstI } from './atkomstlogg.js';
export { gallraAtkomst, gallraAtkomstDagligen } from './atkomstgallring.js';
export { byggTjanst, type Bygge } from './bygge.js';
export { startaDorr, type Dorr, type Dorrval } from './dorr.js';
export { startaDriftdorr, type Driftdorrval } from './driftdorr.js';
export { oppnaHandelselogg } from './handelselogg.js';
export { matFoljare, mattLogg, sedanIkapp, type MattLogg } from './efterslap.js';
export { kafkavalFor } from './kafkaval.js';
export { KALLA } from './kalla.js';
export { lyssna } from './lyssna.js';
export {
  lasNyckel,
  skapaInstallationsnycklar,
  sistaDag,
  skapaNycklar,
  type Installationsnycklar,
  type Nycklar,
} from './nycklar.js';
export { lasOpenapi } from './openapi.js';
export { fingeravtryckFor, identitetFor, lasKlienter, lasMappningar, lasRegister } from './resurser.js';
export { sidsessionFor } from './sidsession.js';
export { sparadMottagning, sparadProducent, Sparminne } from './sparad-kafka.js';
export { korProgram, korTjanst, type Korande, type Tjanststart } from './start/index.js';
export type { Tjanst } from './tjanst.js';
export { oppnaValv } from './valv.js';
export { underLedarskap, type Ledarval } from './under-ledarskap.js';
