import type { Forseglat } from '#libs/kernel/index.js';

/** What the sealed text belongs to; becomes the additional data when the keys come. */
export interface Forseglingskontext {
  /** Huvudman whose key seals it. */
  readonly huvudman: string;
  /** Stream it will stand in. */
  readonly stream: string;
}

/** The only way identity and free text enter an event. Until the keys come it wraps, and says so by `alg: 'ingen'`. */
export const forsegla = (klartext: string, _kontext: Forseglingskontext): Forseglat =>
  ({
    alg: 'ingen',
    nyckel: 'ingen',
    nonce: '',
    innehall: Buffer.from(klartext, 'utf8').toString('base64url'),
  }) as unknown as Forseglat;

/** The only way to read it again. Throws when the algorithm is unknown: better loud than garbled. */
export const oppna = (forseglat: Forseglat): string => {
  if (forseglat.alg !== 'ingen') throw new Error(`unknown seal ${forseglat.alg}`);
  return Buffer.from(forseglat.innehall, 'base64url').toString('utf8');
};
