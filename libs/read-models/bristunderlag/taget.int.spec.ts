import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { arendestatistik } from '../arendestatistik/projection.js';
import { avvikelselista } from '../avvikelselista/projection.js';
import { AVTAL, statistikfall } from '../testing/statistikfall.js';
import { vikt } from '../testing/vyprov.js';
import { raknaEgna } from './egna.js';
import { lasBristforslag } from './queries.js';
import { lasTaget } from './taget.js';

let db: Vydatabas;
let sip: string;
beforeAll(async () => {
  db = await vikt(statistikfall(), [avvikelselista, arendestatistik]);
  const [rad] = await db.las<{ readonly id: string }>(
    "SELECT id FROM avvikelselista_del WHERE kategori = 'sip' AND overenskommelse = $1",
    [AVTAL],
  );
  sip = rad?.id ?? '';
}, 120_000);
afterAll(() => db.stang());

const PARTER = ['20', '2062', '2080'];
const SIP = { slag: 'kategori', kod: 'sip' } as const;
const brist = (bristId: string, avvikelser: readonly string[]) => ({
  ...{ bristId, omrade: 'samordning' as const, rubrik: `Bristen ${bristId}`, beskrivning: 'B', avvikelser },
  ...{ av: '20', kalla: null },
});
const taget = (avvikelser: readonly string[], parter = PARTER) =>
  lasTaget(db, { ar: '2026', overenskommelse: AVTAL, parter, brister: [brist('a', ['x']), brist('b', avvikelser)] });

it('N8 a proposal is taken by the brist that holds as many of its cases as there are, whichever they are besides', async () => {
  expect(await (await taget([sip, 'annat']))(SIP, 1)).toBe('Bristen b');
  expect(await (await taget([sip]))(SIP, 2)).toBeUndefined();
  expect(await (await taget(['annat']))(SIP, 1)).toBeUndefined();
  expect(await (await taget([sip]))({ slag: 'bristtyp', kod: 'avstand' }, 1)).toBeUndefined();
  expect(await (await taget([sip], ['2281']))(SIP, 1)).toBeUndefined();
});

it('asks two questions of the cases for a page, however many codes and cases there are', async () => {
  const fragor: string[] = [];
  const spejad: Vydatabas = { ...db, las: (sql, parametrar) => (fragor.push(sql), db.las(sql, parametrar)) };
  const fraga = { lan: '20', overenskommelse: AVTAL, ar: '2026' };
  const lasare = { huvudman: '20', krets: null, bara: null };
  const uppfoljning = { overenskommelse: AVTAL, parter: PARTER, brister: [brist('b', [sip])] };
  const { forslag } = await lasBristforslag(spejad, { ...fraga, lasare, uppfoljning });
  expect(forslag.map(({ kod, egna, arenden, tagetAv }) => [kod, egna, arenden, tagetAv])).toEqual([
    ['sip', 1, null, 'Bristen b'],
  ]);
  expect(fragor.filter((sql) => sql.includes('avvikelselista_del'))).toHaveLength(2);
});

it('I4 tells the cases of the one proposal that is chosen, and counts as its list does', async () => {
  const fraga = { lan: '20', overenskommelse: null, ar: '2026' };
  const lasare = { huvudman: '2062', krets: null };
  const alla = await lasBristforslag(db, { ...fraga, lasare });
  const vald = await lasBristforslag(db, { ...fraga, lasare: { ...lasare, bara: 'kategori.sip' } });
  expect(vald.forslag.map(({ kod, egna }) => [kod, egna])).toEqual(alla.forslag.map(({ kod, egna }) => [kod, egna]));
  expect(vald.forslag.filter(({ arenden }) => arenden !== null).map(({ kod }) => kod)).toEqual(['sip']);
  expect(await raknaEgna(db, { ...fraga, huvudman: '2062' })).toMatchObject({ minst: false });
});
