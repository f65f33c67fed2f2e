import type { Forseglat } from '#libs/kernel/index.js';

/** Text that looks sealed, without a key: for specs that only need some. Opens in any stream, as in logs from before the keys. */
export const inslaget = (text: string): Forseglat =>
  ({
    alg: 'ingen',
    nyckel: 'ingen',
    nonce: '',
    innehall: Buffer.from(text, 'utf8').toString('base64url'),
  }) as unknown as Forseglat;
