import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Nyckelpool } from './nyckelpool.js';
import type { FarskTextnyckel } from './textnycklar.js';

const fabrik = (vid: (antal: number) => Promise<void> = () => Promise.resolve()) => {
  const gjorda: FarskTextnyckel[] = [];
  const satser: number[] = [];
  const forlorade = new Set<string>();
  const klocka = { nu: 0, fragor: 0, now: () => new Date(klocka.nu) };
  const gor = async (antal: number): Promise<readonly FarskTextnyckel[]> => {
    satser.push(antal);
    await vid(antal);
    const nya = Array.from({ length: antal }, (_, nr) => ({
      id: `${gjorda.length + nr}`,
      huvudman: '20',
      byte: new Uint8Array([1]),
    }));
    gjorda.push(...nya);
    return nya;
  };
  const finns = async (id: readonly string[]): Promise<ReadonlySet<string>> => {
    klocka.fragor += 1;
    return new Set(id.filter((ett) => !forlorade.has(ett)));
  };
  return { gjorda, satser, forlorade, klocka, pool: new Nyckelpool({ gor, finns, klocka }) };
};

describe('the pool of keys', () => {
  it('never hands out the same key to two that hold one, however they come and give back', async () => {
    const steg = fc.array(
      fc.oneof(
        fc.record({ ta: fc.integer({ min: 1, max: 200 }) }),
        fc.record({ ater: fc.nat({ max: 50 }) }),
        fc.record({ vanta: fc.constant(true) }),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(steg, async (alla) => {
        const { pool } = fabrik();
        const utlamnade = new Set<string>();
        const hallna: FarskTextnyckel[] = [];
        const ut: Promise<void>[] = [];
        const ta = async (): Promise<void> => {
          const nyckel = await pool.ta();
          expect(utlamnade.has(nyckel.id)).toBe(false);
          utlamnade.add(nyckel.id);
          hallna.push(nyckel);
        };
        const ater = (nyckel: FarskTextnyckel): void => {
          utlamnade.delete(nyckel.id);
          pool.aterlamna(nyckel);
        };
        for (const ett of alla) {
          if ('ta' in ett) ut.push(...Array.from({ length: ett.ta }, ta));
          else if ('ater' in ett) hallna.splice(0, ett.ater).forEach(ater);
          else await Promise.all(ut.splice(0));
        }
        await Promise.all(ut);
        await pool.tom();
      }),
      { numRuns: 50 },
    );
  });

  it('lets all that wait share one refill, and refills ahead of need at half', async () => {
    const { pool, satser } = fabrik();
    await Promise.all(Array.from({ length: 8 }, () => pool.ta()));
    expect(satser).toEqual([16]);
    await pool.ta();
    expect(satser).toEqual([16, 32]);
  });

  it('keeps few keys for one who seals little, and never more than there is room for', async () => {
    const { pool, satser, gjorda } = fabrik();
    const tagna = await Promise.all(Array.from({ length: 2_000 }, () => pool.ta()));
    expect(Math.max(...satser)).toBe(128);
    await pool.tom();
    for (const nyckel of tagna) pool.aterlamna(nyckel);
    const fore = gjorda.length;
    await Promise.all(Array.from({ length: 256 - 64 }, () => pool.ta()));
    expect(gjorda).toHaveLength(fore);
  });

  it('tells whoever finds it empty that no keys can be stored, and works again afterwards', async () => {
    let trasig = true;
    const { pool } = fabrik(() => (trasig ? Promise.reject(new Error('disken är full')) : Promise.resolve()));
    const alla = await Promise.allSettled([pool.ta(), pool.ta()]);
    expect(alla.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    trasig = false;
    expect(await pool.ta()).toMatchObject({ huvudman: '20' });
  });

  it('a refill in the background that fails breaks nothing', async () => {
    let varv = 0;
    const { pool } = fabrik(() =>
      (varv += 1) === 2 ? Promise.reject(new Error('disken är full')) : Promise.resolve(),
    );
    for (let nr = 0; nr < 16; nr += 1) await pool.ta();
    expect(varv).toBeGreaterThan(1);
  });

  it('wipes the keys it forgets', async () => {
    const { pool, gjorda } = fabrik();
    await pool.ta();
    await pool.tom();
    expect(gjorda.filter(({ byte }) => byte[0] === 1)).toHaveLength(1);
  });

  it('hands out none that the vault has lost, as in a failover that lacks the last of what was stored', async () => {
    const { pool, gjorda, forlorade, klocka } = fabrik();
    await pool.ta();
    for (const { id } of gjorda) forlorade.add(id);
    klocka.nu = 1_000;
    const efter = await Promise.all(Array.from({ length: 40 }, () => pool.ta()));
    expect(efter.filter(({ id }) => forlorade.has(id))).toEqual([]);
    expect(klocka.fragor).toBe(1);
    klocka.nu = 1_999;
    await pool.ta();
    expect(klocka.fragor).toBe(1);
  });
});
