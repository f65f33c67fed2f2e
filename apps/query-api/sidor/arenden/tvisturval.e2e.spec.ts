import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { skrivScen } from '../../testing/scen.js';
import { startaTestfragor, type Testfragor } from '../../testing/testfragor.js';

jest.setTimeout(60_000);
let nav: Testfragor;

beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivScen(nav.store);
  await nav.ikapp();
});
afterAll(() => nav.stang());

const hamta = (vem: string, vag: string) => request(nav.url).get(vag).set('Authorization', `Bearer ${vem}-token`);

describe.each(['tvist', 'tvist-utan-samverkan', 'samverkan-och-tvist'])('I4 cases chosen by %s', (vag) => {
  it.each(['mora-handlaggare', 'mora-enhetschef'])('are not listed for %s, who reads no tvist', async (vem) => {
    const sida = await hamta(vem, `/sv/arenden?vag=${vag}`).expect(403);
    expect(sida.text).toContain('Din roll läser inte tvister');
    const { body } = await hamta(vem, `/avvikelse/v1/avvikelser?vag=${vag}`).expect(403);
    expect(body.kod).toBe('TVISTER_EJ_LASBARA');
  });

  it.each(['mora-mas', 'mora-verksamhetschef'])('are for %s, who does', async (vem) => {
    await hamta(vem, `/sv/arenden?vag=${vag}`).expect(200);
    await hamta(vem, `/avvikelse/v1/avvikelser?vag=${vag}`).expect(200);
  });
});

it('what is lifted to samverkan is chosen by everyone who lists cases: it stands in the case itself', async () => {
  await hamta('mora-handlaggare', '/sv/arenden?vag=samverkan').expect(200);
});
