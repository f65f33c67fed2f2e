import type { ExpectedRevision } from '../port.js';

// Loaded by the writer thread as it stands, also from source: only erasable TypeScript, only type imports.

/** An append as it crosses to the writer: everything already text, one entry of each list per event. */
export interface EncodedAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly data: readonly string[];
  readonly meta: readonly string[];
  readonly chars: number;
}

/** Where an event id already stands. */
export interface Place {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
}

export type Outcome =
  | { readonly kind: 'appended'; readonly revision: number; readonly position: string; readonly idempotent: boolean }
  /** `actual` is -1 when there is no such stream. */
  | { readonly kind: 'wrong-revision'; readonly actual: number }
  | { readonly kind: 'id-reused' };

export const WRITE = 'write';

/**
 * The version check of both SQL adapters, to be called while the head row is locked.
 * @param actual revision of the stream's last event, -1 when there is none
 * @param places per event of the append: where its id stands, undefined when it is new
 */
export const judge = (
  append: EncodedAppend,
  actual: number,
  places: readonly (Place | undefined)[],
): Outcome | typeof WRITE => {
  if (places.every((place) => place === undefined)) {
    return fits(append.expected, actual) ? WRITE : { kind: 'wrong-revision', actual };
  }
  const first = places[0];
  const last = places[places.length - 1];
  if (first === undefined || last === undefined) return { kind: 'id-reused' };
  const sameOrder = places.every(
    (place, index) => place?.stream === append.stream && place.revision === first.revision + index,
  );
  if (!sameOrder || !stoodThere(append.expected, first.revision)) return { kind: 'id-reused' };
  return { kind: 'appended', revision: last.revision, position: last.position, idempotent: true };
};

const fits = (expected: ExpectedRevision, actual: number): boolean => {
  if (expected === 'any') return true;
  if (expected === 'no-stream') return actual === -1;
  if (expected === 'stream-exists') return actual >= 0;
  return actual === expected;
};

/** True when an append with this expectation could have put its first event at `revision`. */
const stoodThere = (expected: ExpectedRevision, revision: number): boolean => fits(expected, revision - 1);
