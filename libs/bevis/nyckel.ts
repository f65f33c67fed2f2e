import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { rattighetsbrist } from '#libs/platform/filrattigheter.js';
import { systemfelkod } from '#libs/platform/systemfelkod.js';
import { nyckelid, type Notarienyckel, type Publiknyckel } from './kontrollpunkt.js';

/** The key cannot be used; in Swedish, without the path. */
export class Notarienyckelfel extends Error {
  constructor(vad: string) {
    super(`Notariens nyckel ${vad}`);
    this.name = 'Notarienyckelfel';
  }
}

const EGEN = 0o600;
/** DER before the 32 bytes of an Ed25519 public key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const VKEY = /^([^\s+]{1,200})\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/;

/** @param namn name of the log, in every signature. Errors: `Notarienyckelfel`. */
export const lasNotarienyckel = (fil: string, namn: string): Notarienyckel => {
  const handtag = oppna(fil);
  try {
    if (rattighetsbrist(fstatSync(handtag)) !== null) {
      throw new Notarienyckelfel('kan läsas av andra än tjänsten. Ändra filens rättigheter till 0600.');
    }
    return avPem(readFileSync(handtag, 'utf8'), namn);
  } finally {
    closeSync(handtag);
  }
};

const oppna = (fil: string): number => {
  try {
    return openSync(fil, 'r');
  } catch (error) {
    throw new Notarienyckelfel(`går inte att läsa (${systemfelkod(error) ?? 'okänt fel'}).`);
  }
};

/** The key of the file, which is made, durable, when it is missing. */
export const lasEllerSkapaNotarienyckel = (fil: string, namn: string): Notarienyckel => {
  if (!existsSync(fil)) skapa(fil);
  return lasNotarienyckel(fil, namn);
};

const skapa = (fil: string): void => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const handtag = openSync(fil, 'wx', EGEN);
  try {
    writeFileSync(handtag, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    fsyncSync(handtag);
  } finally {
    closeSync(handtag);
  }
};

const avPem = (pem: string, namn: string): Notarienyckel => {
  const privat = privatAv(pem);
  if (privat.asymmetricKeyType !== 'ed25519') throw new Notarienyckelfel('är ingen Ed25519-nyckel.');
  return { namn, privat, publik: publikAv(namn, createPublicKey(privat)) };
};

const privatAv = (pem: string): KeyObject => {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Notarienyckelfel('är ingen privat nyckel i PKCS8 PEM.');
  }
};

const publikAv = (namn: string, nyckel: KeyObject): Publiknyckel => {
  const bytes = nyckel.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  const id = nyckelid(namn, bytes);
  const vkey = `${namn}+${id.toString('hex')}+${Buffer.concat([Buffer.of(1), bytes]).toString('base64')}`;
  return { namn, id, nyckel, vkey };
};

/** The public key as `/bevis/nyckel` gives it. Errors: `Notarienyckelfel`. */
export const tolkaPubliknyckel = (text: string): Publiknyckel => {
  const [, namn, id, base64] = VKEY.exec(text.trim()) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (namn === undefined || bytes[0] !== 1) throw new Notarienyckelfel('är ingen offentlig nyckel (namn+id+nyckel).');
  const nyckel = createPublicKey({ key: Buffer.concat([SPKI, bytes.subarray(1)]), format: 'der', type: 'spki' });
  const publik = publikAv(namn, nyckel);
  if (publik.id.toString('hex') !== id) throw new Notarienyckelfel('har ett id som inte hör till den.');
  return publik;
};

export const pemAv = ({ nyckel }: Publiknyckel): string => nyckel.export({ format: 'pem', type: 'spki' }).toString();
