import type { Radlager } from '#libs/platform/sql/radlager/index.js';
import { lovhash, nodhash, type Nodlasare } from './merkle.js';

/** Every eighth level is stored; 256 of its nodes, a tile, are read at a time. */
export const BRICKNIVA = 8;
const BRICKA = 2 ** BRICKNIVA;

const LOV = 'SELECT nr, hash FROM lov WHERE nr >= $1 AND nr < $2';
const NOD = 'SELECT nr, hash FROM nod WHERE nr >= $1 AND nr < $2 AND niva = $3';

type Rad = { readonly nr: number | string; readonly hash: Uint8Array };
type Bricka = ReadonlyMap<number, Buffer>;

/**
 * The nodes of the stored tree. Remembers what it has read: one for each question, which needs a handful of tiles.
 * Errors: a node that is not there.
 */
export const nyTradlasare = (rader: Radlager): Nodlasare => {
  const brickor = new Map<string, Promise<Bricka>>();
  const bricka = (niva: number, nr: number): Promise<Bricka> => {
    const nyckel = `${niva}/${nr}`;
    const last = brickor.get(nyckel) ?? lasBricka(rader, niva, nr);
    brickor.set(nyckel, last);
    return last;
  };
  return async (niva, nr) => {
    const ovan = niva % BRICKNIVA;
    const bredd = 2 ** ovan;
    const noder = await bricka(niva - ovan, Math.floor((nr * bredd) / BRICKA));
    return samlad(noder, nr * bredd, bredd);
  };
};

const lasBricka = async (rader: Radlager, niva: number, nr: number): Promise<Bricka> => {
  const spann = [nr * BRICKA, (nr + 1) * BRICKA];
  const lasta = niva === 0 ? await rader.las<Rad>(LOV, spann) : await rader.las<Rad>(NOD, [...spann, niva]);
  return new Map(lasta.map((rad) => [Number(rad.nr), niva === 0 ? lovhash(rad.hash) : Buffer.from(rad.hash)] as const));
};

const samlad = (noder: Bricka, fran: number, bredd: number): Buffer => {
  if (bredd > 1) return nodhash(samlad(noder, fran, bredd / 2), samlad(noder, fran + bredd / 2, bredd / 2));
  const nod = noder.get(fran);
  if (nod === undefined) throw new Error('the notary lacks a node of its tree');
  return nod;
};
