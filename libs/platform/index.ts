/**
 * Owns: what every program needs around it (ids, clock, configuration, logging, health).
 * Promises: no personal data leaves through it.
 * Never: knows the domain.
 */
export { deterministicId, newId } from './ids.js';
export { systemClock, CLOCK, type Clock } from './clock.js';
export type { Fel } from './fel.js';
export { tolkaStriktJson, type StriktJson, type StriktJsonGranser } from './strikt-json.js';
export { jsonPekare } from './json-pekare.js';
