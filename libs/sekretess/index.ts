/**
 * Owns: what may be seen and passed: sealing of identity and free text, the actor behind a credential.
 * Promises: one place to seal, one to open; deny by default.
 * Never: decides what a case means.
 */
export {
  arHela,
  behorighetSaknas,
  EGET,
  farUtfora,
  FRAMMANDE,
  HANDLINGAR,
  huvudmansRoller,
  krav,
  prova,
  urvalFor,
} from './policy/index.js';
export { maskFor, MASKER, OMFANG } from './policy/index.js';
export {
  skyddaSmatal,
  skyddaTabeller,
  SMATAL_MAX,
  TIDIGARE_MAX,
  type Kub,
  type Lager,
  type SkyddadTabell,
  type Skyddat,
  type Smatal,
  type Tabellval,
  type Talbild,
  type Talplats,
} from './policy/index.js';
export type {
  Beviljat,
  Forhallande,
  Handling,
  Mask,
  Ombud,
  Omfang,
  Provat,
  Ratt,
  Urval,
  Vagran,
} from './policy/index.js';
export { ALDRE_ROLLNAMN, rollAv, ROLLER, ROLLNAMN, type Inloggad, type Roll, type Rollnamn } from './inloggad.js';
export { Klientfilfel, tolkaKlienter, type Klientpost } from './klientfil.js';
export { Klientregister, tokenSha256, type Klientval } from './klientregister.js';
export {
  IDENTITET,
  Identitetsfilfel,
  Oidcidentitet,
  samladIdentitet,
  Tokenfel,
  tolkaIdentitet,
} from './identitet/index.js';
export type { Bevis, Identitet, Utfardare } from './identitet/index.js';
export { FINGERAVTRYCK, HEMLIGHETSFIL, lasHemlighet, nyFingeravtryck, type Fingeravtryck } from './fingeravtryck.js';
export { faSe, oppnaSynligt, type Insyn, type Insynsgrund, type Oppen, type Oppnat, type Oppning } from './fa-se.js';
export { Forseglingsfel, type Forseglingsfelkod } from './valv/forseglingsfel.js';
export { forseglade } from './valv/forseglade.js';
export { NYCKELVALV } from './valv/nyckelvalv.js';
export type {
  Forseglare,
  Forseglingskontext,
  Gravsten,
  Nyckelvalv,
  Oppnare,
  Personindex,
  Valvlage,
} from './valv/nyckelvalv.js';
export type { Nyckelframsteg, Roterat, Roteringsval } from './valv/nyckelvalv.js';
export { Nyckelskyddsfel, type Nyckelskyddsfelkod } from './valv/nyckelskyddsfel.js';
export { migreraNyckelvalv, oppnaNyckelvalv, ringfilFor, VALVFIL } from './valv/oppna-nyckelvalv.js';
export type { Nyckelvalvsval } from './valv/oppna-nyckelvalv.js';
export { nyRingnyckel, rensaNyckelring, skapaNyckelring } from './valv/ringskotsel.js';
