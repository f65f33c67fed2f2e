import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { paketrot } from '#libs/platform/paketrot.js';
import { Yamlfilfel, yamlkalla } from '#libs/platform/yaml/index.js';
import type { Yamlfel } from '#libs/platform/yaml/index.js';
import { lasLansfil } from './las-lansfil.js';
import { Huvudmannaregister } from './register.js';
import { kontrolleraMellanFiler } from './mellan-filer.js';

const FILER_MAX = 100;

/** One or more län files cannot be used. Says all faults at once; nothing is loaded. */
export class OgiltigModell extends Yamlfilfel {
  constructor(fel: readonly Yamlfel[]) {
    super('Samverkansmodellerna kan inte läsas', fel);
  }
}

/** Folder of the packaged län files, the same from source and from dist. */
export const paketeradMapp = (): string => join(paketrot(), 'libs', 'huvudman', 'lan');

/**
 * Reads every *.yaml of a folder (default: the packaged ones) into the register.
 * @throws OgiltigModell with all faults of all files at once; nothing is half-loaded.
 */
export const laddaModeller = async (mapp: string = paketeradMapp()): Promise<Huvudmannaregister> => {
  const namn = await filnamn(mapp);
  const lasta = namn.map((fil) => lasLansfil(yamlkalla(join(mapp, fil), fil)));
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
