import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { skrivFelfil, type Felfilsrad } from '#libs/import/index.js';
import { Kommandofel, type Navklient } from './nav-klient.js';
import { lasRader } from './ndjson.js';
import type { Terminal } from './terminal.js';

export interface Importval {
  readonly mappning: string;
  readonly torrkorning?: boolean;
  readonly felfil?: string;
}

interface Fel {
  readonly kod: string;
  readonly pekare: string;
  readonly meddelande: string;
}

interface Radsvar {
  readonly radnummer: number;
  readonly ref: string | null;
  readonly utfall: string;
  readonly fel?: readonly Fel[];
}

interface Summering {
  readonly lasta: number;
  readonly accepterade: number;
  readonly dubbletter: number;
  readonly kompletterade: number;
  readonly avvisade: number;
  /** Present when the file could not be read to its end. */
  readonly filfel?: readonly Fel[];
}

/** Refused rows shown in the terminal. */
const VISADE_MAX = 50;
/** Refused rows kept for the error file. */
const AVVISADE_MAX = 100_000;

/**
 * Sends a file to the running service and shows each refused row. Resending the same file creates nothing new.
 * Resolves with the exit code: 0 all well, 2 some rows refused. Errors: `Kommandofel`.
 */
export const importera = async (
  fil: string,
  val: Importval,
  miljo: { readonly klient: Navklient; readonly terminal: Terminal },
): Promise<number> => {
  const { terminal, klient } = miljo;
  const innehall = await oppna(fil);
  const stapel = nyStapel(terminal);
  stapel.start(Math.max(innehall.size, 1), 0, { rader: 0, avvisade: 0 });
  const lopande = await skicka(innehall, { val, klient, skickat: (byte) => stapel.increment(byte) })
    .then((svar) => lasSvar(svar, (rader, avvisade) => stapel.update({ rader, avvisade })).catch(somAvbrott))
    .finally(() => stapel.stop());
  await redovisa(lopande, val, terminal);
  return lopande.summering.avvisade > 0 ? 2 : 0;
};

/** Nothing is drawn where nobody watches. */
const nyStapel = ({ framsteg }: Terminal): SingleBar =>
  new SingleBar({
    format: ' {bar} {percentage} % av {total} byte | {rader} rader | {avvisade} avvisade',
    stream: framsteg,
    clearOnComplete: false,
    noTTYOutput: false,
  });

const oppna = async (fil: string): Promise<Blob> => {
  try {
    return await openAsBlob(fil);
  } catch {
    throw new Kommandofel(`Filen ${fil} finns inte eller kan inte läsas.`);
  }
};

interface Sandning {
  readonly val: Importval;
  readonly klient: Navklient;
  readonly skickat: (byte: number) => void;
}

const skicka = (innehall: Blob, { val, klient, skickat }: Sandning): Promise<Response> => {
  const raknare = new TransformStream<Uint8Array, Uint8Array>({
    transform: (bit, vidare) => {
      skickat(bit.length);
      vidare.enqueue(bit);
    },
  });
  const fraga = new URLSearchParams({ mappning: val.mappning, dryRun: String(val.torrkorning ?? false) });
  return klient.anropa(`/avvikelser/import?${fraga}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/x-ndjson' },
    body: innehall.stream().pipeThrough(raknare),
    duplex: 'half',
    langsam: true,
  });
};

interface Importutfall {
  readonly summering: Summering;
  readonly avvisade: readonly Felfilsrad[];
}

const lasSvar = async (svar: Response, vidRad: (rader: number, avvisade: number) => void): Promise<Importutfall> => {
  const avvisade: Felfilsrad[] = [];
  let [rader, nej] = [0, 0];
  let summering: Summering | undefined;
  for await (const rad of lasRader<Radsvar | Summering>(svar)) {
    if ('lasta' in rad) {
      summering = rad;
      continue;
    }
    const arAvvisad = rad.utfall === 'avvisad';
    rader += 1;
    nej += arAvvisad ? 1 : 0;
    if (arAvvisad && avvisade.length < AVVISADE_MAX) avvisade.push({ ...rad, fel: rad.fel ?? [] });
    vidRad(rader, nej);
  }
  if (summering !== undefined) return { summering, avvisade };
  throw new Avbrott();
};

/** The service went away in the middle, or said what no service of ours says. */
const somAvbrott = (error: unknown): never => {
  throw error instanceof Kommandofel ? error : new Avbrott();
};

class Avbrott extends Kommandofel {
  constructor() {
    super('Svaret bröts innan importen var klar. Skicka filen igen: inget dubbleras.');
  }
}

const redovisa = async (
  { summering, avvisade }: Importutfall,
  { felfil, torrkorning }: Importval,
  terminal: Terminal,
): Promise<void> => {
  for (const { radnummer, ref, fel } of avvisade.slice(0, VISADE_MAX)) {
    for (const { kod, meddelande } of fel) terminal.skrivFel(`${radnamn(radnummer, ref)}: ${meddelande} (${kod})`);
  }
  const dolda = summering.avvisade - VISADE_MAX;
  if (dolda > 0) terminal.skrivFel(`… och ${dolda} rader till; använd --felfil för att få alla.`);
  if (felfil !== undefined) await skrivTill(felfil, skrivFelfil(avvisade));
  terminal.skriv(mening(summering, torrkorning === true));
  if (summering.filfel !== undefined) {
    throw new Kommandofel(summering.filfel.map(({ meddelande, kod }) => `${meddelande} (${kod})`).join('\n'));
  }
};

const radnamn = (radnummer: number, ref: string | null): string =>
  ref === null ? `rad ${radnummer}` : `rad ${radnummer} ${ref}`;

const skrivTill = (fil: string, text: string): Promise<void> =>
  writeFile(fil, text).catch(() => {
    throw new Kommandofel(`Felfilen ${fil} kunde inte skrivas. Importen är gjord.`);
  });

const mening = ({ lasta, accepterade, kompletterade, dubbletter, avvisade }: Summering, torr: boolean): string =>
  `${torr ? 'Torrkörning, inget sparat: ' : ''}${lasta} lästa, ${accepterade} nya, ` +
  `${kompletterade} kompletterade, ${dubbletter} dubbletter, ${avvisade} avvisade.`;
