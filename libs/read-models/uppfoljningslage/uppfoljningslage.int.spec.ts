import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { uppfoljningStream, type UppfoljningEvent } from '#libs/uppfoljning/events.js';
import { Handelsebok } from '../testing/handelser.js';
import { planera, vikt } from '../testing/vyprov.js';
import { uppfoljningOppnad } from '../testing/uppfoljning.js';
import { uppfoljningslage } from './projection.js';
import { listaUppfoljningar } from './queries.js';
import { senastFrystaI, uppfoljningarSomSaknar, vantandeEnkater } from './vantar.js';

jest.setTimeout(60_000);
const SIDA = { limit: 20, offset: 0 };
const bok = new Handelsebok();
let db: Vydatabas;
const hande = (id: string, ...events: readonly UppfoljningEvent[]): void =>
  events.forEach((event) => void bok.lagg(uppfoljningStream(id), event));
const besvarad = (huvudman: string, text: string | null): UppfoljningEvent => ({
  type: 'EnkatBesvarad',
  data: { huvudman, svar: [{ fraga: 'a', text }], kalla: 'import', kallnamn: 'f' },
});

beforeAll(async () => {
  hande(
    'b',
    uppfoljningOppnad({ ar: 2022 }),
    besvarad('2062', 'Ja'),
    besvarad('2080', null),
    { type: 'PlanKopplad', data: { handlingsplan: 'p', niva: 'lokal', huvudman: '2062' } },
    { type: 'RevisionsbeslutFattat', data: { av: '20', andring: 'ingen-andring', skal: 'Håller' } },
    {
      type: 'UppfoljningFryst',
      data: { av: '20', frysningId: 'f', position: 1, tid: 't', rapport: 'tung-rapport', sha256: 'x' },
    },
  );
  hande('a', uppfoljningOppnad({ ar: 2022, overenskommelse: 'o-2' }));
  hande('c', uppfoljningOppnad({ ar: 2023, lan: '22' }));
  db = await vikt(bok, [uppfoljningslage]);
});
afterAll(() => db.stang());

describe('uppföljningsläge', () => {
  it('N7 lists the latest year first', async () => {
    const { rader, antal } = await listaUppfoljningar(db, SIDA);
    expect([rader.map(({ id }) => id), antal]).toEqual([['c', 'a', 'b'], 3]);
    expect((await listaUppfoljningar(db, { limit: 1, offset: 1 })).rader.map(({ id }) => id)).toEqual(['a']);
  });
  it.each([
    ['lan', { lan: '22' }, ['c']],
    ['ar', { ar: 2022 }, ['a', 'b']],
    ['overenskommelse', { overenskommelse: 'o-2' }, ['a']],
    ['lan', { lan: '24' }, []],
  ])('filters by %s', async (_namn, filter, idn) => {
    const { rader } = await listaUppfoljningar(db, { ...SIDA, ...filter });
    expect(rader.map(({ id }) => id)).toEqual(idn);
  });
  it('U2 N8 tells completion, where a blank answer is none, and what completion still needs', async () => {
    const { rader } = await listaUppfoljningar(db, { ...SIDA, overenskommelse: 'o-1', lan: '20' });
    expect(rader).toMatchObject([
      { tillfragade: 2, besvarade: 1, plan_lokal: true, plan_lan: false, revision_beslutad: true, status: 'oppen' },
    ]);
  });
  it('keeps no frozen report: the log has it', async () => {
    const [rad] = await db.las<{ readonly tillstand: string }>(`SELECT tillstand FROM uppfoljningslage WHERE id = 'b'`);
    expect(rad?.tillstand).toContain('frysningId');
    expect(rad?.tillstand).not.toContain('tung-rapport');
  });
  it.each([
    ['all', {}],
    ['lan', { lan: '20' }],
    ['overenskommelse', { overenskommelse: 'o-1' }],
  ])('is found by an index: %s', async (_namn, filter) => {
    const plan = await planera(db, (en) => listaUppfoljningar(en, { ...SIDA, ...filter }));
    expect(plan).not.toMatch(/Seq Scan|"Sort"/);
  });
});

describe('what waits', () => {
  const nya = new Handelsebok();
  const foljd = (id: string, ...events: readonly UppfoljningEvent[]): void =>
    events.forEach((event) => void nya.lagg(uppfoljningStream(id), event));
  const plan = (niva: 'lan' | 'lokal'): UppfoljningEvent => ({
    type: 'PlanKopplad',
    data: { handlingsplan: niva, niva, huvudman: niva === 'lan' ? null : '2062' },
  });
  const fryst = (frysningId: string, tid: string): UppfoljningEvent => ({
    type: 'UppfoljningFryst',
    data: { av: '20', frysningId, position: 1, tid, rapport: '{}', sha256: 'x' },
  });
  let vantar: Vydatabas;

  beforeAll(async () => {
    foljd('klar', uppfoljningOppnad(), besvarad('2062', 'Ja'), besvarad('2080', 'Ja'), plan('lan'), plan('lokal'));
    foljd('utan-plan', uppfoljningOppnad({ svarSenast: '2023-01-31' }), besvarad('2062', 'Ja'), besvarad('2080', 'Ja'));
    foljd('blankt', uppfoljningOppnad(), besvarad('2062', ' '), plan('lan'), plan('lokal'));
    foljd('annat-lan', uppfoljningOppnad({ lan: '22', tillfragade: ['2080'] }), fryst('annan', '2029-01-01'));
    foljd('slut', uppfoljningOppnad(), fryst('f1', '2023-04-01'), fryst('f2', '2023-05-01'), {
      type: 'UppfoljningSlutford',
      data: { av: '20' },
    });
    foljd('fryst-fore', uppfoljningOppnad({ svarSenast: '2023-03-31' }), fryst('f0', '2023-04-15'));
    vantar = await vikt(nya, [uppfoljningslage]);
  });
  afterAll(() => vantar.stang());

  it('N8 is an open follow-up without an answer or a plan, the first day first', async () => {
    const rader = await uppfoljningarSomSaknar(vantar, '20', 10);
    expect(rader.map(({ id, besvarade, plan_lan }) => [id, besvarade, plan_lan])).toEqual([
      ['utan-plan', 2, false],
      ['blankt', 0, true],
      ['fryst-fore', 0, false],
    ]);
    expect(await uppfoljningarSomSaknar(vantar, '20', 1)).toHaveLength(1);
  });
  it('U1 U2 is an open survey to who is asked and has said nothing, blanks too', async () => {
    const idn = async (huvudman: string) => (await vantandeEnkater(vantar, huvudman, 10)).map(({ id }) => id);
    expect(await idn('2062')).toEqual(['blankt', 'fryst-fore']);
    expect(await idn('2080')).toEqual(['annat-lan', 'blankt', 'fryst-fore']);
    expect(await idn('20')).toEqual([]);
  });
  it('tells the report that a län froze last', async () => {
    expect(await senastFrystaI(vantar, '20')).toMatchObject({ id: 'slut', frysning: 'f2', fryst: '2023-05-01' });
    expect(await senastFrystaI(vantar, '24')).toBeNull();
  });
  it('is found by an index', async () => {
    const plan = await planera(vantar, async (en) => [
      await uppfoljningarSomSaknar(en, '20', 3),
      await vantandeEnkater(en, '2062', 3),
      await senastFrystaI(en, '20'),
    ]);
    expect(plan).not.toMatch(/"Seq Scan"/);
  });
});
