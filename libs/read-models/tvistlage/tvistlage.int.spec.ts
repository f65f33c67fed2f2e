import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Foretradare } from '#libs/kernel/index.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { tvistStream, type TvistEvent } from '#libs/tvist/events.js';
import { Handelsebok } from '../testing/handelser.js';
import { planera, vikt } from '../testing/vyprov.js';
import { avvikelserMedOppenTvist, oppenTvistOm } from './om-avvikelser.js';
import { tvistlage } from './projection.js';
import { antalPerAlder, listaTvister, type Tvistfraga } from './queries.js';

jest.setTimeout(60_000);
const SIDA = { limit: 20, offset: 0 };
const av = (huvudman: string): Foretradare => ({ huvudman, mandatId: 'm', funktion: 'Chef' });
const bok = new Handelsebok();
let db: Vydatabas;
const hande = (id: string, ...events: readonly TvistEvent[]): void =>
  events.forEach((event) => void bok.lagg(tvistStream(id), event));

const oppnad = (fraga: 'verksamhetsansvar' | 'kostnadsansvar', avvikelse: string | null = null): TvistEvent => ({
  type: 'TvistOppnad',
  data: {
    ...{ av: av('20'), parter: ['20', '2062'], fraga, beloppKr: null, rubrik: 'Vem betalar?', beskrivning: 'Oense.' },
    ...{ avvikelse, overenskommelse: { id: 'o-1', avsnitt: 'Ansvar' } },
    svarsfrister: [{ huvudman: '2062', senast: '2026-02-01' }],
  },
});
const losning = { losningId: 'l', ansvariga: ['20'], fordelning: [], text: 'Regionen.' };
const avgjord: readonly TvistEvent[] = [
  { type: 'LosningForeslagen', data: { av: av('20'), losning } },
  { type: 'TvistAvgjord', data: { form: 'forlikning', losning, beslut: null } },
];
const kvitterad = (huvudman: string): TvistEvent => ({
  type: 'BeslutKvitterat',
  data: { huvudman, arendenummer: null },
});

beforeAll(async () => {
  hande('ny', oppnad('kostnadsansvar'));
  hande('princip', oppnad('verksamhetsansvar'), {
    type: 'PrincipFragaBedomd',
    data: { av: av('20'), principiell: true, skal: 'Återkommer' },
  });
  hande('avgjord', oppnad('kostnadsansvar'), ...avgjord, kvitterad('20'));
  hande('slut', oppnad('kostnadsansvar'), ...avgjord, kvitterad('20'), kvitterad('2062'), {
    type: 'TvistAvslutad',
    data: { huvudman: '20' },
  });
  db = await vikt(bok, [tvistlage]);
});
afterAll(() => db.stang());

const ider = async (val: Partial<Tvistfraga> = {}): Promise<string[]> =>
  (await listaTvister(db, { huvudman: '20', ...SIDA, ...val })).rader.map(({ id }) => id);

describe('tvistlage', () => {
  it('I4 shows only the tvister that the huvudman is a party to', async () => {
    expect(await ider()).toEqual(['avgjord', 'ny', 'princip', 'slut']);
    expect(await ider({ huvudman: '2062' })).toHaveLength(4);
    expect(await ider({ huvudman: '2080' })).toEqual([]);
    expect(await ider({ limit: 1, offset: 2 })).toEqual(['princip']);
  });

  it.each<[Partial<Tvistfraga>, string[]]>([
    [{ status: 'avslutad' }, ['slut']],
    [{ pagar: true }, ['avgjord', 'ny', 'princip']],
    [{ fraga: 'verksamhetsansvar' }, ['princip']],
    [{ principiell: true }, ['princip']],
    [{ principiell: false, pagar: true }, ['avgjord', 'ny']],
    [{ nastaSteg: 'vanta-pa-kvittens' }, ['avgjord']],
    [{ alder: { grupp: '0-30', idag: '2026-02-06' } }, ['avgjord', 'ny', 'princip', 'slut']],
    [{ alder: { grupp: '31-90', idag: '2026-02-06' } }, []],
    [{ alder: { grupp: '31-90', idag: '2026-02-07' }, pagar: true }, ['avgjord', 'ny', 'princip']],
    [{ alder: { grupp: 'over-180', idag: '2027-01-01' }, status: 'oppen' }, ['ny', 'princip']],
  ])('chooses by %j', async (val, vantade) => {
    expect(await ider(val)).toEqual(vantade);
  });

  it('tells each party what it is to do, and by when', async () => {
    const { rader } = await listaTvister(db, { huvudman: '20', ...SIDA });
    const [, ny] = rader;
    expect(ny?.delar).toEqual([
      expect.objectContaining({ huvudman: '20', nasta_steg: 'ta-stallning', svar_senast: null }),
      expect.objectContaining({ huvudman: '2062', nasta_steg: 'utse-foretradare', svar_senast: '2026-02-01' }),
    ]);
    expect(rader.find(({ id }) => id === 'slut')?.delar.map(({ nasta_steg }) => nasta_steg)).toEqual([
      'klart',
      'klart',
    ]);
  });

  it('stops the age of one that is closed, and counts those under way by age', async () => {
    const { rader } = await listaTvister(db, { huvudman: '20', ...SIDA });
    expect(rader.map(({ slut_dag }) => slut_dag)).toEqual([null, null, null, '2026-01-07']);
    const antal = { '0-30': 0, '31-90': 0, '91-180': 3, 'over-180': 0 };
    expect(await antalPerAlder(db, '20', '2026-06-01')).toEqual(antal);
    expect((await antalPerAlder(db, '2080', '2026-06-01'))['91-180']).toBe(0);
  });

  it('finds the page in one index, without sorting', async () => {
    await db.las('SET enable_seqscan = off');
    const [plan] = await db.las(
      `EXPLAIN (FORMAT JSON) SELECT id FROM tvistlage_part WHERE huvudman = '20' AND pagar ORDER BY oppnad_dag, id LIMIT 20`,
    );
    expect(JSON.stringify(plan)).toMatch(/tvistlage_part_[14]"/);
    expect(JSON.stringify(plan)).not.toMatch(/"Sort|Seq Scan"/);
  });
});

describe('D5 the tvist about a case', () => {
  const nya = new Handelsebok();
  let egen: Vydatabas;
  beforeAll(async () => {
    const slut: readonly TvistEvent[] = [
      ...[...avgjord, kvitterad('20'), kvitterad('2062')],
      { type: 'TvistAvslutad', data: { huvudman: '20' } },
    ];
    for (const event of [oppnad('kostnadsansvar', 'a'), ...slut]) nya.lagg(tvistStream('forra'), event);
    nya.lagg(tvistStream('pagar'), oppnad('kostnadsansvar', 'a'));
    nya.lagg(tvistStream('annan'), oppnad('kostnadsansvar', 'b'));
    egen = await vikt(nya, [tvistlage]);
  });
  afterAll(() => egen.stang());

  it('is the one under way, told to its parties alone (I4)', async () => {
    expect(await oppenTvistOm(egen, 'a', '20')).toBe('pagar');
    expect(await oppenTvistOm(egen, 'a', '2080')).toBeNull();
    expect(await oppenTvistOm(egen, 'c', '20')).toBeNull();
  });
  it('is asked after of many cases at once, whoever its parties are', async () => {
    expect(await avvikelserMedOppenTvist(egen, ['a', 'b', 'c'])).toEqual(new Set(['a', 'b']));
    expect(await avvikelserMedOppenTvist(egen, [])).toEqual(new Set());
  });
  it('is found by the case, in an index of those under way, without sorting', async () => {
    const ena = await planera(egen, (en) => oppenTvistOm(en, 'a', '20'));
    expect(ena).toMatch(/"tvistlage_part_5".*"Index Cond":"[^"]*avvikelse = /);
    expect(ena).not.toMatch(/"Sort"|"tvistlage"/);
    const manga = await planera(egen, (en) => avvikelserMedOppenTvist(en, ['a', 'b']));
    expect(manga).toMatch(/"tvistlage_part_5".*"Index Cond":"[^"]*avvikelse = /);
  });
});
