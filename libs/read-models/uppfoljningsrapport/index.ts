export { forFrysning, frys, frystForr, sha256, skillnader, somDa, tina, type Fryst } from './frysning.js';
export { importeratVarde } from './importerat.js';
export {
  lasRapport,
  lasRapportbild,
  lasRapportkopia,
  lasUppfoljning,
  type Rapportbild,
  type Rapportkallor,
} from './las-rapport.js';
export { kriterierFor, plannivaerFor } from './ordlista.js';
export { somPosition, somTal } from './loggplats.js';
export type * from './rapport.js';
export { lasRapporttal, type Rapporttal, type Sifferfraga } from './siffror.js';
