import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const DEBIAN = '/usr/lib/postgresql';
const UTDATA_MAX = 64 * 1024 * 1024;

/** Where the server's own programs lie, as deploy/local/postgres.mjs looks for them: PG_BIN, PATH, Debian's newest. */
const mapp = (program: string): string => {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const installerade = debian.toSorted((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, 'bin'));
  const platser = [process.env['PG_BIN'] ?? '', ...installerade, ...(process.env['PATH'] ?? '').split(delimiter)];
  const mappen = platser.find((plats) => plats !== '' && existsSync(join(plats, program)));
  if (mappen === undefined)
    throw new Error(`${program} was not found: install PostgreSQL, or name its folder in PG_BIN`);
  return mappen;
};

/** Runs pg_dump or pg_restore to its end. Errors: what it said. */
export const pgProgram = async (program: 'pg_dump' | 'pg_restore', argument: readonly string[]): Promise<void> => {
  await promisify(execFile)(join(mapp(program), program), argument, { maxBuffer: UTDATA_MAX });
};
