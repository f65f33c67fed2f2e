import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { uppfoljningStream, type UppfoljningEvent } from '#libs/uppfoljning/events.js';
import { Handelsebok } from '../testing/handelser.js';
import { planera, vikt } from '../testing/vyprov.js';
import { uppfoljningOppnad } from '../testing/uppfoljning.js';
import { uppfoljningslage } from './projection.js';
import { listaUppfoljningar } from './queries.js';

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
