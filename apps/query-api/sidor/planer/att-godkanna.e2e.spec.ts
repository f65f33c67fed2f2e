import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { PLAN_HEM, skrivLaget } from '../../testing/scen-start.js';
import { startaTestfragor, type Testfragor } from '../../testing/testfragor.js';

let dorr: Testfragor;
beforeAll(async () => {
  dorr = await startaTestfragor();
  await skrivLaget(dorr);
}, 60_000);
afterAll(() => dorr.stang());

const planer = async (vem: string, fraga: string): Promise<readonly string[]> => {
  const { text } = await request(dorr.url)
    .get(`/sv/planer?${fraga}`)
    .set({ authorization: `Bearer ${vem}-token`, accept: 'text/html' })
    .expect(200);
  const rader = text.slice(text.indexOf('id="tabell-planer"'), text.indexOf('id="beslut"'));
  return [...new Set([...rader.matchAll(/planer\/([0-9a-f-]{36})/gu)].map(([, id = '']) => id))];
};

describe('V5 plans that wait for one’s approval', () => {
  it.each([
    ['attGodkanna=true', true],
    ['attGodkanna=true&ar=2026&niva=lokal', true],
    ['attGodkanna=true&ar=2025', false],
    ['attGodkanna=true&niva=lan', false],
    ['attGodkanna=true&uppfoljning=7d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d01', false],
  ])('are those that the whole of %s leaves', async (fraga, visas) => {
    expect(await planer('mora-verksamhetschef', fraga)).toEqual(visas ? [PLAN_HEM] : []);
  });

  it.each(['mora-mas', 'mora-handlaggare', 'mora-revisor'])('are none of %s, who approves none', async (vem) => {
    expect(await planer(vem, 'ar=2026')).toContain(PLAN_HEM);
    expect(await planer(vem, 'attGodkanna=true')).toEqual([]);
  });
});
