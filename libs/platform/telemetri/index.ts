/**
 * Owns: traces: spans, where they hang, where they are sent (OTLP over HTTP).
 * Promises: one trace from a request to the receiver's call; nothing but ids, codes and counts; no cost when it is off.
 * Never: holds up the work, or fails it.
 */
export * from './telemetri.js';
export { franTraceparent, tillTraceparent } from './traceparent.js';
export { oppnaTelemetri, type Telemetrival } from './oppna.js';
