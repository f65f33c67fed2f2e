import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemfelkod } from '#libs/platform/systemfelkod.js';
import { SIDNYCKEL_BYTE } from './sidsession.js';

const FIL = 'sidor.nyckel';

/** The key of the pages' cookies in a file that an operator made: 32 bytes as base64. Errors say nothing of its content. */
export const lasSidnyckel = (fil: string): Uint8Array => {
  const nyckel = Buffer.from(readFileSync(fil, 'utf8').trim(), 'base64');
  if (nyckel.length !== SIDNYCKEL_BYTE) {
    throw new Error('AVVIKELSENAV_SIDNYCKEL_FIL ska innehålla 32 slumpade byte som base64 (openssl rand -base64 32).');
  }
  return nyckel;
};

/** The one of the data folder, made at the first start. Lost, everybody logs in again. */
export const egenSidnyckel = (data: string): Uint8Array => {
  const mapp = join(data, 'nycklar');
  mkdirSync(mapp, { recursive: true, mode: 0o700 });
  const fil = join(mapp, FIL);
  try {
    writeFileSync(fil, `${randomBytes(SIDNYCKEL_BYTE).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (systemfelkod(error) !== 'EEXIST') throw error;
  }
  return lasSidnyckel(fil);
};
