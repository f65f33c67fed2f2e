import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs with a folder that holds the files, and removes it after. */
export const medMapp = async <T>(
  filer: Readonly<Record<string, string | Uint8Array>>,
  gor: (mapp: string) => Promise<T>,
): Promise<T> => {
  const mapp = await mkdtemp(join(tmpdir(), 'lan-'));
  try {
    for (const [namn, innehall] of Object.entries(filer)) await writeFile(join(mapp, namn), innehall);
    return await gor(mapp);
  } finally {
    await rm(mapp, { recursive: true });
  }
};
