import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { handlingsplanStream, type HandlingsplanEvent } from '#libs/handlingsplan/events.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { planatgard, planUpprattad } from '../testing/handlingsplan.js';
import { Handelsebok } from '../testing/handelser.js';
import { planera, vikt } from '../testing/vyprov.js';
import { planlage } from './projection.js';
import { attGodkanna, listaPlaner, oppnaPlanatgarder, planatgarder, plangodkannanden } from './queries.js';

jest.setTimeout(60_000);
const SIDA = { limit: 20, offset: 0 };
const bok = new Handelsebok();
let db: Vydatabas;
const hande = (id: string, ...events: readonly HandlingsplanEvent[]): void =>
  events.forEach((event) => void bok.lagg(handlingsplanStream(id), event));

const tillagd = (id: string, klartSenast?: string): HandlingsplanEvent => ({
  type: 'AtgardTillagd',
  data: { ...planatgard(id, klartSenast), av: '20', overford: null },
});
const begart: HandlingsplanEvent = { type: 'GodkannandeBegart', data: { av: '20', atgarder: [] } };
const godkand = (huvudman: string): HandlingsplanEvent => ({
  type: 'PlanGodkand',
  data: { huvudman, verksamhet: null, av: { huvudman, mandatId: 'm', funktion: 'Chef' }, atgarder: [] },
});
const klar = (atgardId: string): HandlingsplanEvent => ({
  type: 'AtgardStatusSatt',
  data: { av: '2062', atgardId, status: 'klar', rapport: 'Klart.' },
});

beforeAll(async () => {
  hande('lan-26', planUpprattad(), tillagd('a1'), tillagd('a2', '2026-02-01'), begart, godkand('20'), klar('a1'));
  hande('lan-25', planUpprattad({ ar: 2025, uppfoljning: 'u' }), tillagd('a3', '2025-12-01'), begart, godkand('20'));
  hande('lan-25', godkand('2062'), {
    type: 'PlanOverford',
    data: {
      ...{ av: '20', till: 'lan-26', ar: 2026, rubrik: 'R', uppfoljning: null },
      atgarder: [{ fran: 'a3', till: 'x' }],
    },
  });
  hande('lan-25', { type: 'PlanAvslutad', data: { av: '20', arsrapport: 'Klart.' } });
  const lokal = { niva: 'lokal', huvudman: '2080', parter: ['20', '2080'] } as const;
  hande('mora', planUpprattad({ ...lokal, godkannare: [{ huvudman: '2080', verksamhet: null }] }), tillagd('a4'));
  db = await vikt(bok, [planlage]);
});
afterAll(() => db.stang());

const idn = async (val: object): Promise<readonly string[]> =>
  (await listaPlaner(db, { ...SIDA, ...val })).rader.map(({ id }) => id);

describe('planlage', () => {
  it('N8 lists the plans of a län, or of a party, the latest year first', async () => {
    expect(await idn({ lan: '20' })).toEqual(['lan-26', 'mora', 'lan-25']);
    expect(await idn({ lan: '17' })).toEqual([]);
    expect(await idn({ huvudman: '2062' })).toEqual(['lan-26', 'lan-25']);
    expect(await idn({ huvudman: '2080', niva: 'lokal' })).toEqual(['mora']);
    expect(await idn({ huvudman: '2062', ar: 2025 })).toEqual(['lan-25']);
    expect(await idn({ lan: '20', uppfoljning: 'u' })).toEqual(['lan-25']);
    expect(await idn({ huvudman: '2099' })).toEqual([]);
    expect(await listaPlaner(db, { lan: '20', limit: 1, offset: 1 })).toMatchObject({
      antal: 3,
      rader: [{ id: 'mora' }],
    });
  });

  it('V5 says where the approval stands, and what each one has said', async () => {
    const { rader } = await listaPlaner(db, { lan: '20', ...SIDA });
    expect(rader.map(({ id, godkannande, status }) => [id, godkannande, status])).toEqual([
      ['lan-26', 'vantar', 'pagaende'],
      ['mora', 'utkast', 'pagaende'],
      ['lan-25', 'godkand', 'avslutad'],
    ]);
    expect((await plangodkannanden(db, ['lan-26'])).map(({ huvudman, status }) => [huvudman, status])).toEqual([
      ['20', 'godkand'],
      ['2062', 'vantar'],
    ]);
    expect(await plangodkannanden(db, [])).toEqual([]);
  });

  it('V5 has each to approve what it has been asked of, and not of a draft', async () => {
    const for2062 = await attGodkanna(db, { huvudman: '2062', ...SIDA });
    expect([for2062.antal, for2062.rader.map(({ id }) => id)]).toEqual([1, ['lan-26']]);
    expect((await attGodkanna(db, { huvudman: '2080', ...SIDA })).rader).toEqual([]);
  });

  it('V6 counts the items by status and names them in order', async () => {
    const { rader } = await listaPlaner(db, { huvudman: '2062', ...SIDA });
    expect(rader).toMatchObject([
      { id: 'lan-26', ej_paborjade: 1, klara: 1, overforda: 0, nasta_dag: '2026-02-01' },
      { id: 'lan-25', ej_paborjade: 1, overforda: 1, nasta_dag: null, efterfoljare: 'lan-26' },
    ]);
    expect((await planatgarder(db, ['lan-26'])).map(({ atgard_id, status }) => [atgard_id, status])).toEqual([
      ['a1', 'klar'],
      ['a2', 'ej-paborjad'],
    ]);
    expect(await planatgarder(db, [])).toEqual([]);
  });

  it('V6 finds what is open and what is late, by the responsible or in a län; nothing done, carried over or closed', async () => {
    const oppna = async (val: object): Promise<readonly string[]> =>
      (await oppnaPlanatgarder(db, { ...SIDA, ...val })).rader.map(({ atgard_id }) => atgard_id);
    expect(await oppna({ huvudman: '2062' })).toEqual(['a2', 'a4']);
    expect(await oppna({ lan: '20', forsenadeDen: '2026-02-02' })).toEqual(['a2']);
    expect(await oppna({ lan: '20', forsenadeDen: '2026-02-01' })).toEqual([]);
    expect(await oppna({ huvudman: '2080' })).toEqual([]);
  });

  it.each([
    ['a party', 'planlage_part_1', (en: Vydatabas) => listaPlaner(en, { huvudman: '2062', ...SIDA })],
    ['a län', 'planlage_1', (en: Vydatabas) => listaPlaner(en, { lan: '20', ...SIDA })],
    ['the responsible', 'planlage_atgard_2', (en: Vydatabas) => oppnaPlanatgarder(en, { huvudman: '2062', ...SIDA })],
    ['who approves', 'planlage_godkannande_1', (en: Vydatabas) => attGodkanna(en, { huvudman: '2062', ...SIDA })],
  ])('answers %s from the index %s', async (_vem, index, fraga) => {
    const plan = await planera(db, fraga);
    expect(plan).toContain(`"${index}"`);
    expect(plan).not.toMatch(/"(?:Seq Scan|Sort)"/);
  });
});

describe('V5 plans that wait for an approval', () => {
  const nya = new Handelsebok();
  const plan = (
    id: string,
    ar: number,
    verksamheter: readonly (string | null)[],
    ...fler: HandlingsplanEvent[]
  ): void => {
    const godkannare = verksamheter.map((verksamhet) => ({ huvudman: '2062', verksamhet }));
    for (const event of [planUpprattad({ ar, godkannare }), tillagd(`atgard-${id}`), ...fler]) {
      nya.lagg(handlingsplanStream(id), event);
    }
  };
  let egen: Vydatabas;
  const vantande = async (verksamheter: readonly string[] | null): Promise<readonly string[]> => {
    const fraga = { huvudman: '2062', attGodkanna: { verksamheter }, ...SIDA };
    return (await listaPlaner(egen, fraga)).rader.map(({ id }) => id);
  };

  beforeAll(async () => {
    plan('hem', 2027, ['hem'], begart);
    plan('bada', 2026, ['hem', 'ifo'], begart);
    plan('ifo', 2026, ['ifo'], begart);
    plan('hela', 2025, [null], begart);
    plan('utkast', 2026, ['hem']);
    plan('svarat', 2026, [null], begart, godkand('2062'));
    egen = await vikt(nya, [planlage]);
  });
  afterAll(() => egen.stang());

  it('are those of one’s own verksamheter, and of the huvudman as one', async () => {
    expect(await vantande(['hem'])).toEqual(['hem', 'bada', 'hela']);
    expect(await vantande([])).toEqual(['hela']);
  });
  it('are each one once for who answers for it all', async () => {
    expect(await vantande(null)).toEqual(['hem', 'bada', 'ifo', 'hela']);
    const forsta = await listaPlaner(egen, {
      huvudman: '2062',
      attGodkanna: { verksamheter: null },
      limit: 1,
      offset: 1,
    });
    expect([forsta.antal, forsta.rader.map(({ id }) => id)]).toEqual([4, ['bada']]);
  });
  it('are those of them that the rest of the question leaves', async () => {
    const kvar = async (annat: object): Promise<readonly string[]> => {
      const fraga = { huvudman: '2062', attGodkanna: { verksamheter: null }, ...SIDA, ...annat };
      return (await listaPlaner(egen, fraga)).rader.map(({ id }) => id);
    };
    expect(await kvar({ ar: 2026 })).toEqual(['bada', 'ifo']);
    expect(await kvar({ niva: 'lan', ar: 2025 })).toEqual(['hela']);
    expect(await kvar({ niva: 'lokal' })).toEqual([]);
    expect(await kvar({ uppfoljning: 'en annan' })).toEqual([]);
  });
  it('are found by an index', async () => {
    const attGodkannas = { verksamheter: ['hem'] };
    const svar = await planera(egen, (en) => listaPlaner(en, { huvudman: '2062', attGodkanna: attGodkannas, ...SIDA }));
    expect(svar).toMatch(/"planlage_godkannande_1".*"Index Cond":"[^"]*huvudman = /);
    expect(svar).not.toMatch(/"Seq Scan"/);
  });
});
