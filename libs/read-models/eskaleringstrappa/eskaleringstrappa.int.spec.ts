import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { arenaStream } from '#libs/arena/events.js';
import { eskaleringStream, type EskaleringEvent } from '#libs/eskalering/events.js';
import type { Foretradare } from '#libs/kernel/index.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { arenor } from '../arenor/projection.js';
import { Handelsebok } from '../testing/handelser.js';
import { arenaOppnad } from '../testing/samverkan.js';
import { planera, vikt } from '../testing/vyprov.js';
import { eskaleringstrappa } from './projection.js';
import { antalPerNiva, lasEskaleringstrappa, type Trappfraga } from './queries.js';

jest.setTimeout(60_000);
const SIDA = { limit: 20, offset: 0 };
const underlag = { rubrik: 'Vem bokar resan?', faktaunderlag: 'Fakta', forslag: 'Förslag' };
const av = (huvudman: string): Foretradare => ({ huvudman, mandatId: 'm', funktion: 'Chef' });
let db: Vydatabas;
const bok = new Handelsebok();
const hande = (id: string, ...events: readonly EskaleringEvent[]): void =>
  events.forEach((event) => void bok.lagg(eskaleringStream(id), event));

const paborjad = (id: string, svarSenast: string, parter = ['20', '2062']): EskaleringEvent => ({
  type: 'EskaleringPaborjad',
  data: {
    ...{ arende: { slag: 'fraga', id }, lan: '20', modell: 'm', underlag, av: av('20') },
    parter: parter.map((huvudman) => ({ huvudman, niva: 'enhet', svarSenast })),
    amne: { overenskommelse: null, avsnitt: null },
  },
});
const lyft = (fran: string, till: string): EskaleringEvent => ({
  type: 'LyftILinjen',
  data: { av: av('20'), fran, till, underlag, svarSenast: '2026-02-10' },
});
const tillArena = (arena: string): EskaleringEvent => ({
  type: 'LyftTillSamverkan',
  data: {
    ...{ av: av('20'), fran: 'chef', till: 'lokal', arena, underlag, svarSenast: '2026-03-01' },
    ...{ funktion: null, regel: null, utanMotsvarighet: [] },
  },
});
const ater: EskaleringEvent = {
  type: 'ArendeAtersant',
  data: { av: av('20'), fran: 'lokal', till: null, svar: 'Så gör vi.', svarSenast: null },
};
const slut: EskaleringEvent = {
  type: 'EskaleringAvslutad',
  data: { huvudman: '20', utfall: 'lost', niva: 'chef', svar: 'Så gör vi.' },
};

beforeAll(async () => {
  bok.lagg(arenaStream('grupp'), arenaOppnad({ huvudman: ['20', '2062', '2080'] }));
  hande('linje', paborjad('linje', '2026-01-20'));
  hande('samverkan', paborjad('samverkan', '2026-02-01'), lyft('enhet', 'chef'), tillArena('grupp'));
  hande('ater', paborjad('ater', '2026-04-01'), lyft('enhet', 'chef'), tillArena('grupp'), ater);
  hande('klar', paborjad('klar', '2026-01-20', ['20']), lyft('enhet', 'chef'), slut);
  hande('igen', paborjad('igen', '2026-01-21', ['2034']), slut, paborjad('igen', '2026-08-01', ['2034']));
  db = await vikt(bok, [arenor, eskaleringstrappa]);
});
afterAll(() => db.stang());

const las = (fraga: Partial<Trappfraga> & Pick<Trappfraga, 'lasare'>) =>
  lasEskaleringstrappa(db, { status: 'pagaende', ...SIDA, ...fraga });
const ider = async (fraga: Partial<Trappfraga> & Pick<Trappfraga, 'lasare'>): Promise<string[]> =>
  (await las(fraga)).rader.map(({ id }) => id);
const PART = { huvudman: '20' };

describe('eskaleringstrappa', () => {
  it('tells how long a matter has stood at each level, at whom, also when it is closed', async () => {
    const { rader } = await las({ lasare: PART, status: 'avslutad' });
    const tid = (nr: number): string | undefined => bok.events.at(nr - 3)?.meta.tid;
    expect(rader[0]?.vistelser).toEqual([
      { id: 'klar', nr: 0, huvudman: '20', niva: 'enhet', arena: null, fran: tid(-3), till: tid(-2) },
      { id: 'klar', nr: 1, huvudman: '20', niva: 'chef', arena: null, fran: tid(-2), till: tid(-1) },
    ]);
    expect(rader[0]).toMatchObject({ utfall: 'lost', avslutad: tid(-1) });
  });

  it('shows one that has begun anew as open, with the stays of both times', async () => {
    const { rader } = await las({ lasare: { huvudman: '2034' } });
    const igen = rader.find(({ id }) => id === 'igen');
    const tid = (nr: number): string | undefined => bok.events.at(nr)?.meta.tid;
    expect(igen).toMatchObject({ status: 'pagaende', avslutad: null, utfall: null, paborjad: tid(-3) });
    expect(igen?.vistelser.map(({ niva, fran, till }) => ({ niva, fran, till }))).toEqual([
      { niva: 'enhet', fran: tid(-3), till: tid(-2) },
      { niva: 'enhet', fran: tid(-1), till: null },
    ]);
  });

  it('has a stay in the arena and its end, while the lines stand where they stood', async () => {
    const [ater] = (await las({ lasare: PART })).rader.filter(({ id }) => id === 'ater');
    expect(ater?.eskalering.samverkan).toBeNull();
    const iArenan = ater?.vistelser.filter(({ huvudman }) => huvudman === null);
    expect(iArenan).toEqual([expect.objectContaining({ niva: 'lokal', arena: 'grupp', till: expect.any(String) })]);
    expect(ater?.vistelser.filter(({ till }) => till === null).map(({ niva }) => niva)).toEqual(['enhet', 'chef']);
  });

  it('puts the day to answer first, and after it who has stood longest', async () => {
    expect(await ider({ lasare: PART })).toEqual(['linje', 'samverkan', 'ater']);
    expect(await ider({ lasare: PART, limit: 1, offset: 1 })).toEqual(['samverkan']);
    expect((await las({ lasare: PART })).antal).toBe(3);
  });

  it('I4 shows a huvudman its own and those of its arenas, each once, and the koordinator what has been in samverkan', async () => {
    expect(await ider({ lasare: { huvudman: '2062' } })).toEqual(['linje', 'samverkan', 'ater']);
    expect(await ider({ lasare: { huvudman: '2080' } })).toEqual(['samverkan', 'ater']);
    expect(await ider({ lasare: { huvudman: '2029' } })).toEqual([]);
    expect(await ider({ lasare: { koordinatorI: '20' } })).toEqual(['samverkan', 'ater']);
    expect(await ider({ lasare: { koordinatorI: '22' } })).toEqual([]);
  });

  it.each([
    [{ niva: 'lokal' }, ['samverkan']],
    [{ niva: 'enhet' }, ['linje', 'samverkan', 'ater']],
    [{ slag: 'tvist' as const }, []],
    [{ slag: 'fraga' as const, niva: 'chef' }, ['samverkan', 'ater']],
    [{ forsenadeDen: '2026-01-21' }, ['linje']],
    [{ forsenadeDen: '2026-01-20' }, []],
  ])('chooses by %j', async (val, vantade) => {
    expect(await ider({ lasare: PART, ...val })).toEqual(vantade);
  });

  it('counts open matters a level: of a huvudman its own place and samverkan, of a län samverkan', async () => {
    expect(await antalPerNiva(db, PART)).toEqual([
      { niva: 'chef', antal: 2 },
      { niva: 'enhet', antal: 1 },
      { niva: 'lokal', antal: 1 },
    ]);
    expect(await antalPerNiva(db, { huvudman: '2062' })).toContainEqual({ niva: 'enhet', antal: 3 });
    expect(await antalPerNiva(db, { koordinatorI: '20' })).toEqual([{ niva: 'lokal', antal: 1 }]);
  });

  it('reads a page from indexes alone', async () => {
    const plan = await planera(db, (en) => lasEskaleringstrappa(en, { lasare: PART, status: 'pagaende', ...SIDA }));
    expect(plan).toContain('eskaleringstrappa_del_1');
    expect(plan).not.toMatch(/"Seq Scan"/);
  });
});
