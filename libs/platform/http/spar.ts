import { randomUUID } from 'node:crypto';

/** W3C trace context of one request: the caller's trace continued, with a span of our own. */
export interface Spar {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** What we send back and onwards. */
  readonly traceparent: string;
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Starts a new trace when the header is missing or broken; a broken one is no fault of the request. */
export const sparAv = (header: string | string[] | undefined): Spar => {
  const delar = typeof header === 'string' ? TRACEPARENT.exec(header) : null;
  const fortsatt = delar !== null && !/^0+$/.test(delar[1]!) && !/^0+$/.test(delar[2]!);
  const id = fortsatt ? delar[1]! : slumphex();
  return { id, traceparent: `00-${id}-${slumphex().slice(0, 16)}-${fortsatt ? delar[3]! : '00'}` };
};

/** 32 hexadecimal digits, of which 30 are random; from Node's pool, 10 × cheaper than random bytes each time. */
const slumphex = (): string => randomUUID().replaceAll('-', '');
