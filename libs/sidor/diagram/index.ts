export { ladagram, type Lada, type Ladaspec } from './lada.js';
export type { Diagramval } from './rita.js';
export { glomBilder } from './rita.js';
export { sankeydiagram, type Sankeyspec } from './sankey.js';
export { stapeldiagram, type Stapelspec } from './stapel.js';
export { styrdiagramSvg, type Styrspec } from './styr.js';
export { varmekarta, type Varmespec } from './varme.js';
