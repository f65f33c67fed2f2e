/**
 * Owns: what every service is built of: its doors, its log by profile, its keys, its way to start and end.
 * Promises: all six, and standalone, start, answer and stop alike.
 * Never: knows what a service does.
 */
export type { Tjanst } from './tjanst.js';
export { korTjanst, type Tjanststart } from './start/index.js';
