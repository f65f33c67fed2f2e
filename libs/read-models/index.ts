/**
 * Owns: what someone wants to see: one folder a view, and the engine that folds the log into them.
 * Promises: a view equals the fold of the log however it was interrupted; no question scans; all can be wiped and rebuilt.
 * Never: decides, or holds the only copy of anything.
 */
export { VYER } from './vyer.js';
export { dumpVyer } from './motor/dump.js';
export { forbered, type Checkpoint } from './motor/checkpoint.js';
export { PROJEKTOR, startaProjektor } from './motor/projektor.js';
export type { Projektor, Projektorlage, Projektorval } from './motor/projektor.js';
export { tillampa } from './motor/tillampa.js';
export type { Vy } from './motor/vy.js';
export { vyLeveransko } from './leveranser/leveransko.js';
