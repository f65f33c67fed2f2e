import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { gallringStream, type GallringEvent } from '#libs/gallring/events.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { Handelsebok } from '../testing/handelser.js';
import { planera, vikt } from '../testing/vyprov.js';
import { gallringar } from './projection.js';
import { listaGallringar, type Gallringsfraga } from './queries.js';

jest.setTimeout(60_000);
const SIDA = { limit: 20, offset: 0 };
const LEKSAND = '2029';
const bok = new Handelsebok();
let db: Vydatabas;

const foreslagen = (huvudman = LEKSAND): GallringEvent => ({
  type: 'GallringForeslagen',
  data: { huvudman, arenden: ['a', 'b'], lagrum: 'Plan 4.2', skal: 'gallringsfrist', foreslagenAv: 'p-ett' },
});
const beslutad: GallringEvent = {
  type: 'GallringBeslutad',
  data: { huvudman: LEKSAND, beslutadAv: 'p-tva', verkstallsTidigast: '2026-03-08' },
};
const aterkallad: GallringEvent = { type: 'GallringAterkallad', data: { huvudman: LEKSAND, aterkalladAv: 'p-ett' } };
const avslagen: GallringEvent = { type: 'GallringAvslagen', data: { huvudman: LEKSAND, avslagenAv: 'p-tva' } };
const paborjad: GallringEvent = { type: 'GallringPaborjad', data: { huvudman: LEKSAND } };
const verkstalld: GallringEvent = {
  type: 'GallringVerkstalld',
  data: { huvudman: LEKSAND, nycklar: 7, arenden: ['a', 'b'] },
};
const hande = (id: string, ...events: readonly GallringEvent[]): void =>
  events.forEach((event) => void bok.lagg(gallringStream(id), event));

beforeAll(async () => {
  hande('ny', foreslagen());
  hande('vantar', foreslagen(), beslutad);
  hande('stoppad', foreslagen(), beslutad, aterkallad);
  hande('nekad', foreslagen(), avslagen);
  hande('under-tiden', foreslagen(), beslutad, paborjad);
  hande('klar', foreslagen(), beslutad, paborjad, verkstalld);
  hande('regionens', foreslagen('20'));
  db = await vikt(bok, [gallringar]);
});
afterAll(() => db.stang());

const lista = (val: Partial<Gallringsfraga> = {}) => listaGallringar(db, { huvudman: LEKSAND, ...SIDA, ...val });
const ider = async (val: Partial<Gallringsfraga> = {}) => (await lista(val)).rader.map(({ id }) => id);

describe('the erasures of a huvudman', () => {
  it('the latest first, page by page, each with its status; another’s never (I4)', async () => {
    const alla = ['klar', 'under-tiden', 'nekad', 'stoppad', 'vantar', 'ny'];
    expect(await ider()).toEqual(alla);
    expect(await ider({ limit: 2, offset: 2 })).toEqual(alla.slice(2, 4));
    expect(await lista({ limit: 1 })).toMatchObject({ antal: 6, antalArMinst: false });
    expect(await ider({ huvudman: '20' })).toEqual(['regionens']);
    expect(await ider({ huvudman: '2062' })).toEqual([]);
  });
  it.each([
    ['foreslagen', 'ny'],
    ['beslutad', 'vantar'],
    ['aterkallad', 'stoppad'],
    ['avslagen', 'nekad'],
    ['paborjad', 'under-tiden'],
    ['verkstalld', 'klar'],
  ] as const)('with status %s is %s', async (status, id) => {
    expect(await ider({ status })).toEqual([id]);
  });
  it('says how many cases, from when, and how many keys are gone', async () => {
    const [klar] = (await lista({ status: 'verkstalld' })).rader;
    expect(klar).toMatchObject({ arenden: 2, verkstalls_tidigast: '2026-03-08', nycklar: 7, revision: 3 });
    const [ny] = (await lista({ status: 'foreslagen' })).rader;
    expect(ny).toMatchObject({ verkstalls_tidigast: null, nycklar: 0, lagrum: 'Plan 4.2', skal: 'gallringsfrist' });
  });
  it('is found in one index', async () => {
    for (const val of [{}, { status: 'beslutad' } as const]) {
      const plan = await planera(db, (en) => listaGallringar(en, { huvudman: LEKSAND, ...SIDA, ...val }));
      expect(plan).not.toMatch(/Sort|Seq Scan/);
    }
  });
});
