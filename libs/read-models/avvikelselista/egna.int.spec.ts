import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { statistikfall } from '../testing/statistikfall.js';
import { planera, vikt } from '../testing/vyprov.js';
import { raknaEgnaBland } from './egna.js';
import { avvikelselista } from './projection.js';

jest.setTimeout(60_000);
const INTAGET = { verksamheter: [], intag: true, person: null, klient: null } as const;
const SPAR = new Map([
  ['bada', ['snabb', 'sen', 'sen', 'finns-inte']],
  ['samma', ['sen']],
  ['andras', ['forra']],
  ['felaktig', ['fel', 'egen']],
  ['inget', []],
]);
let db: Vydatabas;
beforeAll(async () => {
  db = await vikt(statistikfall(), [avvikelselista]);
});
afterAll(() => db.stang());

describe('how many of the own cases trace to each of several things', () => {
  const antal = async (huvudman: string, krets: typeof INTAGET | null = null) =>
    Object.fromEntries(await raknaEgnaBland(db, { huvudman, krets, spar: SPAR }));

  it('I4 counts each case once, none of another huvudman’s and none that was a mistake', async () => {
    expect(await antal('2062')).toEqual({ bada: 2, samma: 1, andras: 0, felaktig: 1, inget: 0 });
    expect(await antal('22')).toEqual({ bada: 0, samma: 0, andras: 1, felaktig: 0, inget: 0 });
  });
  it('I4 counts those alone that are for the reader', async () => {
    expect(await antal('2062', INTAGET)).toEqual({ bada: 2, samma: 1, andras: 0, felaktig: 1, inget: 0 });
    const andra = { ...INTAGET, intag: false, verksamheter: ['hem'] };
    const rader = await raknaEgnaBland(db, { huvudman: '2062', krets: andra, spar: SPAR });
    expect([...rader.values()]).toEqual([0, 0, 0, 0, 0]);
    expect(await raknaEgnaBland(db, { huvudman: '2062', krets: andra, spar: new Map() })).toEqual(new Map());
  });
  it('is one question, answered by the keys of the cases, however many the things are', async () => {
    const manga = new Map(Array.from({ length: 200 }, (_, nr) => [`brist-${nr}`, ['snabb', 'sen']]));
    const plan = await planera(db, async (en) => {
      const rader = await raknaEgnaBland(en, { huvudman: '2062', krets: null, spar: manga });
      expect([...rader.values()]).toEqual(Array.from({ length: 200 }, () => 2));
    });
    expect(plan.split('\n')).toHaveLength(1);
    expect(plan).toMatch(/"avvikelselista_del_\w+".*"Index Cond"/);
    expect(plan).not.toMatch(/"Seq Scan"/);
  });
});
