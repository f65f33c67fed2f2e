import { logLevel, type logCreator } from 'kafkajs';
import type { Logg } from '#libs/platform/logg.js';

/** An outage makes the client say the same thing many times a second. */
const UPPREPAS_MS = 10_000;
const OLIKA_MAX = 200;

/** The fixed words that open the message; what follows (after `:` or a digit) may be an address or a payload. */
const inledning = (text: string): string => /^[A-Za-z ,-]{0,80}/.exec(text)?.[0].trim() ?? '';

/** kafkajs's own lines in our log: where and what, without addresses, names or payloads; repeats are counted. */
export const loggbrygga = (logg: Logg, nu: () => number = Date.now): logCreator => {
  const senast = new Map<string, { tid: number; tysta: number }>();
  return () =>
    ({ namespace, level, log }) => {
      const vad = inledning(log.message);
      const forra = senast.get(namespace + vad);
      if (forra !== undefined && nu() - forra.tid < UPPREPAS_MS) {
        forra.tysta += 1;
        return;
      }
      if (senast.size >= OLIKA_MAX) senast.clear();
      senast.set(namespace + vad, { tid: nu(), tysta: 0 });
      const fakta = { del: namespace, vad, fler: forra?.tysta ?? 0 };
      if (level === logLevel.ERROR) logg.varning('kafka-klientfel', fakta);
      else logg.info('kafka-klient', fakta);
    };
};
