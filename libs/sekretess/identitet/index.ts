/**
 * Owns: who a bearer token stands for: tokens of OIDC issuers by the identity file, bound to a certificate or not.
 * Promises: what is not proved is nobody; an issuer speaks only for the huvudmän that the file gives it.
 * Never: logs, keeps or answers anything of a token; decides what its holder may.
 */
export { IDENTITET, Tokenfel, type Bevis, type Identitet } from './identitet.js';
export {
  Identitetsfilfel,
  tolkaIdentitet,
  type Identitetsregler,
  type Maskin,
  type Utfardare,
} from './identitetsfil.js';
export { klientcertAvtryck } from './klientcert.js';
export { Oidcidentitet, samladIdentitet, type Oidcmiljo } from './oidc-identitet.js';
