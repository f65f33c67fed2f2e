/**
 * Owns: the port of the event log, its subscription contract and `runDecider`.
 * Promises: one gapless order per stream and over all, nothing acknowledged before it is durable, idempotent appends.
 * Never: knows what an event means.
 */
export { LIMITS } from './limits.js';
export * from './port.js';
export { readWhole } from './read-whole.js';
export { runDecider } from './run-decider.js';
export type { DeciderContext, DeciderOutcome } from './run-decider.js';
