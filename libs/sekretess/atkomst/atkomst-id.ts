import { randomBytes } from 'node:crypto';

const MS_TECKEN = 12;
const SLUMP_BYTE = 10;

/** An id that sorts by time, to the millisecond, as text: 12 hexadecimal digits of it and 80 random bits. */
export const atkomstId = (tid: Date): string => `${gransId(tid)}-${randomBytes(SLUMP_BYTE).toString('hex')}`;

/** Sorts before every id of that moment and after those of all moments before. */
export const gransId = (tid: Date): string => tid.getTime().toString(16).padStart(MS_TECKEN, '0');
