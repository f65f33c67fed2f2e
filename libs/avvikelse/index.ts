/**
 * Owns: the avvikelse, from report to avslut, with each huvudman's own part in it.
 * Promises: no huvudman decides for another; joint as soon as more than one verksamhet is concerned (D4).
 * Never: sees another context, a store or clear text.
 */
export * from './events.js';
export type * from './commands.js';
export * from './kodverk.js';
