import { hash } from 'node:crypto';
import type { EventMeta } from '#libs/kernel/index.js';
import type { RecordedEvent } from './port.js';

/** What the hash of an event covers: all of it but its place in the global log, which the notary's tree covers. */
export type Lankad = Pick<RecordedEvent, 'data' | 'id' | 'meta' | 'revision' | 'stream' | 'type'>;

/** Deeper than any JSON that the doors let in. */
const DJUP_MAX = 200;

/**
 * JSON of RFC 8785: keys by UTF-16 code unit, nothing between. Takes what `JSON.stringify` takes, and gives the same for a
 * value before it is written and after it has been read back, so also what the RFC has no form for (a lone surrogate,
 * NaN) comes out as `JSON.stringify` writes it. Errors: `RangeError` for what lies deeper than 200 or goes in a circle.
 */
export const kanonisk = (varde: unknown): string => skriv(varde, 0) ?? 'null';

const skriv = (varde: unknown, djup: number): string | undefined => {
  if (typeof varde === 'string') return skrivText(varde);
  if (typeof varde !== 'object' || varde === null) return JSON.stringify(varde);
  if (djup > DJUP_MAX) throw new RangeError(`JSON djupare än ${DJUP_MAX}`);
  if (Array.isArray(varde)) return skrivLista(varde, djup);
  if ('toJSON' in varde && typeof varde.toJSON === 'function') return skriv(varde.toJSON(), djup + 1);
  return skrivObjekt(varde, djup);
};

/** Nothing that JSON escapes. Asked for first, the whole takes two thirds of the time: about 40 µs for 2 KB on a loaded machine. */
const UTAN_ESCAPE = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;
const skrivText = (text: string): string => (UTAN_ESCAPE.test(text) ? `"${text}"` : JSON.stringify(text));

const skrivLista = (lista: readonly unknown[], djup: number): string => {
  let text = '[';
  for (let i = 0; i < lista.length; i += 1) {
    if (i > 0) text += ',';
    text += skriv(lista[i], djup + 1) ?? 'null';
  }
  return `${text}]`;
};

const skrivObjekt = (objekt: object, djup: number): string => {
  const falt = objekt as Readonly<Record<string, unknown>>;
  let text = '';
  // Without a comparator `sort` goes by UTF-16 code unit, as the RFC does.
  for (const nyckel of Object.keys(falt).sort()) {
    const varde = skriv(falt[nyckel], djup + 1);
    if (varde === undefined) continue;
    text += text === '' ? '{' : ',';
    text += `${skrivText(nyckel)}:${varde}`;
  }
  return text === '' ? '{}' : `${text}}`;
};

/** Base64url SHA-256 (43 characters) of the event's canonical JSON. */
export const handelsehash = ({ data, id, meta, revision, stream, type }: Lankad): string =>
  hash('sha256', kanonisk({ data, id, meta, revision, stream, type }), 'base64url');

/** What the first event of a stream has for predecessor: the hash of the stream's name. */
export const forstaLank = (stream: string): string => hash('sha256', stream, 'base64url');

/** The meta of the event that follows: with the hash of its predecessor (I6). */
export const medForegaende = (meta: EventMeta, stream: string, sist: Lankad | undefined): EventMeta => ({
  ...meta,
  foregaende: sist === undefined ? forstaLank(stream) : handelsehash(sist),
});
