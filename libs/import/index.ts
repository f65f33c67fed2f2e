/**
 * Owns: files of other systems: readers of CSV, Excel, XML, JSON and JSON Lines, and the mapping language.
 * Promises: a result per row with the source's own row number; content throws nothing but FilFel; limits on everything.
 * Never: knows a context, stores anything, shows personal data in a fault.
 */
export { lasFil, type Inlasning } from './las-fil.js';
export type { Radutfall } from './radutfall.js';
export { avkoda } from './avkodning.js';
export { FilFel } from './fil-fel.js';
export { lasMappning, type MappningOptions, type Mappningsvar } from './las-mappning.js';
export type { Falt, Falttyp, Format, Mappning, Skalar, Uppslag } from './mappning.js';
export { lasTabell, type Tabellform, type Tabellrad } from './las-tabell.js';
export { skrivFelfil, type Felfilsrad } from './felfil.js';
export { GRANSER, type Granser } from './granser.js';
export { RAPPORTMAL } from './rapportmal.js';
export { laddaMappningar, MAPPNINGAR, OgiltigaMappningar, type Mappningar } from './mappningar.js';
