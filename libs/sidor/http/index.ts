/**
 * Owns: the frame of pages around a request: who reads, what they may open, and pages for what went wrong.
 * Promises: strict content security policy on every page; a page's errors are pages, an API's stay as they are.
 * Never: gives a right; shows more than it was given.
 */
export { SIDHUVUDEN } from './sidhuvuden.js';
export { Sidramare, type Ramval } from './sidramare.js';
export { SidorModule } from './sidor.module.js';
