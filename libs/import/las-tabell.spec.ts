import { describe, expect, it } from '@jest/globals';
import { lasTabell } from './las-tabell.js';
import { filkoder } from './testing/fel.js';

const form = {
  kolumner: { namn: ['namn', 'mått'], varde: ['värde'], not: ['not'] },
  kravs: ['namn', 'varde'],
  raderMax: 3,
} as const;
const las = (...rader: readonly string[]) => lasTabell(rader.join('\n'), form);
const falt = (...rader: readonly string[]) => las(...rader).map((rad) => rad.falt);
const koder = (...rader: readonly string[]) => filkoder(Promise.resolve().then(() => las(...rader)));

describe('a small table', () => {
  it('is read by its header, in any order, out of CSV or a sheet; rows of nothing are passed over', () => {
    const vantat = [{ namn: 'a', varde: '12,5', not: '' }];
    expect(falt('Not;VÄRDE;Mått', ';12,5;a', ';;', '')).toEqual(vantat);
    expect(falt('\uFEFFnot\tvärde\tmått', '\t12,5\ta', '\t\t')).toEqual(vantat);
    expect(falt('not,värde,mått', ',"12,5",a')).toEqual(vantat);
    expect(falt('namn\tvärde\tnot', 'a\t12,5\t')).toEqual(vantat);
    expect(falt('namn;värde;annat', 'a;"12,5";x')).toEqual([{ namn: 'a', varde: '12,5' }]);
  });
  it('a row with another number of cells than the header is told of, and nothing of it is read', () => {
    const rader = las('namn,värde,not', 'a,12,5,x', 'b,1', 'c,2,x');
    expect(rader.map(({ radnummer, falt: last, fel }) => [radnummer, last, fel.map(({ kod }) => kod)])).toEqual([
      [2, {}, ['FEL_ANTAL_KOLUMNER']],
      [3, {}, ['FEL_ANTAL_KOLUMNER']],
      [4, { namn: 'c', varde: '2', not: 'x' }, []],
    ]);
    expect(rader[0]?.fel[0]?.meddelande).toMatch(/^Raden har 4 kolumner, rubrikraden 3\. /u);
    expect(las('namn;värde;not', 'a;1;Källa; sidan 4')[0]?.fel).toHaveLength(1);
  });
  it('what is no table, or more than is taken, is refused as a whole', async () => {
    expect(await koder('')).toEqual(['TOM_FIL']);
    expect(await koder('namn;värde', ';')).toEqual(['TOM_FIL']);
    expect(await koder('namn;not', 'a;b')).toEqual(['KOLUMN_SAKNAS']);
    expect(await koder('namn;värde', 'a;1', 'b;1', 'c;1', 'd;1')).toEqual(['FOR_MANGA_RADER']);
    expect(await koder('namn;värde', '"a;1')).toEqual(['OGILTIG_CSV']);
  });
});
