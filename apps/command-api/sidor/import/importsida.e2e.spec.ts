import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startaTestdorr, TOKEN, type Testdorr } from '../../testing/testdorr.js';

let dorr: Testdorr;
beforeAll(async () => {
  dorr = await startaTestdorr();
}, 60_000);
afterAll(() => dorr.stang());

const RUBRIK = 'nr;version;kommun;berord;rubrik;beskrivning;datum';
const rad = (nummer: string, datum = '2022-02-14'): string =>
  `${nummer};1;Leksand;Region Dalarna;Rubrik;Hemlig text 19121212-1212;${datum}`;
const fil = (...rader: readonly string[]): Buffer => Buffer.from([RUBRIK, ...rader, ''].join('\r\n'));

interface Sandning {
  readonly lage?: string;
  readonly innehall?: Buffer | null;
  readonly mappning?: string;
  readonly sprak?: string;
  readonly token?: string;
}

const sand = ({ lage = 'prova', innehall = fil(rad('S-1')), mappning = 'prov', sprak = 'sv', token }: Sandning) => {
  const begaran = request(dorr.url)
    .post('/sidor/import')
    .set({ authorization: `Bearer ${token ?? TOKEN.leksand}`, 'sec-fetch-site': 'same-origin' })
    .field('_sprak', sprak)
    .field('mappning', mappning)
    .field('lage', lage);
  return innehall === null ? begaran : begaran.attach('fil', innehall, { filename: '19121212-1212.csv' });
};
const handelser = async (): Promise<number> => Number(await dorr.store.head());

describe('a file from the import page', () => {
  it('is tried first: every row by the source’s own number, nothing saved, nothing of what it holds shown', async () => {
    const fore = await handelser();
    const { text, headers } = await sand({ innehall: fil(rad('S-1'), rad('S-2', '2022-02-30')) }).expect(200);
    expect(headers['content-security-policy']).toContain("script-src 'none'");
    expect(text).toContain('Filen är prövad. Inget är sparat.');
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(text).toMatch(/<th scope="row"[^>]*>\s*3\s*<\/th>/);
    expect(text).toContain('Kan inte läsas in');
    expect(text).not.toMatch(/Hemlig|19121212/);
    expect(await handelser()).toBe(fore);
  });

  it('is read in: what is right once, however often it is sent', async () => {
    const forsta = await sand({ lage: 'skarp', innehall: fil(rad('S-3'), rad('S-4', 'fel')) }).expect(200);
    expect(forsta.text).toContain('Filen är inläst.');
    expect(forsta.text).toMatch(/href="\/sv\/arenden\/[0-9a-f-]{36}"/);
    const fore = await handelser();
    const igen = await sand({ lage: 'skarp', innehall: fil(rad('S-3')), sprak: 'en' }).expect(200);
    expect(igen.text).toContain('Already there');
    expect(await handelser()).toBe(fore);
  });

  it('gives what cannot be read as a file, without saving the rest', async () => {
    const fore = await handelser();
    const { text, headers } = await sand({ lage: 'felfil', innehall: fil(rad('S-5'), rad('S-6', 'fel')) }).expect(200);
    expect(headers['content-disposition']).toContain('avvisade-rader.csv');
    expect(text).toContain('3;S-6;OGILTIGT_DATUM');
    expect(await handelser()).toBe(fore);
  });

  it.each([
    [{ innehall: null }, 'Ingen fil var vald'],
    [{ innehall: Buffer.alloc(0) }, 'Ingen fil var vald'],
    [{ mappning: '' }, 'Välj vilken mappning'],
    [{ mappning: 'finns-inte' }, 'Mappningen finns inte'],
    [{ innehall: Buffer.from('helt;annat\r\n1;2\r\n') }, 'kan inte läsas'],
  ])('comes back with its form and what is wrong: %#', async (val, vad) => {
    const { text } = await sand(val).expect(422);
    expect(text).toContain(vad);
    expect(text).toContain('role="alert"');
    expect(text).toContain('enctype="multipart/form-data"');
  });

  it('is for who may import, from a page of ours', async () => {
    await sand({ token: 'leksand-mas-token' }).expect(403);
    await sand({ token: 'leksand-handlaggare-token' }).expect(200);
    await sand({}).set('sec-fetch-site', 'cross-site').expect(403);
    await request(dorr.url)
      .post('/sidor/import')
      .set({ authorization: `Bearer ${TOKEN.leksand}`, 'sec-fetch-site': 'same-origin', 'content-type': 'text/csv' })
      .send('a;b')
      .expect(415);
  });
});
