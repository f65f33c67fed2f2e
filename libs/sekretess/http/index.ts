/**
 * Owns: the credential at the HTTP door: guard, declared action of every endpoint, who acts for whom.
 * Promises: an endpoint that declares nothing is closed; 401 and 403 as problem+json, never Basic.
 * Never: decides what a case means.
 */
export {
  Aktuell,
  AktuellHuvudman,
  AktuelltOmbud,
  Behorighetsvakt,
  HUVUDMAN_HEADER,
  valjHuvudman,
} from './behorighetsvakt.js';
export { Atgard, HANDLING, OPPEN, Oppen } from './deklaration.js';
export { VID_NEKAD, type Nekande, type VidNekad } from './nekad.js';
export { Begaransidentitet } from './begaransidentitet.js';
export { arSidadress, lokalSida } from './sidsession-adress.js';
export { PUBLIK_URL } from './sidsession-hake.js';
export { ofullstandig, Sidinloggning, type Sidutfardare } from './sidsession-inloggning.js';
export { egenSidnyckel, lasSidnyckel } from './sidsession-nyckel.js';
export { Sidsession, type Pagaende } from './sidsession.js';
export { SekretessModule, type Sekretessdelar, type Sidsessionsdelar } from './sekretess.module.js';
export { AtkomstModule, type Atkomstdelar } from './atkomst.module.js';
export { ANDAMAL_HEADER } from './atkomstbegaran.js';
export { kravEgenLogg } from './atkomstbehorighet.js';
export { AtkomstpostDto, POST_ID } from './atkomstpost.dto.js';
export { ATKOMSTKOLUMNER, atkomstpost, atkomsttext, enskildspost, type Namn } from './atkomstvy.js';
