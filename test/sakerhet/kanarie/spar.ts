import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemfelkod } from '#libs/platform/systemfelkod.js';

/** Stands in every sealed field of the proof, and nowhere else in the world. */
export const MARKE = `Kvitter${randomBytes(6).toString('hex')}`;
/** Stands in fields that are not sealed but could point somebody out. */
export const IDENTITETSMARKE = `Fjader${randomBytes(6).toString('hex')}`;
export const PERSONNUMMER = '19580412-2389';

/** What a field of the name holds. */
export const kanarie = (falt: string): string => `${MARKE} i ${falt}`;

/** A personnummer is searched for in its digits too. */
const SOKTA = [MARKE, '580412-2389', '5804122389'];

/** Base64 of the middle of a text differs by where it begins: three spellings, less the characters that neighbours share. */
const base64 = (text: string): readonly string[] =>
  [0, 1, 2].map((skift) => {
    const kodat = Buffer.concat([Buffer.alloc(skift), Buffer.from(text)]).toString('base64');
    return kodat.replace(/=+$/, '').slice(skift === 0 ? 0 : skift + 1, -1);
  });

const base64url = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');

/** UTF-8, hex in both cases, base64 and base64url. */
export const former = (text: string): readonly string[] => {
  const hex = Buffer.from(text).toString('hex');
  const b64 = base64(text);
  return [...new Set([text, hex, hex.toUpperCase(), ...b64, ...b64.map(base64url)])];
};

const ALLA = SOKTA.flatMap(former);

/** What leaks of what is sealed: nothing, it is hoped. */
export const lackta = (innehall: string | Buffer, sokta: readonly string[] = ALLA): readonly string[] =>
  sokta.filter((form) => innehall.includes(form));

/** One that is gone meanwhile was the store's own business. */
const las = (fil: string): Buffer => {
  try {
    return readFileSync(fil);
  } catch (error) {
    if (systemfelkod(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
};

/** Files below a folder, by name or content. */
export const lacktaIFiler = (mapp: string): readonly string[] =>
  readdirSync(mapp, { recursive: true, withFileTypes: true }).flatMap((post) => {
    const fil = join(post.parentPath, post.name);
    const innehall = post.isFile() ? lackta(las(fil)) : [];
    return [...lackta(post.name), ...innehall].map((form) => `${post.name}: ${form}`);
  });
