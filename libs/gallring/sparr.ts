import type { SparrEvent } from './sparr-events.js';

/** Whether a hold stands, and what it refers to. */
export type SparrState = { readonly status: 'ingen' } | { readonly status: 'sparrad'; readonly hanvisning: string };

export const ingenSparr: SparrState = { status: 'ingen' };

export const foljSparr = (_state: SparrState, event: SparrEvent): SparrState =>
  event.type === 'GallringSparrad' ? { status: 'sparrad', hanvisning: event.data.hanvisning } : ingenSparr;
