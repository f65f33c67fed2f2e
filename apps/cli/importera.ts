import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import { anropa, Svarsfel, type Anslutning } from './nav-klient.js';
import { lasRader } from './ndjson.js';

export interface Importval extends Anslutning {
  readonly mappning: string;
  readonly torrkorning?: boolean;
  readonly felfil?: string;
}

interface Radsvar {
  readonly radnummer: number;
  readonly ref: string | null;
  readonly utfall: string;
  readonly fel?: readonly { readonly kod: string; readonly meddelande: string }[];
}

interface Summering {
  readonly lasta: number;
  readonly accepterade: number;
  readonly dubbletter: number;
  readonly kompletterade: number;
  readonly avvisade: number;
}

/** Refused rows printed to the terminal; all of them stand in the error file. */
const VISADE_FEL_MAX = 50;

/** Sends a file to the running service and shows each refused row. Resending the same file creates nothing new. */
export const importera = async (fil: string, val: Importval): Promise<Summering> => {
  const { size } = await stat(fil).catch(() => {
    throw new Svarsfel(`Filen ${fil} finns inte eller kan inte läsas.`);
  });
  const stapel = new SingleBar({
    format: ' {bar} {percentage} % | {rader} rader | {avvisade} avvisade',
    clearOnComplete: false,
    noTTYOutput: false,
  });
  stapel.start(Math.max(size, 1), 0, { rader: 0, avvisade: 0 });
  try {
    const svar = await skicka(fil, val, (bytes) => stapel.increment(bytes));
    return await visaUtfall(svar, val, stapel);
  } finally {
    stapel.stop();
  }
};

const skicka = (fil: string, val: Importval, skickat: (bytes: number) => void): Promise<Response> => {
  const innehall = createReadStream(fil);
  innehall.on('data', (bit) => skickat(bit.length));
  const fraga = new URLSearchParams({ mappning: val.mappning, dryRun: String(val.torrkorning ?? false) });
  return anropa(val, `/avvikelser/import?${fraga}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/x-ndjson' },
    body: Readable.toWeb(innehall) as ReadableStream,
    duplex: 'half',
    langsam: true,
  } as RequestInit & { langsam: boolean });
};

const visaUtfall = async (svar: Response, val: Importval, stapel: SingleBar): Promise<Summering> => {
  const avvisade: Radsvar[] = [];
  let rader = 0;
  let summering: Summering | undefined;
  for await (const rad of lasRader(svar)) {
    if ('lasta' in rad) {
      summering = rad as unknown as Summering;
      continue;
    }
    const ett = rad as unknown as Radsvar;
    rader += 1;
    if (ett.utfall === 'avvisad') avvisade.push(ett);
    stapel.update({ rader, avvisade: avvisade.length });
  }
  stapel.stop();
  if (summering === undefined)
    throw new Svarsfel('Svaret bröts innan importen var klar. Skicka filen igen: inget dubbleras.');
  skrivAvvisade(avvisade);
  if (val.felfil !== undefined) await writeFile(val.felfil, felfil(avvisade));
  return summering;
};

const skrivAvvisade = (avvisade: readonly Radsvar[]): void => {
  for (const rad of avvisade.slice(0, VISADE_FEL_MAX)) {
    for (const fel of rad.fel ?? [])
      console.error(`rad ${rad.radnummer} ${rad.ref ?? ''}: ${fel.meddelande} (${fel.kod})`);
  }
  const dolda = avvisade.length - VISADE_FEL_MAX;
  if (dolda > 0) console.error(`… och ${dolda} rader till; använd --felfil för att få alla.`);
};

const falt = (varde: unknown): string =>
  `"${String(varde)
    .replace(/^[=+\-@]/, "'$&")
    .replaceAll('"', '""')}"`;

const felfil = (avvisade: readonly Radsvar[]): string => {
  const rader = avvisade.flatMap((rad) =>
    (rad.fel ?? []).map((fel) => [rad.radnummer, rad.ref ?? '', fel.kod, fel.meddelande].map(falt).join(';')),
  );
  return `\uFEFF${['Radnummer;Ärendenummer;Kod;Meddelande', ...rader].join('\r\n')}\r\n`;
};
