/**
 * Owns: the plan drawn up from a year's brister (handlingsplan, aktivitetsplan), at local and county level.
 * Promises: only a huvudman with its own mandate approves for a verksamhet of its own (V5, V8); no item is lost between years.
 * Never: sees another context or a store; holds a person's name.
 */
export * from './events.js';
export { upcast } from './upcast.js';
