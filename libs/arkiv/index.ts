/**
 * Owns: the execution of erasures, the index of persons, and what is handed out of a person or a case.
 * Promises: what is erased stays erased through crash and restore; nobody is handed what is not theirs to see.
 * Never: decides that something is to be erased.
 */
export { aterspelaGallringar, type Aterspelningsdelar } from './aterspelning.js';
export { Gallrare, GALLRARGRANSER, type Gallrardelar, type Gallrargranser } from './gallrare.js';
export { arSparrat, efterAr, gallringsfakta, type Faktafraga, type Faktakallor } from './gallringsfakta.js';
export { gravstensfil, gravstensfilFor, INGEN_GRAVSTENSFIL, type Gravpost, type Gravstensfil } from './gravstensfil.js';
export { invantaGallringar, type Vantan } from './invanta.js';
export { OPPNA_TVISTER, type OppnaTvister } from './oppna-tvister.js';
export { Personindexering, type Personindexdelar } from './personindexering.js';
export { arendenycklar, type Arendenycklar, type Gallringsmal } from './textnycklar.js';
export { verkstall, type Beslutet, type Verkstallighetsdelar } from './verkstallighet.js';
export { arendeutdrag, type Arendeutdrag, type Utdragshandelse, type Utdragsval } from './arendeutdrag.js';
export { arkivpaket } from './arkivpaket.js';
export { journal, registerutdrag, type Namn } from './dokument.js';
export { pdfAv, type Avsnitt, type Dokument } from './pdf.js';
export { medHamtat, type Utlamnat } from './utlamnat.js';
export { rapportExcel } from './rapport-excel.js';
export { rapportPdf } from './rapport-pdf.js';
export type { Rapportcell, Rapportdokument, Rapportkapitel, Rapporttabell } from './rapport-dokument.js';
