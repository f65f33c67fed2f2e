import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  inkluderingsbevis,
  konsistensbevis,
  lovhash,
  nodhash,
  Rand,
  TOM_ROT,
  tradrot,
  type Nodlasare,
} from './merkle.js';
import { arKonsistent, rotAvInkludering } from './provning.js';

const lov = (nr: number): Buffer => lovhash(Buffer.from(`lov ${nr}`));

/** RFC 6962, 2.1, word by word: the oracle. */
const mth = (lovs: readonly Buffer[]): Buffer => {
  const [forst] = lovs;
  if (forst === undefined) return TOM_ROT;
  if (lovs.length === 1) return forst;
  let k = 1;
  while (k * 2 < lovs.length) k *= 2;
  return nodhash(mth(lovs.slice(0, k)), mth(lovs.slice(k)));
};

const skog = (antal: number) => {
  const rand = Rand.tom();
  const noder = new Map<string, Buffer>();
  for (let nr = 0; nr < antal; nr += 1) {
    for (const nod of rand.lagg(lov(nr))) noder.set(`${nod.niva}/${nod.nr}`, nod.hash);
  }
  const las: Nodlasare = async (niva, nr) => {
    const nod = noder.get(`${niva}/${nr}`);
    if (nod === undefined) throw new Error(`no node ${niva}/${nr} in a tree of ${antal}`);
    return nod;
  };
  return { rand, las, lovs: Array.from({ length: antal }, (_, nr) => lov(nr)) };
};

const STORLEKAR = [0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 100];

describe('the tree (RFC 6962)', () => {
  it.each(STORLEKAR)('I6 has the root that the RFC defines: %d leaves', async (antal) => {
    const { rand, las, lovs } = skog(antal);
    expect(rand.rot()).toEqual(mth(lovs));
    expect(await tradrot(las, antal)).toEqual(mth(lovs));
    const igen = Rand.av(antal, rand.bytes());
    igen.lagg(lov(antal));
    expect(igen.rot()).toEqual(mth([...lovs, lov(antal)]));
  });

  it('I6 has the roots that the test vectors of certificate transparency give', () => {
    const vektorer = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ];
    const rand = Rand.tom();
    const rotter = vektorer.map((hex) => {
      rand.lagg(lovhash(Buffer.from(hex, 'hex')));
      return rand.rot().toString('hex');
    });
    expect(rotter[0]).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(rotter[7]).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it.each(STORLEKAR)('I6 proves each of %d leaves, and no other leaf, place, length or root', async (antal) => {
    const { las, lovs } = skog(antal);
    const rot = mth(lovs);
    for (const nr of lovs.keys()) {
      const vag = await inkluderingsbevis(las, nr, antal);
      const led = (annat: object): unknown => rotAvInkludering({ lov: lov(nr), nr, antal, vag, ...annat });
      expect(led({})).toEqual(rot);
      const falska = [{ lov: lov(nr + 1) }, { vag: [...vag, lov(0)] }, { nr: nr + 1 }, { antal: nr }];
      for (const falsk of [...falska, ...(vag.length > 0 ? [{ vag: vag.slice(1) }] : [])]) {
        expect(led(falsk)).not.toEqual(rot);
      }
    }
    await expect(inkluderingsbevis(las, antal, antal)).rejects.toThrow(RangeError);
  });

  const { las: las40, lovs: lovs40 } = skog(40);
  const trad = (antal: number) => ({ antal, rot: mth(lovs40.slice(0, antal)) });
  it.each(Array.from({ length: 41 }, (_, till) => till))(
    'I6 proves that a tree of %d begins with each smaller one, and with nothing else',
    async (till) => {
      for (let fran = 0; fran <= till; fran += 1) {
        const vag = await konsistensbevis(las40, fran, till);
        expect(arKonsistent(trad(fran), trad(till), vag)).toBe(true);
        expect(arKonsistent({ antal: fran, rot: lov(1) }, trad(till), vag)).toBe(false);
        // From nothing everything follows.
        expect(arKonsistent(trad(fran), { antal: till, rot: lov(1) }, vag)).toBe(fran === 0 && till > 0);
        expect(arKonsistent(trad(fran), trad(till), [...vag, lov(0)])).toBe(false);
      }
      await expect(konsistensbevis(las40, till + 1, till)).rejects.toThrow(RangeError);
      expect(arKonsistent(trad(till + 1), trad(till), [])).toBe(false);
    },
  );

  it('I6 a proof with any byte changed leads elsewhere', async () => {
    const { las, lovs } = skog(100);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(99),
        fc.nat(6),
        fc.nat(31),
        fc.integer({ min: 1, max: 255 }),
        async (nr, steg, byte, vrid) => {
          const vag = (await inkluderingsbevis(las, nr, 100)).map((en) => Buffer.from(en));
          const traffad = vag[steg % vag.length];
          if (traffad === undefined) throw new Error('no path');
          traffad[byte] = (traffad[byte] ?? 0) ^ vrid;
          expect(rotAvInkludering({ lov: lov(nr), nr, antal: 100, vag })).not.toEqual(mth(lovs));
        },
      ),
      { numRuns: 200 },
    );
  });
});
