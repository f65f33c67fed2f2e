import { randomBytes } from 'node:crypto';
import { arObjekt, somJson } from '#libs/platform/som-json.js';
import { Nyckelskyddsfel } from './nyckelskyddsfel.js';

export interface Ringnyckel {
  readonly id: string;
  /** RFC 3339. */
  readonly skapad: string;
  /** 32 bytes, base64url. */
  readonly nyckel: string;
}

/** The protecting keys of an installation that keeps them in a file. */
export interface Nyckelring {
  readonly schema: 1;
  /** Id of the one that wraps; all of them unwrap. */
  readonly aktiv: string;
  readonly nycklar: readonly Ringnyckel[];
}

const NYCKLAR_MAX = 50;
const ID = /^[a-z0-9-]{1,40}$/;
/** 32 bytes are 43 characters. */
const NYCKEL = /^[A-Za-z0-9_-]{43}$/;

const nyNyckel = (nu: Date): Ringnyckel => ({
  id: `skydd-${nu.toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}`,
  skapad: nu.toISOString(),
  nyckel: randomBytes(32).toString('base64url'),
});

export const nyRing = (nu: Date): Nyckelring => {
  const nyckel = nyNyckel(nu);
  return { schema: 1, aktiv: nyckel.id, nycklar: [nyckel] };
};

/** With one more, which wraps from now on. Errors: `Nyckelskyddsfel`, when the ring is full. */
export const medNyNyckel = (ring: Nyckelring, nu: Date): Nyckelring => {
  if (ring.nycklar.length >= NYCKLAR_MAX) {
    throw new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', 'Nyckelringen är full: slå först in om allt och rensa den.');
  }
  const nyckel = nyNyckel(nu);
  return { ...ring, aktiv: nyckel.id, nycklar: [...ring.nycklar, nyckel] };
};

/** With the active key alone. */
export const utanGamla = (ring: Nyckelring): Nyckelring => ({
  ...ring,
  nycklar: ring.nycklar.filter(({ id }) => id === ring.aktiv),
});

/** Errors: `Nyckelskyddsfel`, which never repeats what stands in the text. */
export const tolkaRing = (text: string): Nyckelring => {
  const ring = somJson(text);
  if (!arRing(ring))
    throw new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', 'Nyckelringen är skadad eller av annat slag.');
  return ring;
};

const arRing = (varde: unknown): varde is Nyckelring => {
  if (!arObjekt(varde) || varde['schema'] !== 1 || !Array.isArray(varde['nycklar'])) return false;
  const nycklar: readonly unknown[] = varde['nycklar'];
  if (nycklar.length > NYCKLAR_MAX || !nycklar.every(arRingnyckel)) return false;
  const id = nycklar.map((nyckel) => nyckel.id);
  return new Set(id).size === id.length && id.some((en) => en === varde['aktiv']);
};

const arRingnyckel = (varde: unknown): varde is Ringnyckel =>
  arObjekt(varde) && passar(varde['id'], ID) && passar(varde['nyckel'], NYCKEL) && typeof varde['skapad'] === 'string';

const passar = (varde: unknown, monster: RegExp): boolean => typeof varde === 'string' && monster.test(varde);
