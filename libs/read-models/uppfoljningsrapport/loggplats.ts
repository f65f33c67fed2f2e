import { comparePositions, type Position, type RecordedEvent } from '#libs/event-store/port.js';

/** A place in the log; null: its end. */
export type Loggplats = Position | null;

/** Whether the event stands there or before. */
export const hunnit = (till: Loggplats, { position }: RecordedEvent): boolean =>
  till === null || comparePositions(position, till) <= 0;

/** A place as an event keeps it: positions of every log are whole numbers. Errors: `RangeError` past 2^53. */
export const somTal = (position: Position): number => {
  const tal = Number(position);
  if (!Number.isSafeInteger(tal)) throw new RangeError('the position of the log is too great to be kept');
  return tal;
};

export const somPosition = (tal: number): Position => String(tal) as Position;
