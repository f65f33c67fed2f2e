import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Injection token of `Fingeravtryck`. */
export const FINGERAVTRYCK = Symbol('Fingeravtryck');

/** Same content, same print; tells nothing of the content to one without the secret. base64url, 43 characters. */
export type Fingeravtryck = (varde: unknown) => string;

/** Name of the installation's secret in the folder that holds it. */
export const HEMLIGHETSFIL = 'fingeravtryck.nyckel';
const BYTE = 32;
const DJUP_MAX = 64;

/** Keyed, since a plain hash of a personnummer is reversed by trying them all. */
export const nyFingeravtryck = (hemlighet: Uint8Array): Fingeravtryck => {
  // A key made once: 3 µs a fingerprint against 16 with bytes.
  const nyckel = createSecretKey(hemlighet);
  return (varde) => createHmac('sha256', nyckel).update(kanonisk(varde, 0)).digest('base64url');
};

/** JSON with sorted keys and composed characters; absent and null are the same, since both mean that nothing was said. */
const kanonisk = (varde: unknown, djup: number): string => {
  if (djup > DJUP_MAX) throw new RangeError('value nested too deeply to fingerprint');
  if (Array.isArray(varde)) return `[${varde.map((del) => kanonisk(del, djup + 1)).join(',')}]`;
  if (typeof varde === 'string') return JSON.stringify(varde.normalize('NFC'));
  if (typeof varde !== 'object' || varde === null) return JSON.stringify(varde ?? null);
  const delar = Object.entries(varde)
    .filter(([, del]) => del !== undefined && del !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([namn, del]) => `${JSON.stringify(namn)}:${kanonisk(del, djup + 1)}`);
  return `{${delar.join(',')}}`;
};

/**
 * The installation's secret in the data folder, made at the first start (mode 0600, whole or not at all).
 * Lost, it only means that resent content can no longer be told from changed content.
 */
export const lasHemlighet = (datamapp: string): Uint8Array => {
  const fil = join(datamapp, HEMLIGHETSFIL);
  try {
    return granskad(readFileSync(fil));
  } catch (error) {
    if (!harKod(error, 'ENOENT')) throw error;
  }
  skapa(fil);
  return granskad(readFileSync(fil));
};

const harKod = (error: unknown, kod: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === kod;

const granskad = (hemlighet: Buffer): Uint8Array => {
  if (hemlighet.length !== BYTE) throw new Error(`${HEMLIGHETSFIL} ska vara ${BYTE} byte; filen är skadad`);
  return hemlighet;
};

/** Written aside and linked in: two starts at once agree on the first one's. */
const skapa = (fil: string): void => {
  const tillfallig = `${fil}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const nummer = openSync(tillfallig, 'wx', 0o600);
  try {
    writeSync(nummer, randomBytes(BYTE));
    fsyncSync(nummer);
  } finally {
    closeSync(nummer);
  }
  try {
    linkSync(tillfallig, fil);
  } catch (error) {
    if (!harKod(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(tillfallig);
  }
};
