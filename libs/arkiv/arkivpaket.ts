import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { kanonisk } from '#libs/event-store/index.js';
import type { Arendeutdrag } from './arendeutdrag.js';
import { journal, type Namn } from './dokument.js';
import { pdfAv } from './pdf.js';

/** DOS time has no zone: the same on every machine. */
const TID = new Date(1980, 0, 1);

/**
 * The case as a zip for the archive: JSON as canonical text, a journal to read, and a manifest with the SHA-256 of each.
 * Files are named by what they are; the same state gives the same bytes.
 */
export const arkivpaket = async (utdrag: Arendeutdrag, namn: Namn): Promise<Uint8Array> => {
  const { handelser, utlamnat, ...arende } = utdrag;
  const filer: Readonly<Record<string, Uint8Array>> = {
    'arende.json': text(arende),
    'handelser.json': text(handelser),
    'utlamnat.json': text(utlamnat),
    'journal.pdf': await pdfAv(journal(utdrag, namn)),
  };
  const poster = Object.entries(filer).map(([fil, byte]) => ({ fil, byte: byte.length, sha256: sha256(byte) }));
  const manifest = text({ format: 'avvikelsenav-arkivpaket/1', arende: utdrag.arende, filer: poster });
  const alla = { 'manifest.json': manifest, ...filer };
  return zipSync(Object.fromEntries(Object.entries(alla).map(([fil, byte]) => [fil, [byte, { mtime: TID }]])));
};

const text = (varde: unknown): Uint8Array => new TextEncoder().encode(`${kanonisk(varde)}\n`);
const sha256 = (byte: Uint8Array): string => createHash('sha256').update(byte).digest('hex');
