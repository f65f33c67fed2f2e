import { randomBytes } from 'node:crypto';

const MS_TECKEN = 12;
const SLUMP_BYTE = 8;
/** Keeps the order of what one process records within a millisecond. */
const turordning = new Uint16Array(1);

/** An id that sorts by time as text: 12 hexadecimal digits of milliseconds, 4 of turn, and 64 random bits. */
export const atkomstId = (tid: Date): string => {
  const tur = Atomics.add(turordning, 0, 1).toString(16).padStart(4, '0');
  return `${gransId(tid)}-${tur}${randomBytes(SLUMP_BYTE).toString('hex')}`;
};

/** Sorts before every id of that moment and after those of all moments before. */
export const gransId = (tid: Date): string => tid.getTime().toString(16).padStart(MS_TECKEN, '0');
