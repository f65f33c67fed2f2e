import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mandatStream, type MandatEvent, type MandatRegistrerat } from '#libs/mandat/events.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { Handelsebok } from '../testing/handelser.js';
import { vikt } from '../testing/vyprov.js';
import { mandatregister } from './projection.js';
import { listaMandat, mandatkandidater, type Mandatfraga } from './queries.js';

jest.setTimeout(60_000);
const SIDA = { limit: 20, offset: 0 };
const bok = new Handelsebok();
let db: Vydatabas;
const hande = (id: string, ...events: readonly MandatEvent[]): void =>
  events.forEach((event) => void bok.lagg(mandatStream(id), event));

const registrerat = (val: Partial<MandatRegistrerat['data']> = {}): MandatEvent => ({
  type: 'MandatRegistrerat',
  data: {
    ...{ huvudman: '2062', verksamhet: null, funktion: 'Chef', uppdrag: 'Företräda', behorigheter: ['delta'] },
    ...{ niva: null, representerar: null, arena: null, ersattareFor: null, giltigFran: '2026-01-01', giltigTill: null },
    ...val,
  },
});

beforeAll(async () => {
  hande('utan-slut', registrerat());
  hande('till-juni', registrerat({ arena: 'lsg' }), {
    type: 'MandatAndrat',
    data: { huvudman: '2062', giltigTill: '2026-06-30' },
  });
  hande('fran-juli', registrerat({ giltigFran: '2026-07-01', arena: 'lsg', funktion: 'Annan chef' }));
  hande('aterkallat', registrerat(), { type: 'MandatAterkallat', data: { huvudman: '2062', skal: 'slutat' } });
  hande('annan', registrerat({ huvudman: '20' }));
  db = await vikt(bok, [mandatregister]);
});
afterAll(() => db.stang());

const ider = async (val: Partial<Mandatfraga>): Promise<string[]> =>
  (await listaMandat(db, { ...SIDA, ...val })).rader.map(({ id }) => id);

describe('mandatregister', () => {
  it.each<[Partial<Mandatfraga>, string[]]>([
    [{ huvudman: '2062', gallerDen: '2026-06-30' }, ['till-juni', 'utan-slut']],
    [{ huvudman: '2062', gallerDen: '2026-07-01' }, ['fran-juli', 'utan-slut']],
    [{ huvudman: '2062', gallerDen: '2025-12-31' }, []],
    [{ arena: 'lsg', gallerDen: '2026-03-01' }, ['till-juni']],
    [{ gallerDen: '2026-03-01' }, ['annan', 'till-juni', 'utan-slut']],
    [{ huvudman: '2062' }, ['fran-juli', 'aterkallat', 'till-juni', 'utan-slut']],
    [{ gallerDen: '2026-03-01', limit: 1, offset: 1 }, ['till-juni']],
  ])('D6 B7 lists who has which mandate by %j', async (val, vantade) => {
    expect(await ider(val)).toEqual(vantade);
  });

  it('names all that may have held at a moment, also what has been changed or withdrawn since', async () => {
    const tid = bok.events.find(({ stream }) => stream === mandatStream('aterkallat'))?.meta.tid ?? '';
    const da = (val: object) => mandatkandidater(db, { huvudman: '2062' }, { dag: '2026-01-07', tid, ...val });
    expect(await da({})).toEqual(['aterkallat', 'till-juni', 'utan-slut']);
    expect(await da({ tid: '2026-01-08T00:00:00.000Z' })).toEqual(['till-juni', 'utan-slut']);
    expect(await da({ tid: '2026-01-01T00:00:00.000Z' })).toEqual([]);
    expect(await da({ dag: '2025-12-31' })).toEqual([]);
  });
});
