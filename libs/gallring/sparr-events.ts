import type { DomainEvent } from '#libs/kernel/index.js';

/**
 * A documented legal hold: one stream per huvudman and case, so that whether one stands is read from the log itself and
 * never from a view that may lag.
 */

export type GallringSparrad = DomainEvent<
  'GallringSparrad',
  { readonly huvudman: string; readonly arende: string; readonly hanvisning: string; readonly sparradAv: string }
>;
export type SparrHavd = DomainEvent<
  'SparrHavd',
  { readonly huvudman: string; readonly arende: string; readonly hanvisning: string; readonly havdAv: string }
>;

export type SparrEvent = GallringSparrad | SparrHavd;
export type SparrEventType = SparrEvent['type'];

export const SPARR_EVENTS: Readonly<Record<SparrEventType, number>> = { GallringSparrad: 1, SparrHavd: 1 };

const STREAM_PREFIX = 'gallringssparr-';
export const sparrStream = (huvudman: string, arende: string): string => `${STREAM_PREFIX}${huvudman}-${arende}`;
export const isSparrStream = (stream: string): boolean => stream.startsWith(STREAM_PREFIX);
