import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Forseglat } from '#libs/kernel/index.js';
import { Forseglingsfel } from './forseglingsfel.js';
import type { Forseglingskontext } from './nyckelvalv.js';

export const A256GCM = 'A256GCM';
/** Of a text key, in bytes. */
export const NYCKEL_BYTE = 32;
const NONCE_BYTE = 12;
const TAGG_BYTE = 16;
const BASE64URL = /^[A-Za-z0-9_-]*$/;

/** A text key and what it may be used for. */
export interface Textnyckel extends Forseglingskontext {
  readonly id: string;
  readonly byte: Uint8Array;
}

/** AES-256-GCM (NIST SP 800-38D), random nonce: a key seals a handful of texts, where the limit is 2³². */
export const forseglaText = (text: string, nyckel: Textnyckel): Forseglat => {
  const nonce = randomBytes(NONCE_BYTE);
  const chiffer = createCipheriv('aes-256-gcm', nyckel.byte, nonce, { authTagLength: TAGG_BYTE });
  chiffer.setAAD(tillagg(nyckel));
  const innehall = Buffer.concat([chiffer.update(text, 'utf8'), chiffer.final(), chiffer.getAuthTag()]);
  const delar = { alg: A256GCM, nyckel: nyckel.id, nonce: nonce.toString('base64url') };
  // The brand of the kernel: only what seals makes one.
  return { ...delar, innehall: innehall.toString('base64url') } as unknown as Forseglat;
};

/** Errors: `Forseglingsfel`, also for text that is written otherwise than it was (one ciphertext, one spelling). */
export const oppnaText = ({ nonce, innehall }: Forseglat, nyckel: Textnyckel): string => {
  const [nonceByte, byte] = [avkoda(nonce), avkoda(innehall)];
  if (nonceByte.length !== NONCE_BYTE || byte.length < TAGG_BYTE) throw new Forseglingsfel('FORSEGLING_HOR_INTE_HIT');
  const chiffer = createDecipheriv('aes-256-gcm', nyckel.byte, nonceByte, { authTagLength: TAGG_BYTE });
  chiffer.setAAD(tillagg(nyckel));
  chiffer.setAuthTag(byte.subarray(-TAGG_BYTE));
  try {
    return Buffer.concat([chiffer.update(byte.subarray(0, -TAGG_BYTE)), chiffer.final()]).toString('utf8');
  } catch {
    throw new Forseglingsfel('FORSEGLING_HOR_INTE_HIT');
  }
};

/** None of the parts holds a bar: codes, stream names and uuids do not. */
const tillagg = ({ huvudman, stream, id }: Textnyckel): Buffer =>
  Buffer.from(`avvikelsenav/1|${huvudman}|${stream}|${id}`, 'utf8');

const avkoda = (text: string): Buffer => {
  const byte = Buffer.from(text, 'base64url');
  if (!BASE64URL.test(text) || byte.toString('base64url') !== text) throw new Forseglingsfel('FORSEGLING_HOR_INTE_HIT');
  return byte;
};
