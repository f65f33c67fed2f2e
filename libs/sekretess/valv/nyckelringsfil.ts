import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { rattighetsbrist } from '#libs/platform/filrattigheter.js';
import { systemfelkod } from '#libs/platform/systemfelkod.js';
import { tolkaRing, type Nyckelring } from './nyckelring.js';
import { Nyckelskyddsfel } from './nyckelskyddsfel.js';

const BYTE_MAX = 64 * 1_024;
const RATTIGHETSBRIST = {
  'annan-agare': 'Nyckelringen ägs av någon annan än den som kör programmet.',
  'for-vida': 'Nyckelringen får bara kunna läsas av ägaren: sätt filens rättigheter till 0600.',
} as const;

/** Null when there is none. Errors: `Nyckelskyddsfel`, when it is damaged or others than the owner may read it. */
export const lasRing = (fil: string): Nyckelring | null => {
  const nummer = oppna(fil);
  if (nummer === null) return null;
  try {
    const stat = fstatSync(nummer);
    const brist = rattighetsbrist(stat);
    if (brist !== null) throw new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', RATTIGHETSBRIST[brist]);
    if (stat.size > BYTE_MAX) throw new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', 'Nyckelringen är för stor.');
    return tolkaRing(readFileSync(nummer, 'utf8'));
  } finally {
    closeSync(nummer);
  }
};

const oppna = (fil: string): number | null => {
  try {
    return openSync(fil, 'r');
  } catch (error) {
    const kod = systemfelkod(error);
    if (kod === 'ENOENT') return null;
    // The path is no secret, but may say more than it should of the machine.
    throw new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', `Nyckelringen kan inte läsas (${kod ?? 'okänt fel'}).`);
  }
};

/** Errors: EEXIST, when there is one: a ring is never replaced by another. */
export const skapaRingfil = (fil: string, ring: Nyckelring): void =>
  medUtkast(fil, ring, (utkast) => linkSync(utkast, fil));

/** Whole or not at all, whoever reads it meanwhile. */
export const skrivRing = (fil: string, ring: Nyckelring): void =>
  medUtkast(fil, ring, (utkast) => renameSync(utkast, fil));

const medUtkast = (fil: string, ring: Nyckelring, laggUt: (utkast: string) => void): void => {
  const utkast = `${fil}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    const nummer = openSync(utkast, 'wx', 0o600);
    try {
      writeSync(nummer, `${JSON.stringify(ring, null, 2)}\n`);
      fsyncSync(nummer);
    } finally {
      closeSync(nummer);
    }
    laggUt(utkast);
    synkaMapp(dirname(fil));
  } finally {
    rmSync(utkast, { force: true });
  }
};

/** The name must survive a power cut as well as the content. */
const synkaMapp = (mapp: string): void => {
  const nummer = openSync(mapp, 'r');
  try {
    fsyncSync(nummer);
  } finally {
    closeSync(nummer);
  }
};
