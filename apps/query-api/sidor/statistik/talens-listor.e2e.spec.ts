import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { deterministicId } from '#libs/platform/index.js';
import { uppfoljningStream, type UppfoljningEvent } from '#libs/uppfoljning/index.js';
import { AVTAL, skrivStatistik } from '../../testing/scen-statistik.js';
import { startaTestfragor, type Testfragor } from '../../testing/testfragor.js';

jest.setTimeout(60_000);
const uppfoljning = (ar: number): string => deterministicId('uppfoljning', 'talens-listor', String(ar));
const arende = (nr: number): string => deterministicId('statistik', String(nr));

/** A brist that rests on three cases of Mora and one of Falun, and one that rests on Falun’s alone. */
const uppfoljningen = (ar: number): readonly UppfoljningEvent[] => [
  {
    type: 'UppfoljningOppnad',
    data: {
      ...{ av: '20', lan: '20', overenskommelse: AVTAL, ar, rubrik: 'Uppföljning', omfattning: 'Hela' },
      ...{ parter: ['20', '2062', '2080'], tillfragade: ['2062', '2080'], svarSenast: '2026-02-28' },
      formular: { id: 'samverkan-sex-fragor', version: '1' },
      kriterielista: { id: 'gemensamma-kriterier', version: '2' },
    },
  },
  ...[[70, 71, 72, 900], [901]].map((nummer): UppfoljningEvent => ({
    type: 'BristFastslagen',
    data: {
      ...{ av: '20', bristId: deterministicId('brist', String(nummer[0])), omrade: 'samordning', kalla: null },
      ...{ rubrik: 'Resor', beskrivning: 'De bokas inte.', avvikelser: nummer.map(arende) },
    },
  })),
];

let nav: Testfragor;
beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivStatistik(nav.store);
  for (const ar of [2024, 2025]) {
    const strom = uppfoljningStream(uppfoljning(ar));
    const nya = uppfoljningen(ar).map((event, nr) => ({
      ...event,
      id: deterministicId(strom, String(nr)),
      meta: { v: 1, tid: `2026-01-0${nr + 1}T10:00:00.000Z`, kommando: 'k', aktor: { klient: 'prov', huvudman: '20' } },
    }));
    await nav.store.append(strom, 'any', nya);
  }
  await nav.ikapp();
});
afterAll(() => nav.stang());

const sida = async (vag: string, vem = 'mora-mas'): Promise<string> =>
  (await request(nav.url).get(vag).set('Authorization', `Bearer ${vem}-token`).expect(200)).text;

const LANK = /<a [^>]*href="(\/sv\/(?:arenden|tvister|ledtider\/samverkan)\?[^"]+)"[^>]*>\s*([0-9 \u00a0]+)\s*</g;

/** Every number of a page that opens a list, with the address. */
const lankade = (text: string): readonly (readonly [href: string, tal: number])[] =>
  [...text.matchAll(LANK)].map(([, href = '', tal = '']) => [
    href.replaceAll('&amp;', '&'),
    Number(tal.replace(/[ \u00a0]/g, '')),
  ]);

/** As many as the list holds: as it says itself, or rows of its file. */
const antalI = async (href: string, vem?: string): Promise<number> => {
  const [adress = '', fraga = ''] = href.replace(/#.*$/, '').split('?');
  if (adress !== '/sv/arenden') {
    const del = adress === '/sv/tvister' ? 'tvister' : 'vistelser';
    return (await sida(`${adress}?${fraga}&limit=100&format=csv&del=${del}`, vem)).trim().split('\r\n').length - 1;
  }
  const svar = JSON.parse(await sida(`/avvikelse/v1/avvikelser?${fraga}`, vem)) as { readonly antal: number };
  return svar.antal;
};

const holl = async (vag: string, vem?: string): Promise<readonly string[]> => {
  const alla = lankade(await sida(vag, vem));
  for (const [href, tal] of alla) expect([href, await antalI(href, vem)]).toEqual([href, tal]);
  return alla.map(([href]) => href);
};

describe('every number opens its list', () => {
  it.each([
    ['overblick', 30],
    ['eskalering', 14],
    ['ledtider', 8],
    ['trend', 20],
    ['varmekarta', 2],
  ])('/%s: the list holds as many as the number says', async (namn, minst) => {
    expect((await holl(`/sv/${namn}?ar=2025`)).length).toBeGreaterThanOrEqual(minst);
  });

  it('also where it is no case that is counted: stays in samverkan, and tvister', async () => {
    const alla = await holl('/sv/ledtider?ar=2025', 'mora-verksamhetschef');
    expect(alla).toEqual([
      '/sv/ledtider/samverkan?ar=2025',
      '/sv/ledtider/samverkan?ar=2025&pagar=true',
      '/sv/tvister?lage=ej-aterkallade&oppnadAr=2025#lista',
      '/sv/tvister?lage=ej-avgjorda&oppnadAr=2025#lista',
    ]);
  });

  it('and the way from step to step of the chart', async () => {
    const alla = await holl('/sv/eskalering?ar=2025');
    for (const vag of ['samverkan', 'tvist-utan-samverkan'])
      expect(alla).toContainEqual(expect.stringMatching(new RegExp(`gemensam=true&vag=${vag}&makulerade=false`)));
  });

  it('of a follow-up: the own cases behind a brist, a proposal and the own kommun', async () => {
    const alla = await holl(`/sv/uppfoljningar/${uppfoljning(2025)}`, 'mora');
    for (const en of [/brist=/, /kategori=transport/]) expect(alla.filter((href) => en.test(href))).toHaveLength(1);
    // Of 2025 the own kommun’s number is hidden, since another’s is small.
    const tidigare = await holl(`/sv/uppfoljningar/${uppfoljning(2024)}`, 'mora');
    expect(tidigare).toContainEqual(
      expect.stringMatching(`manadTill=2024-12&overenskommelse=${AVTAL}&makulerade=false`),
    );
  });

  it.each(['mora', 'koordinator-20'])('of a follow-up, whose stream is read once a view: as %s', async (vem) => {
    const strom = uppfoljningStream(uppfoljning(2025));
    const lasningar = jest.spyOn(nav.store, 'readStream');
    await sida(`/sv/uppfoljningar/${uppfoljning(2025)}`, vem);
    expect(lasningar.mock.calls.filter(([stream]) => stream === strom)).toHaveLength(1);
    lasningar.mockRestore();
  });

  it.each(['mora-ledning', 'mora-samverkanskoordinator', 'mora-arenaledamot', 'mora-enhetschef'])(
    'I4 none to %s, who sees numbers alone',
    async (vem) => {
      const vagar = ['overblick', 'eskalering', 'ledtider', 'trend', 'varmekarta'].map((namn) => `${namn}?ar=2025`);
      for (const vag of [...vagar, `uppfoljningar/${uppfoljning(2025)}`])
        expect([vag, lankade(await sida(`/sv/${vag}`, vem))]).toEqual([vag, []]);
    },
  );

  it('I4 nor of the whole län, where others’ cases are counted', async () => {
    for (const namn of ['eskalering', 'ledtider', 'trend'])
      expect([namn, lankade(await sida(`/sv/${namn}?ar=2025&omrade=lan-20`))]).toEqual([namn, []]);
  });

  it('the list says what it was opened for, and keeps it while the rest is changed', async () => {
    const text = await sida('/sv/arenden?makulerade=false&vag=samverkan');
    expect(text).toContain('Visar ärenden utan makulerade, lyfta till samverkan.');
    expect(text).toContain('<input type="hidden" name="vag" value="samverkan"');
  });
});
