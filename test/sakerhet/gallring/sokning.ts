import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As it may stand in a file: as it is, as hex, and as base64 from any of its three beginnings. */
export const former = (vad: string | Uint8Array): readonly Buffer[] => {
  const byte = Buffer.from(vad);
  const bas64 = [0, 1, 2].flatMap((fran) => {
    const hela = byte.subarray(fran, fran + Math.floor((byte.length - fran) / 3) * 3);
    return [hela.toString('base64'), hela.toString('base64url')];
  });
  const hex = byte.toString('hex');
  return [byte, ...[hex, hex.toUpperCase(), ...bas64].map((form) => Buffer.from(form))];
};

export const filer = async (mapp: string): Promise<readonly Buffer[]> => {
  const poster = await readdir(mapp, { recursive: true, withFileTypes: true });
  const namn = poster.filter((post) => post.isFile()).map((post) => join(post.parentPath, post.name));
  return Promise.all(namn.map((fil) => readFile(fil)));
};

/** Bytes that a form is first looked for by; none is shorter. */
const BORJAN = 8;
/** Of the table of what beginnings there may be: nearly every place of a file is passed with one look at it. */
const BITAR = 22;
/** Taken out once: a look at a global costs more, in here, than all the rest. */
const { imul } = Math;
const plats = (byte: Buffer, fran: number): number =>
  (imul(byte.readUInt32LE(fran), 0x9e3779b1) ^ imul(byte.readUInt32LE(fran + 4), 0x85ebca6b)) >>> (32 - BITAR);
const borjan = (byte: Buffer, fran: number): string => byte.toString('latin1', fran, fran + BORJAN);

/** What is looked for, by how it begins. */
interface Register {
  readonly mojlig: Uint8Array;
  readonly efterBorjan: ReadonlyMap<string, readonly Buffer[]>;
}

const registerOver = (sokta: readonly Buffer[]): Register => {
  if (sokta.some(({ length }) => length < BORJAN)) throw new RangeError('too short to be told from chance');
  const mojlig = new Uint8Array(2 ** BITAR);
  for (const sokt of sokta) mojlig[plats(sokt, 0)] = 1;
  return { mojlig, efterBorjan: Map.groupBy(sokta, (sokt) => borjan(sokt, 0)) };
};

const funnaI = (fil: Buffer, { mojlig, efterBorjan }: Register): readonly Buffer[] => {
  const traffade: Buffer[] = [];
  const sist = fil.length - BORJAN;
  for (let har = 0; har <= sist; har += 1) {
    if (mojlig[plats(fil, har)] === 0) continue;
    const mojliga = efterBorjan.get(borjan(fil, har)) ?? [];
    traffade.push(...mojliga.filter((sokt) => sokt.equals(fil.subarray(har, har + sokt.length))));
  }
  return traffade;
};

/** Which of them stand in some file; each file is gone through once, however many are looked for. */
export const funna = (innehall: readonly Buffer[], sokta: readonly Buffer[]): ReadonlySet<Buffer> => {
  const register = registerOver(sokta);
  return new Set(innehall.flatMap((fil) => funnaI(fil, register)));
};
