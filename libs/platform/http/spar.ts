import { randomUUID } from 'node:crypto';
import { franTraceparent } from '../telemetri/index.js';

/** W3C trace context of one request: the caller's trace continued, with a span of our own. */
export interface Spar {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** Of our own, 16 hexadecimal digits: what caused the command. */
  readonly span: string;
  /** What we send back and onwards. */
  readonly traceparent: string;
}

/** Starts a new trace when the header is missing or broken; a broken one is no fault of the request. */
export const sparAv = (header: string | string[] | undefined): Spar => {
  const { spar = slumphex(), flagga = '00' } = franTraceparent(header);
  return nyttSpar(spar, slumphex().slice(0, 16), flagga);
};

/** @param flagga two hexadecimal digits: `01` when the span is kept somewhere */
export const nyttSpar = (id: string, span: string, flagga: string): Spar => ({
  id,
  span,
  traceparent: `00-${id}-${span}-${flagga}`,
});

/** 32 hexadecimal digits, of which 30 are random; from Node's pool, 10 × cheaper than random bytes each time. */
const slumphex = (): string => randomUUID().replaceAll('-', '');
