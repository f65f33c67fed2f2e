import { hash } from 'node:crypto';

/** RFC 6962, section 2.1. Hashes are 32 bytes; sizes and indexes whole numbers below 2^53. */
export const HASH_BYTE = 32;

const sha256 = (bytes: Buffer): Buffer => hash('sha256', bytes, 'buffer');
const LOV = Buffer.of(0);
const NOD = Buffer.of(1);

export const lovhash = (data: Uint8Array): Buffer => sha256(Buffer.concat([LOV, data]));
export const nodhash = (vanster: Uint8Array, hoger: Uint8Array): Buffer => sha256(Buffer.concat([NOD, vanster, hoger]));
/** Root of the empty tree. */
export const TOM_ROT = sha256(Buffer.alloc(0));

/** A complete subtree: leaves `nr · 2^niva` up to, not including, `(nr + 1) · 2^niva`. */
export interface Nod {
  readonly niva: number;
  readonly nr: number;
  readonly hash: Buffer;
}

/** The right edge of a growing tree: its largest complete subtrees, from the left. Holds log₂(n) hashes, however large n. */
export class Rand {
  private constructor(
    private storlek: number,
    private readonly delar: Nod[],
  ) {}

  static tom(): Rand {
    return new Rand(0, []);
  }

  /** @param bytes as `bytes()` gave them for this size. Errors: a length that does not fit the size. */
  static av(storlek: number, bytes: Uint8Array): Rand {
    const nivaer = hogaNivaer(storlek);
    if (bytes.length !== nivaer.length * HASH_BYTE) throw new Error('the edge of the tree does not fit its size');
    let fran = 0;
    const delar = nivaer.map((niva, index) => {
      const del = {
        niva,
        nr: fran / 2 ** niva,
        hash: Buffer.from(bytes.subarray(index * HASH_BYTE, (index + 1) * HASH_BYTE)),
      };
      fran += 2 ** niva;
      return del;
    });
    return new Rand(storlek, delar);
  }

  get antal(): number {
    return this.storlek;
  }

  /** Adds a leaf's hash; answers with the complete subtrees it closed, the leaf itself first. */
  lagg(lov: Buffer): readonly Nod[] {
    let nod: Nod = { niva: 0, nr: this.storlek, hash: lov };
    const slutna = [nod];
    for (let sist = this.delar.at(-1); sist?.niva === nod.niva; sist = this.delar.at(-1)) {
      this.delar.pop();
      nod = { niva: nod.niva + 1, nr: sist.nr / 2, hash: nodhash(sist.hash, nod.hash) };
      slutna.push(nod);
    }
    this.delar.push(nod);
    this.storlek += 1;
    return slutna;
  }

  rot(): Buffer {
    const [forst, ...ovriga] = this.delar.map((del) => del.hash).reverse();
    return forst === undefined ? TOM_ROT : ovriga.reduce((hoger, vanster) => nodhash(vanster, hoger), forst);
  }

  bytes(): Buffer {
    return Buffer.concat(this.delar.map((del) => del.hash));
  }

  kopia(): Rand {
    return new Rand(this.storlek, [...this.delar]);
  }
}

/** Levels of the complete subtrees of a tree of this size, from the left: its set bits, highest first. */
const hogaNivaer = (storlek: number): readonly number[] =>
  [...storlek.toString(2)].flatMap((bit, index, alla) => (bit === '1' ? [alla.length - 1 - index] : []));

/** The hash of a complete subtree that lies within the tree. */
export type Nodlasare = (niva: number, nr: number) => Promise<Buffer>;

/** The largest power of two below n (n ≥ 2), as its exponent. */
const delning = (n: number): number => (n - 1).toString(2).length - 1;

/** Leaves `fran` up to, not including, `till`. */
interface Spann {
  readonly fran: number;
  readonly till: number;
}

const halvor = ({ fran, till }: Spann): readonly [Spann, Spann] => {
  const mitt = fran + 2 ** delning(till - fran);
  return [
    { fran, till: mitt },
    { fran: mitt, till },
  ];
};

const spannrot = async (las: Nodlasare, spann: Spann): Promise<Buffer> => {
  const antal = spann.till - spann.fran;
  if (antal === 0) return TOM_ROT;
  const niva = Math.log2(antal);
  if (Number.isInteger(niva) && spann.fran % antal === 0) return las(niva, spann.fran / antal);
  const [vanster, hoger] = halvor(spann);
  return nodhash(await spannrot(las, vanster), await spannrot(las, hoger));
};

export const tradrot = (las: Nodlasare, antal: number): Promise<Buffer> => spannrot(las, { fran: 0, till: antal });

/** Audit path of leaf `nr` in the tree of `antal` leaves, from the leaf upwards. Errors: RangeError. */
export const inkluderingsbevis = async (las: Nodlasare, nr: number, antal: number): Promise<readonly Buffer[]> => {
  if (!(nr >= 0 && nr < antal)) throw new RangeError('the leaf lies outside the tree');
  const led = async (spann: Spann): Promise<readonly Buffer[]> => {
    if (spann.till - spann.fran === 1) return [];
    const [vanster, hoger] = halvor(spann);
    const [min, syskon] = nr < vanster.till ? [vanster, hoger] : [hoger, vanster];
    return [...(await led(min)), await spannrot(las, syskon)];
  };
  return led({ fran: 0, till: antal });
};

/** Proof that the tree of `till` leaves begins with the tree of `fran` leaves. Errors: RangeError. */
export const konsistensbevis = async (las: Nodlasare, fran: number, till: number): Promise<readonly Buffer[]> => {
  if (!(fran >= 0 && fran <= till)) throw new RangeError('the older tree is larger than the newer');
  const led = async (spann: Spann, kand: boolean): Promise<readonly Buffer[]> => {
    if (fran === spann.till) return kand ? [] : [await spannrot(las, spann)];
    const [vanster, hoger] = halvor(spann);
    if (fran <= vanster.till) return [...(await led(vanster, kand)), await spannrot(las, hoger)];
    return [...(await led(hoger, false)), await spannrot(las, vanster)];
  };
  return fran === 0 || fran === till ? [] : led({ fran: 0, till }, true);
};
