/**
 * Owns: the yearly follow-up of an agreement: survey, assessment, brister, revision decision, frozen reports.
 * Promises: raw answers are never changed (U3); completed only with a local plan, a county plan and a decision (N8).
 * Never: sees another context or a store; names an individual.
 */
export * from './events.js';
export type * from './commands.js';
export * from './kodverk.js';
export * from './granser.js';
export { AVVISNINGAR, type Avvisningskod } from './avvisningar.js';
export * from './svarslage.js';
export { attPaminna, fristerAv as enkatfrister } from './frister.js';
export { saknasForAttSlutfora } from './regler-slutfor.js';
export {
  FORSTA_KRITERIER,
  GEMENSAMMA_KRITERIER,
  hittaKriterielista,
  KRITERIELISTOR,
  senasteKriterielista,
  type Kriterielista,
  type Kriterium,
} from './kriterier.js';
export { hittaFormular, senasteFormular, SEX_FRAGOR, type Formular, type Fraga } from './formular/index.js';
export {
  bristMedAlla,
  evolve,
  indikatornyckel,
  initial,
  kriterielistaFor,
  kriterienyckel,
  svarSenastFor,
} from './uppfoljning.js';
export type {
  Brist,
  Enkatsvar,
  Frysning,
  Indikatorvarde,
  KandUppfoljning,
  Koppladplan,
  Kriteriebedomning,
  Praxisuppgift,
  Rattelse,
  Revisionsbeslut,
  Synpunkt,
  UppfoljningState,
} from './uppfoljning.js';
export { upcast } from './upcast.js';
export { UtforUppfoljning, utforUppfoljning, type UppfoljningUtfall } from './uppfoljning.handler.js';
export { UppfoljningModule } from './uppfoljning.module.js';
export { uppfoljningDecider } from './decide.js';
