import type { Teckenkodning } from './avkodning.js';
import { filFel } from './fil-fel.js';

const DEKLARATION = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/;
const KODNINGAR = new Map<string, Teckenkodning>([
  ['utf-8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
]);
const DEKLARATION_BYTE = 300;

/** The encoding that the XML declaration names, else UTF-8; the mapping's own goes before. Gives back all the pieces. */
export const iDeklareradKodning = async (
  bitar: AsyncIterable<Uint8Array>,
  vald: Teckenkodning | undefined,
): Promise<{ readonly kodning: Teckenkodning; readonly bitar: AsyncIterable<Uint8Array> }> => {
  if (vald !== undefined && vald !== 'auto') return { kodning: vald, bitar };
  const flode = bitar[Symbol.asyncIterator]();
  const borjan = await forstaByte(flode);
  const kodning = KODNINGAR.get(deklarerad(borjan));
  if (kodning !== undefined) return { kodning, bitar: fortsatt(borjan, flode) };
  await flode.return?.();
  throw filFel('OGILTIG_TECKENKODNING', 'XML-filen anger en teckenkodning som inte tas emot. Spara den som UTF-8.');
};

const forstaByte = async (flode: AsyncIterator<Uint8Array>): Promise<Buffer> => {
  let borjan = Buffer.alloc(0);
  while (borjan.length < DEKLARATION_BYTE) {
    const nasta = await flode.next();
    if (nasta.done === true) break;
    borjan = Buffer.concat([borjan, nasta.value]);
  }
  return borjan;
};

const deklarerad = (borjan: Buffer): string => {
  const namn = DEKLARATION.exec(borjan.subarray(0, DEKLARATION_BYTE).toString('latin1'))?.[1];
  return (namn ?? 'utf-8').toLowerCase();
};

const fortsatt = async function* (borjan: Uint8Array, flode: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (borjan.length > 0) yield borjan;
    for (let nasta = await flode.next(); nasta.done !== true; nasta = await flode.next()) yield nasta.value;
  } finally {
    await flode.return?.();
  }
};
