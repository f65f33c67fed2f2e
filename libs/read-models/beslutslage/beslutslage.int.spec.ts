import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { arenaStream } from '#libs/arena/events.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import {
  rekommendationStream,
  type Beslutsutfall,
  type RekommendationEvent,
  type RekommendationExpedierad,
} from '#libs/rekommendation/events.js';
import { arenor } from '../arenor/projection.js';
import { Handelsebok } from '../testing/handelser.js';
import { arenaOppnad } from '../testing/samverkan.js';
import { planera, vikt } from '../testing/vyprov.js';
import { beslutslage } from './projection.js';
import { attBesluta, beslutFor, listaBeslutslage, listaRekommendationer } from './queries.js';

jest.setTimeout(60_000);
const SIDA = { limit: 20, offset: 0 };
const bok = new Handelsebok();
let db: Vydatabas;
const hande = (id: string, ...events: readonly RekommendationEvent[]): void =>
  events.forEach((event) => void bok.lagg(rekommendationStream(id), event));

type Mottagare = RekommendationExpedierad['data']['mottagare'];
const till = (...koder: readonly string[]): Mottagare =>
  koder.map((huvudman) => ({ huvudman, verksamhet: null, senast: '2026-03-15' }));
const expedierad = (arena: string, mottagare: Mottagare): RekommendationEvent => ({
  type: 'RekommendationExpedierad',
  data: {
    ...{ slag: 'rekommendation', arena: { id: arena, namn: arena, lan: '24' }, av: '24', rubrik: 'Boka gemensamt' },
    ...{ text: 'Vi rekommenderar.', aktiviteter: [], arenden: [], mottagare, beslutsfunktion: null },
  },
});
const beslut = (huvudman: string, utfall: Beslutsutfall, verksamhet: string | null = null): RekommendationEvent => ({
  type: 'BeslutFattat',
  data: {
    ...{ huvudman, verksamhet, av: { huvudman, mandatId: 'm', funktion: 'Chef' }, utfall },
    ...{ instans: 'Socialnämnden', datum: '2026-03-01', dnr: 'SN 1', motivering: 'hemlig-motivering' },
  },
});

beforeAll(async () => {
  bok.lagg(arenaStream('lsg'), arenaOppnad({ huvudman: ['24', '2480', '2482'], lan: '24' }));
  hande('r1', expedierad('lsg', till('24', '2480', '2482')), beslut('24', 'bifall'), beslut('2480', 'bordlagd'));
  hande('r2', expedierad('lsg', till('24')), beslut('24', 'avslag'));
  hande(
    'plan',
    expedierad('styrgrupp', [
      { huvudman: '2480', verksamhet: 'hemsjukvard', senast: '2026-02-01' },
      { huvudman: '2480', verksamhet: 'lss', senast: '2026-02-01' },
    ]),
    beslut('2480', 'bifall', 'lss'),
  );
  hande('tillbaka', expedierad('lsg', till('2482')), {
    type: 'RekommendationAterkallad',
    data: { av: '24', skal: 'fel' },
  });
  db = await vikt(bok, [arenor, beslutslage]);
});
afterAll(() => db.stang());

const celler = async (val: object): Promise<string[]> =>
  (await listaBeslutslage(db, { ...SIDA, ...val })).rader.map((rad) => `${rad.id} ${rad.huvudman} ${rad.status}`);
const rekommendationer = async (val: object = {}): Promise<string[]> =>
  (await listaRekommendationer(db, { ...SIDA, ...val })).rader.map(({ id }) => id);

describe('beslutslage', () => {
  it('B6 is the matrix of recommendation and huvudman, without a word of the motivation', async () => {
    expect(await celler({ rekommendation: 'r1' })).toEqual(['r1 24 bifall', 'r1 2480 bordlagd', 'r1 2482 vantar']);
    const rader = [await beslutFor(db, ['r1', 'r2']), (await listaBeslutslage(db, SIDA)).rader];
    expect(JSON.stringify(rader)).not.toContain('motivering');
    expect(rader[0]).toHaveLength(4);
  });

  it('B2 B6 counts what each has decided, and what none has stays waiting', async () => {
    const { rader } = await listaRekommendationer(db, SIDA);
    expect(rader.find(({ id }) => id === 'r1')).toMatchObject({ bifall: 1, bordlagda: 1, vantar: 1, status: 'vantar' });
    expect(rader.find(({ id }) => id === 'r2')).toMatchObject({ avslag: 1, vantar: 0, status: 'klar' });
    expect(rader.find(({ id }) => id === 'tillbaka')).toMatchObject({ vantar: 1, status: 'aterkallad' });
  });

  it.each([
    [{ huvudman: '24' }, ['r2 24 avslag', 'r1 24 bifall']],
    [{ status: 'bordlagd' as const }, ['r1 2480 bordlagd']],
    [{ arena: 'styrgrupp' }, ['plan 2480 vantar', 'plan 2480 bifall']],
    [{ lan: '20' }, []],
  ])('chooses by %j', async (val, vantade) => {
    expect(await celler(val)).toEqual(vantade);
  });

  it('V5 has the huvudman to decide what waits or is bordlagt, the first day first, a verksamhet by itself', async () => {
    const mina = await attBesluta(db, { huvudman: '2480', ...SIDA });
    expect(mina.rader.map(({ id, verksamhet }) => [id, verksamhet])).toEqual([
      ['plan', 'hemsjukvard'],
      ['r1', ''],
    ]);
    expect((await attBesluta(db, { huvudman: '24', ...SIDA })).antal).toBe(0);
  });

  it('what has been withdrawn is nobody’s to decide; what is late is told of a län', async () => {
    expect((await attBesluta(db, { huvudman: '2482', ...SIDA })).rader.map(({ id }) => id)).toEqual(['r1']);
    const sena = await attBesluta(db, { lan: '24', forsenadeDen: '2026-02-02', ...SIDA });
    expect(sena.rader.map(({ id, verksamhet }) => [id, verksamhet])).toEqual([['plan', 'hemsjukvard']]);
  });

  it('I4 lists to a reader what it has been sent, and what its arenas have sent', async () => {
    expect(await rekommendationer()).toEqual(['tillbaka', 'plan', 'r2', 'r1']);
    expect(await rekommendationer({ lasare: '2480' })).toEqual(['tillbaka', 'plan', 'r2', 'r1']);
    expect(await rekommendationer({ lasare: '24' })).toEqual(['tillbaka', 'r2', 'r1']);
    expect(await rekommendationer({ lasare: '2099' })).toEqual([]);
    expect(await rekommendationer({ lasare: '24', status: 'klar' })).toEqual(['r2']);
    expect(await rekommendationer({ arena: 'styrgrupp', limit: 1 })).toEqual(['plan']);
  });

  it('reads what a reader may from indexes alone', async () => {
    const plan = await planera(db, (en) => listaRekommendationer(en, { lasare: '24', ...SIDA }));
    expect(plan).not.toMatch(/"Seq Scan"/);
  });
});
