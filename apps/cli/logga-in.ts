import type { Command } from 'commander';
import { Kommandofel } from './nav-klient.js';
import type { Terminal } from './terminal.js';

export interface Inloggningsval {
  readonly person: string;
  readonly utfardare: string;
}

const SVARSTID_MS = 10_000;
const DEMOGRANT = 'urn:avvikelsenav:demoperson';

/** Prints a demo person's token, for `AVVIKELSENAV_TOKEN` or curl. Throws `Kommandofel`. */
export const loggaIn = async ({ person, utfardare }: Inloggningsval, terminal: Terminal): Promise<void> => {
  const url = URL.parse('token', `${utfardare.replace(/\/+$/, '')}/`);
  if (url === null) throw new Kommandofel('Adressen i --utfardare kan inte tolkas. Exempel: http://127.0.0.1:3001');
  const body = new URLSearchParams({ grant_type: DEMOGRANT, client_id: 'demo', person });
  const svar = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(SVARSTID_MS) }).catch(() => {
    throw new Kommandofel(
      `Utvecklingsinloggningen på ${utfardare} svarar inte. Starta med AVVIKELSENAV_UTVECKLINGSINLOGGNING=ja npm start.`,
    );
  });
  const token = tokenI(await svar.json().catch(() => null));
  if (token === null) {
    throw new Kommandofel(
      `Det finns ingen demoperson ${person}. Skriv roll och kod, till exempel mas-2062, chefslakare-20 eller handlaggare-2062-ifo.`,
    );
  }
  terminal.skriv(token);
};

const tokenI = (svar: unknown): string | null =>
  typeof svar === 'object' && svar !== null && 'access_token' in svar && typeof svar.access_token === 'string'
    ? svar.access_token
    : null;

/** Logs in as somebody who does not exist, while developing. */
export const laggTillInloggning = (program: Command, terminal: Terminal): void => {
  program
    .command('logga-in')
    .description('skriver ut en demopersons token; bara mot en tjänst startad för utveckling')
    .requiredOption('--person <id>', 'roll och huvudmannens kod, till exempel mas-2062')
    .option('--utfardare <url>', 'utvecklingsinloggningens adress', 'http://127.0.0.1:3001')
    .action((val: Inloggningsval) => loggaIn(val, terminal));
};
