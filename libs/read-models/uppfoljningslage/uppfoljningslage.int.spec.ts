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
  const beslut: UppfoljningEvent = {
    type: 'RevisionsbeslutFattat',
    data: { av: '20', andring: 'ingen-andring', skal: 'Håller' },
  };
  const utskickad = (svarSenast: string, ...till: readonly string[]): UppfoljningEvent => ({
    type: 'EnkatUtskickad',
    data: { av: '20', till: [...till], svarSenast },
  });
  const svarade = [besvarad('2062', 'Ja'), besvarad('2080', 'Ja')];
  const fryst = (frysningId: string, tid: string): UppfoljningEvent => ({
    type: 'UppfoljningFryst',
    data: { av: '20', frysningId, position: 1, tid, rapport: '{}', sha256: 'x' },
  });
  let vantar: Vydatabas;

  beforeAll(async () => {
    const [tidigt, sent] = [{ svarSenast: '2023-01-31' }, { svarSenast: '2023-04-30' }];
    foljd('klar', uppfoljningOppnad(), ...svarade, plan('lan'), plan('lokal'), beslut);
    foljd('utan-plan', uppfoljningOppnad(tidigt), ...svarade, beslut);
    foljd('utan-lokal', uppfoljningOppnad(sent), ...svarade, plan('lan'), beslut);
    foljd('utan-beslut', uppfoljningOppnad(sent), ...svarade, plan('lan'), plan('lokal'));
    const gatt = utskickad('2023-02-28', '2062', '2080');
    foljd(
      'blankt',
      uppfoljningOppnad(),
      gatt,
      utskickad('2023-03-15', '2080'),
      besvarad('2062', ' '),
      plan('lan'),
      plan('lokal'),
      beslut,
    );
    const annat = [utskickad('2023-02-28', '2080'), fryst('annan', '2029-01-01')];
    foljd('annat-lan', uppfoljningOppnad({ lan: '22', tillfragade: ['2080'] }), ...annat);
    foljd('slut', uppfoljningOppnad(), gatt, fryst('f1', '2023-04-01'), fryst('f2', '2023-05-01'), {
      type: 'UppfoljningSlutford',
      data: { av: '20' },
    });
    const halva = [utskickad('2023-03-31', '2062'), fryst('f0', '2023-04-15')];
    foljd('fryst-fore', uppfoljningOppnad({ svarSenast: '2023-03-31' }), ...halva);
    vantar = await vikt(nya, [uppfoljningslage]);
  });
  afterAll(() => vantar.stang());

  const bada = { lan: '20', plannivaer: ['lokal', 'lan'], max: 10 } as const;
  it('N8 is an open follow-up without an answer, a plan or the decision, the first day first', async () => {
    const rader = await uppfoljningarSomSaknar(vantar, bada);
    expect(rader.map((en) => [en.id, en.besvarade, en.plan_lan, en.revision_beslutad])).toEqual([
      ['utan-plan', 2, false, true],
      ['blankt', 0, true, true],
      ['fryst-fore', 0, false, false],
      ['utan-beslut', 2, true, false],
      ['utan-lokal', 2, true, true],
    ]);
    expect(await uppfoljningarSomSaknar(vantar, { ...bada, max: 1 })).toHaveLength(1);
  });
  it('N8 lacks no plan of a level where the län draws up none', async () => {
    const rader = await uppfoljningarSomSaknar(vantar, { ...bada, plannivaer: ['lan'] });
    expect(rader.map(({ id }) => id)).toEqual(['utan-plan', 'blankt', 'fryst-fore', 'utan-beslut']);
  });
  it('U1 U2 is an open survey that has gone out to who has said nothing, blanks too', async () => {
    const idn = async (huvudman: string) => (await vantandeEnkater(vantar, huvudman, 10)).map(({ id }) => id);
    expect(await idn('2062')).toEqual(['blankt', 'fryst-fore']);
    expect(await idn('2080')).toEqual(['annat-lan', 'blankt']);
    expect(await idn('20')).toEqual([]);
  });
  it('U1 N8 is what the list shows alone, when asked for', async () => {
    const lista = async (fraga: object) =>
      (await listaUppfoljningar(vantar, { ...SIDA, ...fraga })).rader.map(({ id }) => id).toSorted();
    const enkater = async (huvudman: string) => (await vantandeEnkater(vantar, huvudman, 10)).map(({ id }) => id);
    expect(await lista({ vantarPa: '2062' })).toEqual(['blankt', 'fryst-fore']);
    expect(await lista({ vantarPa: '2080' })).toEqual(await enkater('2080'));
    expect(await lista({ vantarPa: '20' })).toEqual([]);
    for (const plannivaer of [['lan'], ['lokal', 'lan']] as const) {
      const saknar = (await uppfoljningarSomSaknar(vantar, { ...bada, plannivaer })).map(({ id }) => id);
      expect(await lista({ lan: '20', saknar: plannivaer })).toEqual(saknar.toSorted());
    }
  });
  it('U1 with the last day that each was told itself: moved for one, it stands for the other', async () => {
    const dag = async (huvudman: string) =>
      (await vantandeEnkater(vantar, huvudman, 10)).find(({ id }) => id === 'blankt')?.svar_senast;
    expect([await dag('2062'), await dag('2080')]).toEqual(['2023-02-28', '2023-03-15']);
  });
  it('tells the report that a län froze last', async () => {
    expect(await senastFrystaI(vantar, '20')).toMatchObject({ id: 'slut', frysning: 'f2', fryst: '2023-05-01' });
    expect(await senastFrystaI(vantar, '24')).toBeNull();
  });
  it('is found by an index', async () => {
    const plan = await planera(vantar, async (en) => [
      await uppfoljningarSomSaknar(en, { ...bada, max: 3 }),
      await vantandeEnkater(en, '2062', 3),
      await senastFrystaI(en, '20'),
    ]);
    const [saknar, enkater, fryst] = plan.split('\n');
    expect(saknar).toMatch(/"uppfoljningslage_4".*"Index Cond":"[^"]*lan = /);
    expect(enkater).toMatch(/"uppfoljningslage_svar_1".*"Index Cond":"[^"]*huvudman = /);
    expect(fryst).toMatch(/"uppfoljningslage_5".*"Index Cond":"[^"]*lan = /);
    expect(plan).not.toMatch(/"Seq Scan"/);
    const lista = await planera(vantar, async (en) => [
      await listaUppfoljningar(en, { ...SIDA, vantarPa: '2062' }),
      await listaUppfoljningar(en, { ...SIDA, lan: '20', saknar: bada.plannivaer }),
    ]);
    expect(lista).not.toMatch(/"Seq Scan"/);
  });
});
