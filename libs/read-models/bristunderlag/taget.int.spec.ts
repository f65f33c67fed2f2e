import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { avvikelseStream, type AvvikelseEvent } from '#libs/avvikelse/events.js';
import { upcast } from '#libs/avvikelse/upcast.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { arendestatistik } from '../arendestatistik/projection.js';
import { avvikelselista } from '../avvikelselista/projection.js';
import type { Handelsebok } from '../testing/handelser.js';
import { AVTAL, statistikfall } from '../testing/statistikfall.js';
import { vikt } from '../testing/vyprov.js';
import { raknaEgna } from './egna.js';
import { lasBristgrund } from './grund.js';
import { lasBristforslag } from './queries.js';
import { lasTaget } from './taget.js';

const GRANNENS = 12;
/** And cases of one in the same län that is no party, as many under the same agreement as under none: no number is hidden. */
const medGrannen = (): Handelsebok => {
  const bok = statistikfall();
  const snabb = bok.events.find(({ stream }) => stream === avvikelseStream('snabb'));
  if (snabb === undefined) throw new Error('no such case');
  for (let nr = 1; nr <= GRANNENS; nr += 1) {
    const id = `grannen-${nr}`;
    const kalla = { huvudman: '2083', system: 's', arendenummer: id, version: 1 };
    const eget = { kalla, rapporterande: { huvudman: '2083', verksamhet: null }, berorda: [], svarsfrister: [] };
    const rapport = rapporterad(upcast(snabb));
    const overenskommelse = nr % 2 === 0 ? rapport.innehall.overenskommelse : null;
    const innehall = { ...rapport.innehall, overenskommelse };
    const data = { ...rapport, ...eget, innehall, fingeravtryck: id };
    const { meta, ...resten } = bok.lagg(avvikelseStream(id), { type: 'AvvikelseRapporterad', data }, '2083');
    bok.events[bok.events.length - 1] = { ...resten, meta: { ...meta, tid: snabb.meta.tid } };
  }
  return bok;
};
const rapporterad = (event: AvvikelseEvent) => {
  if (event.type !== 'AvvikelseRapporterad') throw new Error('not reported');
  return event.data;
};

let db: Vydatabas;
let sip: string;
beforeAll(async () => {
  db = await vikt(medGrannen(), [avvikelselista, arendestatistik]);
  const [rad] = await db.las<{ readonly id: string }>(
    "SELECT id FROM avvikelselista_del WHERE kategori = 'sip' AND overenskommelse = $1 AND huvudman = '20'",
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
  expect(await (await taget([sip, 'annat']))(SIP)).toMatchObject({ bristId: 'b', rubrik: 'Bristen b' });
  expect(await (await taget(['annat']))(SIP)).toBeUndefined();
  expect(await (await taget([sip]))({ slag: 'bristtyp', kod: 'avstand' })).toBeUndefined();
  expect(await (await taget([sip], ['2281']))(SIP)).toBeUndefined();
});

it('asks three questions of the cases for a page, one more a code that a brist has some of', async () => {
  const fragor: string[] = [];
  const spejad: Vydatabas = { ...db, las: (sql, parametrar) => (fragor.push(sql), db.las(sql, parametrar)) };
  const fraga = { lan: '20', overenskommelse: AVTAL, ar: '2026' };
  const lasare = { huvudman: '20', krets: null, bara: null };
  const uppfoljning = { overenskommelse: AVTAL, parter: PARTER, brister: [brist('b', [sip])] };
  const { forslag } = await lasBristforslag(spejad, { ...fraga, lasare, uppfoljning });
  expect(forslag.map(({ kod, egna, arenden, tagetAv }) => [kod, egna, arenden, tagetAv])).toEqual([
    ['sip', 1, null, 'Bristen b'],
  ]);
  expect(fragor.filter((sql) => sql.includes('avvikelselista_del'))).toHaveLength(3);
});

it('N8 is told by the page as by the door, also where the parties are not the whole län', async () => {
  const fraga = { lan: '20', overenskommelse: AVTAL, ar: '2026' };
  const vid = async (parter: readonly string[]): Promise<readonly unknown[]> => {
    const brister = [brist('b', [sip])];
    const uppfoljning = { overenskommelse: AVTAL, parter, brister };
    const { forslag } = await lasBristforslag(db, { ...fraga, aggregat: true, uppfoljning });
    const dorren = await lasBristgrund(db, { ...fraga, parter, brister, forslag: 'kategori.sip' });
    return [forslag.find(({ kod }) => kod === 'sip')?.tagetAv, dorren?.taget?.rubrik];
  };
  expect(await vid(PARTER)).toEqual(['Bristen b', 'Bristen b']);
  expect(await vid([...PARTER, '2083'])).toEqual([undefined, undefined]);
});

it('I4 tells only how many of a proposal that is not chosen, also of one with no case among those counted', async () => {
  const fraga = { lan: '20', overenskommelse: null, ar: '2026' };
  const vid = async (bara: string | null) =>
    (await lasBristforslag(db, { ...fraga, lasare: { huvudman: '2062', krets: null, bara, raknasMax: 0 } })).forslag;
  const utan = await vid(null);
  expect(utan.map(({ egnaMinst }) => egnaMinst)).toContain(undefined);
  expect(utan.flatMap(({ arenden }) => arenden ?? [])).toEqual([]);
  expect((await vid('kategori.sip')).flatMap(({ arenden, kod }) => (arenden === null ? [] : [kod]))).toEqual(['sip']);
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
