/**
 * Owns: how a program starts and ends: Node's version, settings, signals, exit codes.
 * Promises: says why it does not start; stops within its time, whatever it was doing.
 * Never: loads what an older Node cannot.
 */
export { korTjanst, type Tjanststart } from './kor-tjanst.js';
export type { Tjanst } from '../tjanst.js';
export { korProgram, misslyckas, type Korande } from './program.js';
