import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { arendestatistik } from '../arendestatistik/projection.js';
import { avvikelselista } from '../avvikelselista/projection.js';
import { AVTAL, statistikfall } from '../testing/statistikfall.js';
import { vikt } from '../testing/vyprov.js';
import { lasBristgrund } from './grund.js';

let db: Vydatabas;
beforeAll(async () => {
  db = await vikt(statistikfall(), [avvikelselista, arendestatistik]);
}, 120_000);
afterAll(() => db.stang());

const fraga = {
  lan: '20',
  overenskommelse: AVTAL,
  ar: '2026',
  parter: ['20', '2062', '2080'],
  forslag: 'kategori.sip',
  brister: [],
};

it('N8 a proposed brist rests on the cases of all parties, each once, and its number is as anybody sees it', async () => {
  const grund = await lasBristgrund(db, fraga);
  expect(grund).toMatchObject({ omrade: 'samordning', slag: 'kategori', kod: 'sip', antal: '<5' });
  const utan = await lasBristgrund(db, { ...fraga, parter: ['2281'] });
  expect([grund?.avvikelser.length, utan?.avvikelser]).toEqual([1, []]);
});

it('is none for a code that there is not, a year without, and an agreement without', async () => {
  const andra = [
    { forslag: 'kategori.finns-inte' },
    { forslag: 'bristtyp.avstand' },
    { ar: '2024' },
    { overenskommelse: 'x' },
  ];
  for (const annat of andra) expect(await lasBristgrund(db, { ...fraga, ...annat })).toBeNull();
});
