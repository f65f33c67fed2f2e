import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As it may stand in a file: as it is, as hex, and as base64 from any of its three beginnings. */
export const former = (text: string): readonly Buffer[] => {
  const byte = Buffer.from(text);
  const bas64 = [0, 1, 2].flatMap((fran) => {
    const hela = byte.subarray(fran, fran + Math.floor((byte.length - fran) / 3) * 3);
    return [hela.toString('base64'), hela.toString('base64url')];
  });
  return [text, byte.toString('hex'), byte.toString('hex').toUpperCase(), ...bas64].map((form) => Buffer.from(form));
};

export const filer = async (mapp: string): Promise<readonly Buffer[]> => {
  const poster = await readdir(mapp, { recursive: true, withFileTypes: true });
  const namn = poster.filter((post) => post.isFile()).map((post) => join(post.parentPath, post.name));
  return Promise.all(namn.map((fil) => readFile(fil)));
};
/** Shorter than any form that is looked for. */
const BORJAN = 12;
/** How many of them stand in some file; each file is gone through once, however many are looked for. */
export const funna = (innehall: readonly Buffer[], sokta: readonly Buffer[]): number => {
  const text = (byte: Buffer): string => byte.toString('latin1');
  const efterBorjan = Map.groupBy(sokta.map(text), (sokt) => sokt.slice(0, BORJAN));
  const traffade = new Set<string>();
  for (const fil of innehall.map(text)) {
    for (let plats = 0; plats + BORJAN <= fil.length; plats += 1) {
      const mojliga = efterBorjan.get(fil.slice(plats, plats + BORJAN)) ?? [];
      mojliga.filter((sokt) => fil.startsWith(sokt, plats)).forEach((sokt) => traffade.add(sokt));
    }
  }
  return traffade.size;
};
