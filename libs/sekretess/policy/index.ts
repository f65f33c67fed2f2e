/**
 * Owns: what they may: the table role × action × scope, its one evaluation, masks and small numbers.
 * Promises: pure, total, denied unless the table gives it; nothing else in the program gives a right.
 * Never: reads a store, knows what a case means.
 */
export { farUtfora } from './far-utfora.js';
export { behorighetSaknas, krav, type Beviljat, type Ombud, type Vagran } from './krav.js';
export { EGET, FRAMMANDE, MASKER, OMFANG, type Forhallande, type Mask, type Omfang, type Ratt } from './omfang.js';
export { maskFor } from './skyddad.js';
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
} from './smatal.js';
export { urvalFor, type Urval } from './urval.js';
export { arHela, prova, type Provat } from './prova.js';
export { arHandling, HANDLINGAR, rattigheter, type Handling, type Rattigheter } from './tabell.js';
export { huvudmansRoller } from './huvudmans-roller.js';
