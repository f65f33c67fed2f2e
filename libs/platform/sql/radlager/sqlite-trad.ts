import { parentPort, workerData } from 'node:worker_threads';
import type { Radskrivare, Tradsats, Utfall } from './sqlite-skriv.js';

// The one writer of a file, in a thread of its own. Runs as .js from dist and as .ts from source (Node strips the
// types), where no .js path resolves: so the module is named with the extension this file has itself.

export interface Traddata {
  readonly fil: string;
  readonly steg: readonly string[];
}

export type Tradfraga =
  | { readonly slag: 'skriv'; readonly omgang: readonly (readonly Tradsats[])[] }
  | { readonly slag: 'utplana' }
  | { readonly slag: 'stang' };

/** Answers come in the order of the questions; the first answers the opening. */
export type Tradsvar =
  { readonly slag: 'klar'; readonly utfall: readonly Utfall[] } | { readonly slag: 'haveri'; readonly fel: string };

const port = parentPort;
if (port === null) throw new Error('the writer runs in a worker thread');

const andelse = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const { oppnaRadskrivare } = (await import(
  new URL(`./sqlite-skriv${andelse}`, import.meta.url).href
)) as typeof import('./sqlite-skriv.js');

const svara = (gor: () => readonly Utfall[]): void => {
  const svar = (s: Tradsvar): void => port.postMessage(s);
  try {
    svar({ slag: 'klar', utfall: gor() });
  } catch (fel) {
    svar({ slag: 'haveri', fel: fel instanceof Error ? fel.message : String(fel) });
  }
};

const utfor = (skrivare: Radskrivare, fraga: Tradfraga): void => {
  if (fraga.slag === 'skriv') return svara(() => skrivare.skriv(fraga.omgang));
  if (fraga.slag === 'stang') {
    skrivare.stang();
    return port.close();
  }
  svara(() => {
    skrivare.utplana();
    return [];
  });
};

svara(() => {
  const { fil, steg } = workerData as Traddata;
  const skrivare = oppnaRadskrivare(fil, steg);
  port.on('message', (fraga: Tradfraga) => utfor(skrivare, fraga));
  return [];
});
