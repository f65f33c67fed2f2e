import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { skapaNyckelring } from '#libs/sekretess/index.js';

/** The protecting keys of an app that is not `embedded`, in its folder; made the first time. */
export const provring = (mapp: string): string => {
  const fil = join(mapp, 'nyckelring.json');
  mkdirSync(mapp, { recursive: true });
  if (!existsSync(fil)) skapaNyckelring(fil, new Date());
  return fil;
};
