import type { DomainEvent } from '#libs/kernel/index.js';
import type { Gallringsskal } from './kodverk.js';

/**
 * One stream per proposed erasure. Cases stand by their ids and people by their pseudonyms: who the data is about is in
 * none of these, or the erasure would leave its own trace.
 */

export type GallringForeslagen = DomainEvent<
  'GallringForeslagen',
  {
    readonly huvudman: string;
    /** Ids of the cases whose texts go; what other huvudmän have written in them is theirs and stays. */
    readonly arenden: readonly string[];
    /** The provision or decision that it rests on, as a reference. */
    readonly lagrum: string;
    readonly skal: Gallringsskal;
    /** Pseudonym of the person. */
    readonly foreslagenAv: string;
  }
>;
/** By another person than the proposer. */
export type GallringBeslutad = DomainEvent<
  'GallringBeslutad',
  {
    readonly huvudman: string;
    readonly beslutadAv: string;
    /** RFC 3339 date, inclusive; until it comes the decision can be withdrawn. */
    readonly verkstallsTidigast: string;
  }
>;
export type GallringAvslagen = DomainEvent<
  'GallringAvslagen',
  { readonly huvudman: string; readonly avslagenAv: string }
>;
export type GallringAterkallad = DomainEvent<
  'GallringAterkallad',
  { readonly huvudman: string; readonly aterkalladAv: string }
>;
/** From here there is no way back: stands in the log before the first key is destroyed. */
export type GallringPaborjad = DomainEvent<'GallringPaborjad', { readonly huvudman: string }>;
/** Every key is gone, and every case says so. */
export type GallringVerkstalld = DomainEvent<
  'GallringVerkstalld',
  { readonly huvudman: string; readonly nycklar: number; readonly arenden: readonly string[] }
>;

export type GallringEvent =
  GallringForeslagen | GallringBeslutad | GallringAvslagen | GallringAterkallad | GallringPaborjad | GallringVerkstalld;
export type GallringEventType = GallringEvent['type'];

export const GALLRING_EVENTS: Readonly<Record<GallringEventType, number>> = {
  GallringForeslagen: 1,
  GallringBeslutad: 1,
  GallringAvslagen: 1,
  GallringAterkallad: 1,
  GallringPaborjad: 1,
  GallringVerkstalld: 1,
};

const STREAM_PREFIX = 'gallring-';
export const gallringStream = (id: string): string => `${STREAM_PREFIX}${id}`;
export const gallringIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
export const isGallringStream = (stream: string): boolean => stream.startsWith(STREAM_PREFIX);
