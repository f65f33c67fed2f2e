import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import request from 'supertest';
import { startaTestfragor, type Testfragor } from '../../testing/testfragor.js';
import { KANARIE, skrivStatistik } from '../../testing/scen-statistik.js';

jest.setTimeout(60_000);
let nav: Testfragor;

beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivStatistik(nav.store);
  await nav.ikapp();
});
afterAll(() => nav.stang());

const SIDOR = ['overblick', 'eskalering', 'ledtider', 'varmekarta', 'trend'] as const;
const SPRAK = ['sv', 'en'] as const;

const hamta = (vem: string, vag: string) => request(nav.url).get(vag).set('Authorization', `Bearer ${vem}-token`);
const sida = async (vem: string, vag: string): Promise<string> => (await hamta(vem, vag).expect(200)).text;

/** What stands in a page, an image or a table for people, without the markup. */
const texten = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
/** The canary alone, as no part of a year, a day, a code or another number. */
const BARA_KANARIEN = new RegExp(`(?<![\\d.,:-])${KANARIE}(?![\\d.,:-]\\d|\\d)`);

/** Every address of a page that gives a file. */
const filer = (text: string): readonly string[] =>
  [...text.matchAll(/href="([^"]*format=(?:svg|csv|xlsx)[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );

describe.each(SIDOR)('/%s', (namn) => {
  const vag = `/sv/${namn}?ar=2025`;

  it.each(SPRAK)(
    'has one h1, no script, no inline style, nothing from elsewhere, and weighs at most 150 kB: %s',
    async (sprak) => {
      const svar = await hamta('mora-mas', `/${sprak}/${namn}?ar=2025`).expect(200);
      expect(svar.headers['content-security-policy']).toContain("script-src 'none'");
      expect(svar.text.match(/<h1[ >]/g)).toHaveLength(1);
      expect(svar.text).toContain(`lang="${sprak}"`);
      expect(svar.text).not.toMatch(/<script| style="| on[a-z]+="|(?:src|href)="(?:https?:)?\/\//);
      expect(Buffer.byteLength(svar.text)).toBeLessThanOrEqual(150_000);
    },
  );

  it('every chart has title, words and the same as a table', async () => {
    const text = await sida('mora-mas', vag);
    const diagram = text.match(/<figure/g) ?? [];
    expect(diagram.length).toBeGreaterThan(0);
    expect(text.match(/<desc [^>]+>[^<]{10,}/g)).toHaveLength(diagram.length);
    expect(text.match(/<summary>Visa som tabell/g)).toHaveLength(diagram.length);
  });

  it('gives each part as a file that opens', async () => {
    const alla = filer(await sida('mora-mas', vag));
    expect(alla.length).toBeGreaterThanOrEqual(3);
    for (const href of alla) await oppnar(new URL(href, `${nav.url}${vag}`));
  });

  it('says why it is empty', async () => {
    const text = await sida('mora-mas', `/sv/${namn}?ar=2019`);
    expect(text).not.toContain('<figure');
    expect(text).toMatch(/class="notis notis-info"/);
  });

  it.each(['mora-ledning', 'mora-samverkanskoordinator', 'mora-arenaledamot', 'mora-enhetschef'])(
    'I4 a small number stands in no output of %s: page, chart, words, file',
    async (vem) => {
      const text = await sida(vem, vag);
      expect(texten(text)).not.toMatch(BARA_KANARIEN);
      for (const href of filer(text)) {
        const innehall = await oppnar(new URL(href, `${nav.url}${vag}`), vem);
        expect([href, texten(innehall)]).not.toEqual([href, expect.stringMatching(BARA_KANARIEN)]);
      }
      expect(text).not.toMatch(/href="\/sv\/(?:arenden|tvister|ledtider\/samverkan)\?/);
    },
  );

  it.each(['mora-handlaggare', 'mora-rapportorssystem'])('is closed to %s', async (vem) => {
    await hamta(vem, vag).expect(403);
  });
});

/** A file's content as text; throws when it is not what its name says. */
const oppnar = async (adress: URL, vem = 'mora-mas'): Promise<string> => {
  const svar = await hamta(vem, `${adress.pathname}${adress.search}`).responseType('blob').expect(200);
  const bytes: unknown = svar.body;
  if (!Buffer.isBuffer(bytes)) throw new Error('no bytes');
  if (adress.searchParams.get('format') !== 'xlsx') {
    const text = bytes.toString();
    if (adress.searchParams.get('format') === 'svg') new SaxesParser().write(text).close();
    return text;
  }
  const rader = await readSheet(bytes);
  expect(rader.length).toBeGreaterThan(1);
  return rader.map((rad) => rad.map(String).join(' ; ')).join('\n');
};

describe('whose figures', () => {
  it('the own huvudman’s, whole, each number with its list', async () => {
    const text = await sida('mora-mas', '/sv/eskalering?ar=2025');
    expect(texten(text)).toMatch(BARA_KANARIEN);
    expect(text).toContain('href="/sv/arenden?manadFran=2025-01&amp;manadTill=2025-12&amp;makulerade=false"');
    expect(text).toContain(
      'href="/sv/arenden?manadFran=2025-01&amp;manadTill=2025-12&amp;gemensam=true&amp;makulerade=false"',
    );
    expect(texten(text)).toContain('Avvikelser som berör området: 91');
  });

  it('who may not open all of the list has plain numbers', async () => {
    const text = await sida('mora-verksamhetschef', '/sv/eskalering?ar=2025');
    expect(texten(text)).toContain('Avvikelser som berör området: 91');
    expect(text).not.toContain('href="/sv/arenden?manad');
  });

  it('I4 the län’s, small numbers hidden also from who sees the own whole', async () => {
    for (const namn of SIDOR) {
      const text = await sida('mora-mas', `/sv/${namn}?ar=2025&omrade=lan-20`);
      expect(texten(text)).not.toMatch(BARA_KANARIEN);
    }
  });

  it.each(['2080', 'lan-22', '20'])('I4 never those of %s', async (omrade) => {
    const { text } = await hamta('mora-mas', `/sv/eskalering?ar=2025&omrade=${omrade}`).expect(403);
    expect(text).toContain('Området är inte ert');
    expect(texten(text)).toContain('Ni ser Mora (2062) och Dalarnas län (lan-20).');
  });

  it.each(['9999', 'lan-99'])('an area that there is not is said to be none: %s', async (omrade) => {
    const { text } = await hamta('mora-mas', `/sv/trend?omrade=${omrade}`).expect(403);
    expect(text).toContain('Området finns inte');
    expect(text).not.toContain('Du har inte behörighet');
  });

  it.each(SIDOR)('/%s begins with the own area, and the latest year that has any case', async (namn) => {
    const text = await sida('mora-mas', `/sv/${namn}`);
    expect(text).toMatch(/<option value="2025" +selected/);
    if (namn !== 'varmekarta') expect(text).toMatch(/<option value="2062" +selected/);
  });
});

it('a filter that cannot be is as none', async () => {
  expect(await sida('mora-mas', '/sv/trend?ar=nittio&kategori=&matt=x&okand=1')).toContain('Trend');
});

it('without an imported population the map says so, and shows counts', async () => {
  const text = await sida('mora-mas', '/sv/varmekarta?ar=2025&matt=per-1000');
  expect(text).toContain('Folkmängd är inte inläst');
});
