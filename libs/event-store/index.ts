/**
 * Owns: the port of the event log, its subscription contract, `runDecider`, and how a checkpoint follows the log.
 * Promises: one gapless order per stream and over all, nothing acknowledged before it is durable, idempotent appends.
 * Never: knows what an event means.
 */
export { Follower, FOLLOWER_LIMITS, type Checkpoint, type FollowerLimits, type FollowerParts } from './follower.js';
export { forstaLank, handelsehash, kanonisk, medForegaende, type Lankad } from './kedja.js';
export { LIMITS } from './limits.js';
export * from './port.js';
export { readWhole } from './read-whole.js';
export { runDecider } from './run-decider.js';
export type { DeciderContext, DeciderOutcome } from './run-decider.js';
