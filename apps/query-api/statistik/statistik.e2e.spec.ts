import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { AVTAL, skrivStatistik } from '../testing/scen-statistik.js';
import { startaTestfragor, type Testfragor } from '../testing/testfragor.js';

jest.setTimeout(60_000);
let nav: Testfragor;

beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivStatistik(nav.store);
  await nav.ikapp();
});
afterAll(() => nav.stang());

const hamta = (vem: string, vag: string) =>
  request(nav.url).get(`/avvikelse/v1/vyer/${vag}`).set('Authorization', `Bearer ${vem}-token`);
type Post = Readonly<Record<string, unknown>>;
const poster = async (vem: string, vag: string): Promise<readonly Post[]> => {
  const { body }: { body: { poster: readonly Post[] } } = await hamta(vem, vag).expect(200);
  return body.poster;
};
const VYER = ['flode', 'ledtider', 'tidsserie', 'varmekarta', 'indikatorer', 'bristforslag'] as const;
const arSmatal = (tal: unknown): boolean => typeof tal === 'number' && tal > 0 && tal < 5;

describe.each(VYER)('GET /vyer/%s', (vy) => {
  it('answers who leads, and who sees numbers alone without any of 1–4; none other', async () => {
    await hamta('mora-mas', vy).expect(200);
    const aggregat = await poster(
      'mora-ledning',
      `${vy}${vy === 'tidsserie' ? '?manadFran=2024-01&manadTill=2025-12' : '?ar=2025'}`,
    );
    expect(aggregat.length).toBeGreaterThan(0);
    expect(aggregat.filter(({ antal }) => arSmatal(antal))).toEqual([]);
    // The cases of the scene are all of one kind, so that no brist is told of by few.
    const harDolda = aggregat.some(({ dolt, varde }) => dolt !== null || varde === null);
    expect(harDolda).toBe(vy !== 'bristforslag');
    await hamta('mora-handlaggare', vy).expect(403);
  });

  it('as CSV, what is hidden is as hidden there', async () => {
    const { text, headers } = await hamta('mora-ledning', `${vy}?format=csv`).expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(text.split('\r\n').length).toBeGreaterThan(1);
  });
});

describe('figures of an area', () => {
  it('the own huvudman whole for who leads it, the län with small numbers hidden, another refused', async () => {
    const mars = (rader: readonly Post[]) => rader.find(({ manad }) => manad === '2025-03');
    const fraga = 'tidsserie?manadFran=2025-01&manadTill=2025-12';
    expect(mars(await poster('mora-mas', fraga))).toEqual({ manad: '2025-03', antal: 3, dolt: null });
    expect(mars(await poster('mora-mas', `${fraga}&omrade=lan-20`))).toEqual({
      manad: '2025-03',
      antal: null,
      dolt: '<5',
    });
    await hamta('mora-mas', 'flode?omrade=2080').expect(403);
  });

  it('I4 cases behind a brist are told of by id to who reads them, their own alone', async () => {
    const mas = await poster('mora-mas', `bristforslag?ar=2025&overenskommelse=${AVTAL}`);
    expect(mas.some(({ avvikelser }) => Array.isArray(avvikelser) && avvikelser.length > 0)).toBe(true);
    const ledning = await poster('mora-ledning', 'bristforslag?ar=2025');
    expect(ledning.every(({ avvikelser }) => avvikelser === null)).toBe(true);
  });
});
