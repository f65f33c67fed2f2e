import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { tolkaStriktJson } from '../strikt-json.js';
import { Problem, type Problemuppgifter } from './problem.js';

/** Largest JSON body. */
export const JSON_BYTE_MAX = 1024 * 1024;
/** Largest raw body (import files), streamed. */
export const RA_BYTE_MAX = 100 * 1024 * 1024;
/** Largest form of a page, urlencoded: a Swedish letter takes six bytes. */
export const FORMULAR_BYTE_MAX = 512 * 1024;
const DJUP_MAX = 16;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The handler reads the body itself, as a stream of bytes. */
    raKropp?: boolean;
    /** Takes a form of a page instead of JSON: the handler gets `URLSearchParams`. */
    formular?: boolean;
  }
}

const FORMULAR_TYP = /^application\/x-www-form-urlencoded(?: *; *charset="?utf-?8"?)? *$/i;
const JSON_TYP = /^application\/(?:[a-z0-9.-]+\+)?json(?: *; *charset="?utf-?8"?)? *$/i;

/** The body of a request: a stream or a form where the route asks for that, else strict JSON. Throws `Problem`. */
export const lasKropp = async (begaran: FastifyRequest, strom: Readable): Promise<unknown> => {
  if (!/^(?:identity)?$/i.test(begaran.headers['content-encoding'] ?? '')) {
    throw slang(strom, { status: 415, kod: 'INNEHALLSKODNING_STODS_INTE', detail: 'Skicka innehållet okomprimerat.' });
  }
  if (begaran.routeOptions.config.raKropp === true) return strom;
  return begaran.routeOptions.config.formular === true ? lasFormular(begaran, strom) : lasJson(begaran, strom);
};

const lasJson = async (begaran: FastifyRequest, strom: Readable): Promise<unknown> => {
  if (!JSON_TYP.test(begaran.headers['content-type'] ?? '')) {
    throw slang(strom, {
      status: 415,
      kod: 'INNEHALLSTYP_STODS_INTE',
      detail: 'Skicka innehållet som application/json i UTF-8.',
    });
  }
  const byte = await samla(begaran, strom, JSON_BYTE_MAX);
  if (byte.length === 0) return undefined;
  const utfall = tolkaStriktJson(avkoda(byte), { djupMax: DJUP_MAX });
  if ('varde' in utfall) return utfall.varde;
  throw new Problem({
    status: 400,
    kod: utfall.fel.kod,
    detail: utfall.fel.meddelande,
    fel: [utfall.fel],
  });
};

const lasFormular = async (begaran: FastifyRequest, strom: Readable): Promise<URLSearchParams> => {
  if (!FORMULAR_TYP.test(begaran.headers['content-type'] ?? '')) {
    throw slang(strom, {
      status: 415,
      kod: 'INNEHALLSTYP_STODS_INTE',
      detail: 'Här tas bara formulär från navets egna sidor emot.',
    });
  }
  return new URLSearchParams(avkoda(await samla(begaran, strom, FORMULAR_BYTE_MAX)));
};

/** Refuses without reading on: the connection is closed after the answer. */
const slang = (strom: Readable, uppgifter: Problemuppgifter): Problem => {
  strom.resume();
  return new Problem({ ...uppgifter, headers: { Connection: 'close' } });
};

const avkoda = (byte: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(byte);
  } catch {
    throw new Problem({ status: 400, kod: 'OGILTIG_JSON', detail: 'Innehållet är inte giltig UTF-8.' });
  }
};

const samla = (begaran: FastifyRequest, strom: Readable, byteMax: number): Promise<Buffer> => {
  if (Number(begaran.headers['content-length'] ?? 0) > byteMax) throw forStort(strom, byteMax);
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const delar: Buffer[] = [];
  let byte = 0;
  strom.on('data', (del: Buffer) => {
    byte += del.length;
    if (byte > byteMax) {
      strom.removeAllListeners('data');
      reject(forStort(strom, byteMax));
      return;
    }
    delar.push(del);
  });
  // `close` follows `end` too: an error made then, with its stack, would be the dearest part of a good request.
  const bryt = (): void => reject(avbruten());
  strom.once('error', bryt).once('close', bryt);
  strom.once('end', () => {
    strom.off('close', bryt);
    resolve(delar.length === 1 ? delar[0]! : Buffer.concat(delar));
  });
  return promise;
};

const avbruten = (): Problem =>
  new Problem({ status: 400, kod: 'OGILTIG_BEGARAN', detail: 'Begäran avbröts innan allt innehåll kommit.' });

const forStort = (strom: Readable, byteMax: number): Problem =>
  slang(strom, {
    status: 413,
    kod: 'FOR_STORT',
    detail: `Innehållet får vara högst ${byteMax} byte. Använd import för stora mängder.`,
  });
