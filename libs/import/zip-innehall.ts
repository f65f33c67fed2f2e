import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { filFel } from './fil-fel.js';
import type { Granser } from './granser.js';

const packaUpp = promisify(inflateRaw);
const SLUT = 0x06054b50;
const POST = 0x02014b50;
const SLUT_BYTE = 22;
const POST_BYTE = 46;

interface Zippost {
  readonly metod: number;
  readonly packad: number;
  readonly uppackad: number;
  readonly plats: number;
}

/**
 * Refuses an Excel file that unpacks to more than `uppackadByte`, or holds DOCTYPE, before the Excel reader sees it.
 * Unpacks each part itself with a cap, since the sizes that a zip declares may lie. (No such limit in read-excel-file.)
 */
export const granskaZip = async (fil: Buffer, granser: Granser): Promise<void> => {
  let kvar = granser.uppackadByte;
  for (const post of zipposter(fil, granser)) {
    const delar = await innehallAv(fil, post, kvar);
    kvar -= delar.length;
    if (delar.includes('<!DOCTYPE') || delar.includes('<!ENTITY')) {
      throw filFel('XML_ENTITETER_TILLATS_EJ', 'Excelfilen innehåller DOCTYPE eller egna entiteter.');
    }
  }
};

const zipposter = (fil: Buffer, granser: Granser): readonly Zippost[] => {
  const slut = fil.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (slut < 0 || slut + SLUT_BYTE > fil.length || fil.readUInt32LE(slut) !== SLUT) throw trasig();
  const antal = fil.readUInt16LE(slut + 10);
  if (antal > granser.zipPoster) throw filFel('FOR_STOR_FIL', 'Excelfilen innehåller för många delar.');
  const poster: Zippost[] = [];
  let i = fil.readUInt32LE(slut + 16);
  while (poster.length < antal) {
    if (i + POST_BYTE > fil.length || fil.readUInt32LE(i) !== POST) throw trasig();
    poster.push({
      metod: fil.readUInt16LE(i + 10),
      packad: fil.readUInt32LE(i + 20),
      uppackad: fil.readUInt32LE(i + 24),
      plats: fil.readUInt32LE(i + 42),
    });
    i += POST_BYTE + fil.readUInt16LE(i + 28) + fil.readUInt16LE(i + 30) + fil.readUInt16LE(i + 32);
  }
  return poster;
};

const innehallAv = async (fil: Buffer, post: Zippost, kvar: number): Promise<Buffer> => {
  if (post.uppackad > kvar) throw forStor();
  if (post.plats + 30 > fil.length) throw trasig();
  const start = post.plats + 30 + fil.readUInt16LE(post.plats + 26) + fil.readUInt16LE(post.plats + 28);
  const packat = fil.subarray(start, start + post.packad);
  if (packat.length !== post.packad) throw trasig();
  if (post.metod === 0) return packat;
  if (post.metod !== 8) throw trasig();
  try {
    return await packaUpp(packat, { maxOutputLength: Math.max(1, post.uppackad) });
  } catch (error) {
    throw error instanceof RangeError ? forStor() : trasig();
  }
};

const forStor = (): Error => filFel('FOR_STOR_FIL', 'Excelfilen är för stor när den packas upp.');
const trasig = (): Error => filFel('OGILTIG_EXCEL', 'Filen kan inte läsas som en Excelarbetsbok (.xlsx).');
