import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { skrivScen } from '../../testing/scen.js';
import { startaTestfragor, type Testfragor } from '../../testing/testfragor.js';

let nav: Testfragor;
beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivScen(nav.store);
  await nav.ikapp();
}, 60_000);
afterAll(() => nav.stang());

const hamta = (vem: string, vag: string) => request(nav.url).get(vag).set('Authorization', `Bearer ${vem}-token`);

it.each([
  ['mora-mas', /avvikelse(?:r)? väntar på er</u],
  ['mora-revisor', /avvikelse(?:r)? väntar på svar</u],
  ['mora-enhetschef', /avvikelse(?:r)? väntar på svar</u],
])('%s is told that it awaits them only when all of it may be answered by them', async (vem, ord) => {
  expect((await hamta(vem, '/sv/')).text.replace(/\s+</gu, '<')).toMatch(ord);
});
