import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the program's package.json, whether run from source or from `dist`. */
export const paketrot = (): string => {
  let mapp = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(mapp, 'package.json')) && mapp !== dirname(mapp)) mapp = dirname(mapp);
  return mapp;
};
