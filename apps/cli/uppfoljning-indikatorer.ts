import { readFile, stat } from 'node:fs/promises';
import { avkoda, FilFel } from '#libs/import/index.js';
import type { Miljo } from './leveranser.js';
import { Kommandofel } from './nav-klient.js';

export interface Indikatorval {
  readonly uppfoljning: string;
  readonly torrkorning?: boolean;
}

interface Radsvar {
  readonly radnummer: number;
  readonly indikator: string;
  readonly huvudman: string | null;
  readonly period: string;
  readonly utfall: 'ny' | 'oforandrad';
}

/** As many characters as the service takes; a byte or two each. */
const FIL_BYTE_MAX = 200_000;

/**
 * Sends a file of indicator values to the running service and shows what became of each row. Where any row is wrong all
 * that is wrong is told and nothing is saved; the same file again saves nothing new. Resolves with the exit code 0.
 * Errors: `Kommandofel`.
 */
export const importeraIndikatorer = async (
  fil: string,
  val: Indikatorval,
  { klient, terminal }: Miljo,
): Promise<number> => {
  const torrkorning = val.torrkorning === true;
  const vag = `/uppfoljningar/${encodeURIComponent(val.uppfoljning)}/indikatorimport`;
  const { rader } = (await klient.posta(vag, { rader: await las(fil), torrkorning })) as { rader: Radsvar[] };
  for (const { radnummer, indikator, huvudman, period, utfall } of rader)
    terminal.skriv(`rad ${radnummer} ${indikator} ${huvudman ?? 'alla parter'} ${period}: ${TEXTER[utfall]}`);
  const nya = rader.filter(({ utfall }) => utfall === 'ny').length;
  terminal.skriv(
    `${torrkorning ? 'Torrkörning, inget sparat: ' : ''}${rader.length} rader, ${nya} nya värden, ` +
      `${rader.length - nya} fanns redan.`,
  );
  return 0;
};

const TEXTER: Readonly<Record<Radsvar['utfall'], string>> = { ny: 'nytt värde', oforandrad: 'fanns redan' };

const las = async (fil: string): Promise<string> => avkodad(await innehall(fil));

const innehall = async (fil: string): Promise<Buffer> => {
  try {
    if ((await stat(fil)).size > FIL_BYTE_MAX) throw new Kommandofel('Filen är för stor: högst 200 kB. Dela den.');
    return await readFile(fil);
  } catch (fel) {
    if (fel instanceof Kommandofel) throw fel;
    throw new Kommandofel(`Filen ${fil} finns inte eller kan inte läsas.`);
  }
};

/** UTF-8 or Windows-1252, as a file of cases: a letter that is lost would stand so in a source that is published. */
const avkodad = (fil: Buffer): string => {
  try {
    return avkoda(fil);
  } catch (fel) {
    if (!(fel instanceof FilFel)) throw fel;
    throw new Kommandofel('Filen är varken UTF-8 eller Windows-1252 hela vägen. Spara den som CSV UTF-8.');
  }
};
