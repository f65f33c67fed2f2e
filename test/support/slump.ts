/** A seeded generator (mulberry32): the same seed gives the same run. */
export type Slump = () => number;

export const slumpFran = (seed: number): Slump => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const heltal = (slump: Slump, fran: number, till: number): number =>
  fran + Math.floor(slump() * (till - fran + 1));

export const valj = <T>(slump: Slump, bland: readonly T[]): T => {
  const valt = bland[Math.floor(slump() * bland.length)];
  if (valt === undefined) throw new Error('nothing to choose from');
  return valt;
};
