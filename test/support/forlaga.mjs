// A new PGlite database, made once and kept as a tar file, that every test starts from.
import { PGlite } from '@electric-sql/pglite';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));
/** Databases that new databases are made from: none is, and they are two thirds of the files. */
const MALLAR = ['template0', 'template1'];

/** Path of the file; made when it is not there. */
export const forlaga = async () => {
  const { version } = JSON.parse(readFileSync(join(MODULES, '@electric-sql/pglite/package.json'), 'utf8'));
  const mapp = join(MODULES, '.cache', 'avvikelsenav');
  const fil = join(mapp, `pglite-${version}-utan-mallar.tar`);
  if (!existsSync(fil)) await skriv(mapp, fil);
  return fil;
};

const skriv = async (mapp, fil) => {
  mkdirSync(mapp, { recursive: true });
  const db = await PGlite.create();
  await db.exec('UPDATE pg_database SET datistemplate = false');
  for (const mall of MALLAR) await db.exec(`DROP DATABASE ${mall}`);
  await db.exec('CHECKPOINT');
  const tar = await db.dumpDataDir('none');
  await db.close();
  // Another run may make it at the same time: whole or not at all.
  const halv = `${fil}.${process.pid}`;
  writeFileSync(halv, Buffer.from(await tar.arrayBuffer()));
  renameSync(halv, fil);
};
