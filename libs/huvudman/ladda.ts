import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lasLansfil } from './las-lansfil.js';
import type { LastFil } from './las-lansfil.js';
import { OgiltigModell } from './ogiltig-modell.js';
import type { Modellfel } from './ogiltig-modell.js';
import { Huvudmannaregister } from './register.js';
import { kontrolleraMellanFiler } from './mellan-filer.js';

const STORLEK_MAX_BYTES = 1024 * 1024;
const FILER_MAX = 100;

/** Folder of the packaged län files: found from the package root, so that it is the same from source and from dist. */
export const paketeradMapp = (): string => {
  let mapp = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(mapp, 'package.json')) && mapp !== dirname(mapp)) mapp = dirname(mapp);
  return join(mapp, 'libs', 'huvudman', 'lan');
};

/**
 * Reads every *.yaml of a folder (default: the packaged ones) into the register.
 * @throws OgiltigModell with all faults of all files at once; nothing is half-loaded.
 */
export const laddaModeller = async (mapp: string = paketeradMapp()): Promise<Huvudmannaregister> => {
  const namn = await filnamn(mapp);
  const lasta = await Promise.all(namn.map((fil) => lasFil(mapp, fil)));
  const filer = lasta.filter((resultat) => 'modell' in resultat);
  const fel = [
    ...lasta.flatMap((resultat) => ('fel' in resultat ? resultat.fel : [])),
    ...kontrolleraMellanFiler(filer),
  ];
  if (fel.length > 0) throw new OgiltigModell(fel);
  return new Huvudmannaregister(filer.map(({ modell }) => modell));
};

const filnamn = async (mapp: string): Promise<readonly string[]> => {
  const alla = await readdir(mapp).catch(() => {
    throw new OgiltigModell([{ fil: mapp, rad: 0, meddelande: 'Mappen finns inte eller kan inte läsas.' }]);
  });
  const fel = alla
    .filter((namn) => namn.endsWith('.yml'))
    .map((fil) => ({ fil, rad: 0, meddelande: 'Byt filändelse till .yaml.' }));
  const namn = alla.filter((fil) => fil.endsWith('.yaml')).toSorted();
  if (namn.length === 0) fel.push({ fil: mapp, rad: 0, meddelande: 'Mappen innehåller ingen länsfil (*.yaml).' });
  if (namn.length > FILER_MAX)
    fel.push({ fil: mapp, rad: 0, meddelande: `Mappen får ha högst ${FILER_MAX} länsfiler.` });
  if (fel.length > 0) throw new OgiltigModell(fel);
  return namn;
};

const lasFil = async (mapp: string, fil: string): Promise<LastFil | { readonly fel: readonly Modellfel[] }> => {
  const text = await lasText(join(mapp, fil));
  if ('meddelande' in text) return { fel: [{ fil, rad: 0, meddelande: text.meddelande }] };
  return lasLansfil(fil, text.text);
};

/** Reads no more than the limit and one byte, whatever the file claims to be. */
const lasText = async (sokvag: string): Promise<{ readonly text: string } | { readonly meddelande: string }> => {
  try {
    await using fil = await open(sokvag, 'r');
    const { buffer, bytesRead } = await fil.read(Buffer.alloc(STORLEK_MAX_BYTES + 1), 0, STORLEK_MAX_BYTES + 1, 0);
    if (bytesRead > STORLEK_MAX_BYTES) return { meddelande: 'Filen är större än 1 MiB.' };
    const bytes = buffer.subarray(0, bytesRead);
    return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { meddelande: 'Filen är inte giltig UTF-8.' };
  } catch {
    return { meddelande: 'Filen kan inte läsas.' };
  }
};
