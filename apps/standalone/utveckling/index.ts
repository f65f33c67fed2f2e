/**
 * Owns: the development login: a real OpenID provider with invented persons, on this machine alone.
 * Promises: refuses to start anywhere but in the embedded profile on a loopback address; new keys at each start.
 * Never: runs unless asked for; holds a person or a secret that exists.
 */
export { startaUtvecklingsinloggning, type Utvecklingsinloggning } from './starta.js';
