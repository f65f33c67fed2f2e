import { START, type EventStore, type Position } from '#libs/event-store/index.js';

/**
 * What the app is measured against: takes every append and answers at once, keeps nothing, so that all of the door's
 * own work (HTTP, credential, validation, register, decision) is left in. For the bench alone.
 */
export const noStore: EventStore = {
  append: (_stream, _expected, events) =>
    Promise.resolve({ revision: events.length - 1, position: '1' as Position, idempotent: false }),
  readStream: () => Promise.resolve([]),
  readAll: () => Promise.resolve({ events: [], checkpoint: START }),
  subscribe: () => {
    throw new Error('nothing to follow');
  },
  head: () => Promise.resolve(START),
  close: () => Promise.resolve(),
};
