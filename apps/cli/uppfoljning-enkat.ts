import { readFile, stat } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { Kommandofel } from './nav-klient.js';
import type { Miljo } from './leveranser.js';
import { lasEnkatfil } from './uppfoljning-enkatfil.js';
import { lasLasningsfil, medLasning, type Importrad } from './uppfoljning-lasningsfil.js';
import { lasningsmening, lasningsrader, type Delsvar } from './uppfoljning-lasningssvar.js';

export interface Enkatval {
  readonly uppfoljning: string;
  /** What the file is called in the follow-up; its own name of itself without. */
  readonly kalla?: string;
  readonly torrkorning?: boolean;
  /** A file that says how the answers are to be read. */
  readonly lasning?: string;
}

interface Radsvar {
  readonly kommun: string;
  readonly utfall: 'ny' | 'tom' | 'oforandrad' | 'utan-svar' | 'avvisad';
  readonly kod: string | null;
  readonly meddelande: string | null;
  readonly lasning: readonly Delsvar[];
}

/** Rows in one request: the bar moves, and what is answered stands. */
const RADER_PER_ANROP = 5;
const FIL_BYTE_MAX = 5 * 1_024 * 1_024;

/**
 * Sends a survey's answers to the running service, with how they are to be read, and shows what became of each. The same
 * files again create nothing new. Resolves with the exit code: 0 all well, 2 something refused. Errors: `Kommandofel`.
 */
export const importeraEnkat = async (fil: string, val: Enkatval, miljo: Miljo): Promise<number> => {
  const { kalla, rader } = lasEnkatfil(await las(fil));
  const lasning = val.lasning === undefined ? [] : lasLasningsfil(await las(val.lasning));
  const svar = await skicka(medLasning(rader, lasning), { ...val, kalla: val.kalla ?? kalla }, miljo);
  const { terminal } = miljo;
  for (const [index, rad] of svar.entries()) {
    terminal.skriv(`rad ${index + 1} ${rad.kommun}: ${utfallstext(rad)}`);
    for (const text of lasningsrader(rad.lasning)) terminal.skriv(`  ${text}`);
  }
  const delar = svar.flatMap((rad) => rad.lasning);
  if (val.lasning !== undefined) terminal.skriv(lasningsmening(delar));
  terminal.skriv(mening(svar, val.torrkorning === true));
  return [...svar, ...delar].some(({ utfall }) => utfall === 'avvisad') ? 2 : 0;
};

const skicka = async (
  rader: readonly Importrad[],
  { kalla, torrkorning, uppfoljning }: Enkatval,
  { klient, terminal }: Miljo,
): Promise<readonly Radsvar[]> => {
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
      const del = rader.slice(fran, fran + RADER_PER_ANROP);
      const kropp = { kallnamn: kalla, torrkorning: torrkorning === true, rader: del };
      const vag = `/uppfoljningar/${encodeURIComponent(uppfoljning)}/enkatimport`;
      svar.push(...((await klient.posta(vag, kropp)) as { rader: Radsvar[] }).rader);
      stapel.update(svar.length);
    }
  } finally {
    stapel.stop();
  }
  return svar;
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
  'utan-svar': 'inget svar i filen',
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
