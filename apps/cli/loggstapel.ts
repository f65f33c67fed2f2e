import { SingleBar } from 'cli-progress';
import type { Position } from '#libs/event-store/index.js';
import type { Terminal } from './terminal.js';

const HELA = 100;

/** How far into the log a walk has come, in hundredths. Positions have holes: a fair guess of the share of the events. */
export const andelAvLoggen = (position: Position, till: Position): number =>
  Number((BigInt(position) * BigInt(HELA)) / BigInt(till));

/** Nothing is drawn where nobody watches. */
export const nyLoggstapel = ({ framsteg }: Terminal): SingleBar => {
  const stapel = new SingleBar({
    format: ' {bar} {percentage} % av loggen | {eta_formatted} kvar',
    stream: framsteg,
    clearOnComplete: false,
    noTTYOutput: false,
  });
  stapel.start(HELA, 0);
  return stapel;
};
