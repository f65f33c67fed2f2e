const FNV_START = 0x811c9dc5;
const FNV_PRIM = 0x01000193;

/** Chance with a fixed seed: the same county every time. */
export class Slump {
  constructor(private fro: number) {}

  /** One of its own for what is named, so that it falls out the same in whatever order things are done. */
  static for(fro: number, namn: string): Slump {
    const hash = [...namn].reduce(
      (summa, tecken) => Math.imul(summa ^ (tecken.codePointAt(0) ?? 0), FNV_PRIM),
      FNV_START,
    );
    return new Slump(fro ^ blandad(hash));
  }

  /** 0 ≤ x < 1 (mulberry32). */
  tal(): number {
    this.fro = (this.fro + 0x6d2b79f5) | 0;
    let t = Math.imul(this.fro ^ (this.fro >>> 15), 1 | this.fro);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  hander(sannolikhet: number): boolean {
    return this.tal() < sannolikhet;
  }

  heltal(fran: number, till: number): number {
    return fran + Math.floor(this.tal() * (till - fran + 1));
  }

  en<T>(val: readonly [T, ...T[]]): T {
    return val[Math.floor(this.tal() * val.length)] ?? val[0];
  }

  /** By weight. */
  vagt<T>(val: readonly (readonly [T, number])[]): T {
    const alla = val.reduce((summa, [, vikt]) => summa + vikt, 0);
    let kvar = this.tal() * alla;
    const traff = val.find(([, vikt]) => (kvar -= vikt) < 0) ?? val[0];
    if (traff === undefined) throw new RangeError('nothing to choose from');
    return traff[0];
  }

  /** Days until an answer: most come early, some very late. @param median days */
  dagar(median: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.tal())) * Math.cos(2 * Math.PI * this.tal());
    return Math.max(1, Math.round(median * Math.exp(0.6 * normal)));
  }
}

/** Names that are nearly alike end far apart (the finalizer of MurmurHash3). */
const blandad = (hash: number): number => {
  const ett = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const tva = Math.imul(ett ^ (ett >>> 13), 0xc2b2ae35);
  return tva ^ (tva >>> 16);
};
