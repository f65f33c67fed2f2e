import { readFile, stat } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { Kommandofel } from './nav-klient.js';
import type { Miljo } from './leveranser.js';
import { lasEnkatfil, type Enkatrad } from './uppfoljning-enkatfil.js';

export interface Enkatval {
  readonly uppfoljning: string;
  /** What the file is called in the follow-up; its own name of itself without. */
  readonly kalla?: string;
  readonly torrkorning?: boolean;
}

interface Radsvar {
  readonly kommun: string;
  readonly utfall: 'ny' | 'tom' | 'oforandrad' | 'avvisad';
  readonly kod: string | null;
  readonly meddelande: string | null;
}

/** Rows in one request: the bar moves, and what is answered stands. */
const RADER_PER_ANROP = 5;
const FIL_BYTE_MAX = 5 * 1_024 * 1_024;

/**
 * Sends a survey's answers to the running service and shows what became of each row. The same file again creates nothing
 * new. Resolves with the exit code: 0 all well, 2 some rows refused. Errors: `Kommandofel`.
 */
export const importeraEnkat = async (fil: string, val: Enkatval, { klient, terminal }: Miljo): Promise<number> => {
  const { kalla, rader } = lasEnkatfil(await las(fil));
  const stapel = new SingleBar({
    format: ' {bar} {value}/{total} rader',
    stream: terminal.framsteg,
    clearOnComplete: false,
    noTTYOutput: false,
  });
  const svar: Radsvar[] = [];
  stapel.start(rader.length, 0);
  try {
    for (let fran = 0; fran < rader.length; fran += RADER_PER_ANROP) {
      const del: readonly Enkatrad[] = rader.slice(fran, fran + RADER_PER_ANROP);
      const kropp = { kallnamn: val.kalla ?? kalla, torrkorning: val.torrkorning === true, rader: del };
      const vag = `/uppfoljningar/${encodeURIComponent(val.uppfoljning)}/enkatimport`;
      svar.push(...((await klient.posta(vag, kropp)) as { rader: Radsvar[] }).rader);
      stapel.update(svar.length);
    }
  } finally {
    stapel.stop();
  }
  for (const [index, rad] of svar.entries()) terminal.skriv(`rad ${index + 1} ${rad.kommun}: ${utfallstext(rad)}`);
  terminal.skriv(mening(svar, val.torrkorning === true));
  return svar.some(({ utfall }) => utfall === 'avvisad') ? 2 : 0;
};

const las = async (fil: string): Promise<string> => {
  try {
    if ((await stat(fil)).size > FIL_BYTE_MAX) throw new Kommandofel('Filen är för stor: högst 5 MiB.');
    return await readFile(fil, 'utf8');
  } catch (fel) {
    if (fel instanceof Kommandofel) throw fel;
    throw new Kommandofel(`Filen ${fil} finns inte eller kan inte läsas.`);
  }
};

const TEXTER: Readonly<Record<Radsvar['utfall'], string>> = {
  ny: 'nytt svar',
  tom: 'tom rad, sparad som tomt svar',
  oforandrad: 'fanns redan',
  avvisad: 'avvisad',
};
const utfallstext = ({ utfall, kod, meddelande }: Radsvar): string =>
  kod === null ? TEXTER[utfall] : `${TEXTER[utfall]}: ${meddelande ?? ''} (${kod})`;

const mening = (svar: readonly Radsvar[], torr: boolean): string => {
  const antal = (sokt: Radsvar['utfall']): number => svar.filter(({ utfall }) => utfall === sokt).length;
  return (
    `${torr ? 'Torrkörning, inget sparat: ' : ''}${svar.length} rader, ${antal('ny')} nya svar, ${antal('tom')} tomma, ` +
    `${antal('oforandrad')} fanns redan, ${antal('avvisad')} avvisade.`
  );
};
