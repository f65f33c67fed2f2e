import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { startaTestfragor, type Testfragor } from '../../testing/testfragor.js';
import { skrivStatistik } from '../../testing/scen-statistik.js';

jest.setTimeout(60_000);
let nav: Testfragor;

beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivStatistik(nav.store);
  await nav.ikapp();
});
afterAll(() => nav.stang());

const sida = async (vag: string): Promise<string> =>
  (await request(nav.url).get(vag).set('Authorization', 'Bearer mora-mas-token').expect(200)).text;

const LANK = /<a [^>]*href="(\/sv\/arenden\?[^"]+)"[^>]*>\s*([0-9 \u00a0]+)\s*</g;

/** Every number of a page that opens a list of cases, with the address. */
const lankade = (text: string): readonly (readonly [href: string, tal: number])[] =>
  [...text.matchAll(LANK)].map(([, href = '', tal = '']) => [
    href.replaceAll('&amp;', '&'),
    Number(tal.replace(/[ \u00a0]/g, '')),
  ]);

/** As many as the list says that it holds. */
const antalI = async (href: string): Promise<number> => {
  const svar = await request(nav.url)
    .get(`/avvikelse/v1/avvikelser?${href.split('?')[1] ?? ''}`)
    .set('Authorization', 'Bearer mora-mas-token')
    .expect(200);
  const { antal } = svar.body as { readonly antal: number };
  return antal;
};

describe('every number opens its list', () => {
  it.each(['eskalering', 'ledtider', 'trend', 'varmekarta'])(
    '/%s: the list holds as many as the number says',
    async (namn) => {
      const alla = lankade(await sida(`/sv/${namn}?ar=2025`));
      expect(alla.length).toBeGreaterThan(0);
      for (const [href, tal] of alla) expect([href, await antalI(href)]).toEqual([href, tal]);
    },
  );

  it('the list says what it was opened for, and keeps it while the rest is changed', async () => {
    const text = await sida('/sv/arenden?makulerade=false&vag=samverkan');
    expect(text).toContain('Visar ärenden utan makulerade, lyfta till samverkan.');
    expect(text).toContain('<input type="hidden" name="vag" value="samverkan"');
  });
});
