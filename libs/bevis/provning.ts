import { nodhash, TOM_ROT } from './merkle.js';

export interface Inkludering {
  /** Hash of the leaf. */
  readonly lov: Uint8Array;
  readonly nr: number;
  readonly antal: number;
  readonly vag: readonly Uint8Array[];
}

const bitar = (tal: bigint): number => (tal === 0n ? 0 : tal.toString(2).length);
const ettor = (tal: bigint): number => tal.toString(2).replaceAll('0', '').length;
const arUdda = (tal: bigint, bit: number): boolean => ((tal >> BigInt(bit)) & 1n) === 1n;

/**
 * How long a path is: `inre` steps below where leaf `nr` and the last leaf part, where siblings stand on either side;
 * above it only those to the left, one for each set bit.
 */
const langd = (nr: bigint, sist: bigint): { readonly inre: number; readonly yttre: number } => {
  const inre = bitar(nr ^ sist);
  return { inre, yttre: ettor(nr >> BigInt(inre)) };
};

const tillVanster = (fran: Uint8Array, steg: readonly Uint8Array[]): Uint8Array =>
  steg.reduce((rot, vanster) => nodhash(vanster, rot), fran);

const inreVag = (fran: Uint8Array, steg: readonly Uint8Array[], nr: bigint): Uint8Array =>
  steg.reduce((rot, syskon, bit) => (arUdda(nr, bit) ? nodhash(syskon, rot) : nodhash(rot, syskon)), fran);

/** The root that the proof leads to; null when it is no proof for this place. RFC 9162, 2.1.3. */
export const rotAvInkludering = ({ lov, nr, antal, vag }: Inkludering): Uint8Array | null => {
  if (!(Number.isSafeInteger(nr) && Number.isSafeInteger(antal) && nr >= 0 && nr < antal)) return null;
  const { inre, yttre } = langd(BigInt(nr), BigInt(antal - 1));
  if (vag.length !== inre + yttre) return null;
  return tillVanster(inreVag(lov, vag.slice(0, inre), BigInt(nr)), vag.slice(inre));
};

export interface Trad {
  readonly antal: number;
  readonly rot: Uint8Array;
}

const lika = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** True when the newer tree begins with the older one. RFC 9162, 2.1.4. */
export const arKonsistent = (aldre: Trad, nyare: Trad, vag: readonly Uint8Array[]): boolean => {
  if (aldre.antal > nyare.antal) return false;
  if (aldre.antal === nyare.antal) return vag.length === 0 && lika(aldre.rot, nyare.rot);
  if (aldre.antal === 0) return vag.length === 0 && lika(aldre.rot, TOM_ROT);
  const [fro, ...steg] = arTvapotens(aldre.antal) ? [aldre.rot, ...vag] : vag;
  return fro !== undefined && ledTillBada({ aldre, nyare }, fro, steg);
};

const arTvapotens = (antal: number): boolean => Number.isInteger(Math.log2(antal));

interface Par {
  readonly aldre: Trad;
  readonly nyare: Trad;
}

/** @param fro the largest complete subtree at the older tree's right edge: both roots grow from it */
const ledTillBada = ({ aldre, nyare }: Par, fro: Uint8Array, steg: readonly Uint8Array[]): boolean => {
  const sist = BigInt(aldre.antal - 1);
  const nollor = bitar(BigInt(aldre.antal) & -BigInt(aldre.antal)) - 1;
  const { inre, yttre } = langd(sist, BigInt(nyare.antal - 1));
  const antalInre = inre - nollor;
  if (steg.length !== antalInre + yttre) return false;
  const [lagre, hogre] = [steg.slice(0, antalInre), steg.slice(antalInre)];
  const nr = sist >> BigInt(nollor);
  const vanstra = lagre.filter((_, bit) => arUdda(nr, bit));
  return (
    lika(tillVanster(tillVanster(fro, vanstra), hogre), aldre.rot) &&
    lika(tillVanster(inreVag(fro, lagre, nr), hogre), nyare.rot)
  );
};
