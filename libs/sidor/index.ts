/**
 * Owns: what pages are made of: escaped HTML, tables, charts, forms, the frame around them, in Swedish and English.
 * Promises: no text of a user becomes markup; no script, no inline style, nothing fetched from elsewhere.
 * Never: reads a store; decides what somebody may see.
 */
export { helSida, type Sidram } from './helsida.js';
export { menyFor, type Menygrupp, type Menypost } from './meny.js';
export { STILADRESS, stilmall } from './stilmall.js';
export { ROLLTEXTER } from './rolltexter.js';
export { arExportformat, somExport, type Export, type Exportformat } from './export.js';
export { html, raHtml, type Html } from './html.js';
export { arSprak, pa, SPRAK, sprakI, type Sprak, type Tvasprak } from './sprak.js';
export { arBelopp, beloppAv, beloppstal, kronor } from './belopp.js';
export { medSvensk, svensk } from './svensk.js';
export * as engelska from './engelska/index.js';
export type { Cell, Diagram, Kolumn, Sidinnehall, Smula, Tabell } from './del.js';
export { tabellHtml, type Tabellval } from './tabell.js';
export { diagramHtml } from './diagramhtml.js';
export { filterformular, type Filterfalt, type Filterspec, type Valbart } from './filter.js';
export { bladdring, type Bladdring } from './bladdring.js';
export { definitioner, marke, notis, tidslinje, type Notisslag, type Tidslinjepost } from './smadelar.js';
export {
  ladagram,
  glomBilder,
  sankeydiagram,
  stapeldiagram,
  styrdiagramSvg,
  varmekarta,
  type Diagramval,
  type Lada,
  type Ladaspec,
  type Sankeyspec,
  type Stapelspec,
  type Styrspec,
  type Varmespec,
} from './diagram/index.js';
export type { Formular, Formularfalt, Formularfel, Formularlage } from './formular.js';
export { formularHtml, formularrubrik } from './formularhtml.js';
export { ordat, ordatAv, type Formularord } from './formularord.js';
export { obekraftade, tolkaFormular, type Ifyllt } from './formulartolk.js';
export { FORMULAR } from './formular/index.js';
export { importformular, IMPORTLAGEN, type Importlage } from './formular/import.js';
