import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { filFel } from './fil-fel.js';
import type { Granser } from './granser.js';

const inflera = promisify(inflateRaw);
const LOKAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const LOKAL_BYTE = 30;
const CENTRAL_BYTE = 46;
const SLUT_BYTE = 22;

interface Zippost {
  readonly namn: Buffer;
  readonly metod: number;
  readonly packad: number;
  readonly uppackad: number;
  readonly plats: number;
}

/**
 * The same archive with every part stored unpacked, so that what reads it next cannot be made to unpack anything.
 * Each part is inflated with a cap, since declared sizes may lie; and read-excel-file walks the local headers, so parts
 * that the directory does not name must not reach it. Throws FilFel FOR_STOR_FIL (a zip bomb), XML_ENTITETER_TILLATS_EJ
 * or OGILTIG_EXCEL. Zip64 and encryption are not taken.
 */
export const packaOm = async (fil: Buffer, granser: Granser): Promise<Buffer> => {
  const delar: Buffer[] = [];
  let kvar = granser.uppackadByte;
  for (const post of zipposter(fil, granser)) {
    const innehall = await innehallAv(fil, post, kvar);
    kvar -= innehall.length;
    if (innehall.includes('<!DOCTYPE') || innehall.includes('<!ENTITY')) {
      throw filFel('XML_ENTITETER_TILLATS_EJ', 'Excelfilen innehåller DOCTYPE eller egna entiteter.');
    }
    delar.push(lokaltHuvud(post.namn, innehall), innehall);
  }
  return Buffer.concat([...delar, TOM_KATALOG]);
};

const zipposter = (fil: Buffer, granser: Granser): readonly Zippost[] => {
  const slut = fil.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (slut < 0 || slut + SLUT_BYTE > fil.length) throw trasig();
  const antal = fil.readUInt16LE(slut + 10);
  if (antal > granser.zipPoster) throw filFel('FOR_STOR_FIL', 'Excelfilen innehåller för många delar.');
  const poster: Zippost[] = [];
  let i = fil.readUInt32LE(slut + 16);
  while (poster.length < antal) {
    if (i + CENTRAL_BYTE > fil.length || fil.readUInt32LE(i) !== CENTRAL) throw trasig();
    const namnlangd = fil.readUInt16LE(i + 28);
    poster.push({
      namn: fil.subarray(i + CENTRAL_BYTE, i + CENTRAL_BYTE + namnlangd),
      metod: fil.readUInt16LE(i + 10),
      packad: fil.readUInt32LE(i + 20),
      uppackad: fil.readUInt32LE(i + 24),
      plats: fil.readUInt32LE(i + 42),
    });
    i += CENTRAL_BYTE + namnlangd + fil.readUInt16LE(i + 30) + fil.readUInt16LE(i + 32);
  }
  return poster;
};

const innehallAv = async (fil: Buffer, post: Zippost, kvar: number): Promise<Buffer> => {
  if (post.uppackad > kvar) throw forStor();
  const packat = packatAv(fil, post);
  if (post.metod === 0) return packat;
  if (post.metod !== 8) throw trasig();
  try {
    return await inflera(packat, { maxOutputLength: Math.max(1, post.uppackad) });
  } catch (error) {
    throw arForLangt(error) ? forStor() : trasig();
  }
};

const arForLangt = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

const packatAv = (fil: Buffer, { plats, packad, metod, uppackad }: Zippost): Buffer => {
  if (plats + LOKAL_BYTE > fil.length || fil.readUInt32LE(plats) !== LOKAL) throw trasig();
  const start = plats + LOKAL_BYTE + fil.readUInt16LE(plats + 26) + fil.readUInt16LE(plats + 28);
  const packat = fil.subarray(start, start + packad);
  if (packat.length !== packad || (metod === 0 && packad !== uppackad)) throw trasig();
  return packat;
};

const lokaltHuvud = (namn: Buffer, innehall: Buffer): Buffer => {
  const huvud = Buffer.alloc(LOKAL_BYTE);
  huvud.writeUInt32LE(LOKAL, 0);
  huvud.writeUInt16LE(20, 4);
  huvud.writeUInt32LE(crc32(innehall), 14);
  huvud.writeUInt32LE(innehall.length, 18);
  huvud.writeUInt32LE(innehall.length, 22);
  huvud.writeUInt16LE(namn.length, 26);
  return Buffer.concat([huvud, namn]);
};

/** The end record alone: the next reader goes by the local headers and only needs to know where they end. */
const TOM_KATALOG = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(SLUT_BYTE - 4)]);

const forStor = (): Error => filFel('FOR_STOR_FIL', 'Excelfilen är för stor när den packas upp.');
const trasig = (): Error => filFel('OGILTIG_EXCEL', 'Filen kan inte läsas som en Excelarbetsbok (.xlsx).');
