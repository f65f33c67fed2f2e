/**
 * Owns: the log of who saw what, when, for what and on which ground (I8).
 * Promises: a record is durable before what it tells of leaves; append-only, a store of its own.
 * Never: holds a name, a personnummer or a word of any content.
 */
export { ANDAMAL, arAndamal, standardandamal, type Andamal } from './andamal.js';
export { ATKOMSTLOGG, GRANSKNINGSUTFALL, VOLYMGRANSER, VOLYMGRANSER_STANDARD } from './atkomstlogg.js';
export type {
  Atkomstfraga,
  Atkomstlogg,
  Atkomstrad,
  Atkomstsida,
  Granskning,
  Granskningsutfall,
  Stickprovsfraga,
  Stickprovsrad,
  Volymgranser,
} from './atkomstlogg.js';
export { atkomstId } from './atkomst-id.js';
export { BERORDA, INGA_BERORDA, type Beror, type Berordauppslag } from './berorda.js';
export { faltI } from './falt.js';
export { nattflagga, sammaEfternamn } from './flaggor.js';
export { BEVARANDE_AR_STANDARD } from './gallring.js';
export { loggaLeverans, type ForeLeverans, type Utlamnande } from './leverans.js';
export { oppnaAtkomstlogg } from './radlogg.js';
export { ATKOMSTMIGRERINGAR, BEVARANDE_AR_MIN } from './schema.js';
export { FLAGGOR, KANALER } from './atkomstpost.js';
export type { Atkomstobjekt, Atkomstpost, Atkomstvem, Flagga, Kanal } from './atkomstpost.js';
export {
  Atkomstsamling,
  medSamling,
  noteraAtkomst,
  noteraLast,
  type Notering,
  type Objektnotering,
} from './samling.js';
