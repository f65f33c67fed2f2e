import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { avvikelseStream, type AvvikelseEvent, type AvvikelseRapporterad } from '#libs/avvikelse/index.js';
import { deterministicId } from '#libs/platform/index.js';
import { A, B, skrivScen } from './testing/scen.js';
import { startaTestfragor, type Testfragor } from './testing/testfragor.js';

jest.setTimeout(60_000);
let nav: Testfragor;

/** Mora has A in its common intake; B it has assigned to its verksamhet `hem`, or to another and one person. */
const tilldela = async (verksamhet: string, handlaggare: string | null): Promise<void> => {
  const event: AvvikelseEvent = { type: 'ArendeTilldelat', data: { huvudman: '2062', verksamhet, handlaggare } };
  const meta = { v: 1, tid: '2026-01-17T08:00:00.000Z', aktor: { klient: 'mora', huvudman: '2062' }, kommando: B };
  await nav.store.append(avvikelseStream(B), 'any', [{ ...event, id: deterministicId(verksamhet, B), meta }]);
  await nav.ikapp();
};

beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivScen(nav.store);
  await tilldela('hem', null);
});
afterAll(() => nav.stang());

const hamta = (vem: string, vag: string) =>
  request(nav.url).get(`/avvikelse/v1${vag}`).set('Authorization', `Bearer ${vem}-token`);
const idn = async (vem: string, vag: string): Promise<readonly string[]> => {
  const { body } = await hamta(vem, vag).expect(200);
  return body.poster.map((post: { id: string }) => post.id).sort();
};

/** By role: what it reads of A (the intake) and of B (its own verksamhet). */
const LASER = {
  handlaggare: { a: 404, b: 200 },
  enhetschef: { a: 200, b: 200 },
  verksamhetschef: { a: 200, b: 200 },
  forvaltningschef: { a: 200, b: 200 },
  mas: { a: 200, b: 200 },
  mar: { a: 200, b: 200 },
  revisor: { a: 200, b: 200 },
  rapportorssystem: { a: 404, b: 404 },
  chefslakare: { a: 404, b: 404 },
  samverkanskoordinator: { a: 403, b: 403 },
  arenaledamot: { a: 403, b: 403 },
  ledning: { a: 403, b: 403 },
} as const;

describe('I4 a role reads what the table says', () => {
  it.each(Object.entries(LASER))('%s', async (roll, { a, b }) => {
    const vem = `mora-${roll}`;
    await hamta(vem, `/avvikelser/${A}`).expect(a);
    await hamta(vem, `/avvikelser/${A}/handelser`).expect(a);
    await hamta(vem, `/avvikelser/${B}`).expect(b);
    if (b === 403) return void (await hamta(vem, '/avvikelser').expect(403));
    const synliga = [a === 200 ? [A] : [], b === 200 ? [B] : []].flat().sort();
    expect(await idn(vem, '/avvikelser')).toEqual(synliga);
  });

  it('who may not read is answered as if it did not exist', async () => {
    const nekad = await hamta('mora-handlaggare', `/avvikelser/${A}`).expect(404);
    const okand = await hamta('mora-handlaggare', `/avvikelser/${deterministicId('ingen')}`).expect(404);
    const { instance: _i, trace: _t, ...nej } = nekad.body;
    const { instance: _j, trace: _u, ...finnsEj } = okand.body;
    expect(nej.kod).toBe('AVVIKELSE_FINNS_EJ');
    expect(Object.keys(nej)).toEqual(Object.keys(finnsEj));
  });

  it('a queue holds the own verksamhet’s, as the list does', async () => {
    expect(await idn('mora-handlaggare', '/vyer/min-ko')).toEqual([B]);
    expect(await idn('mora-mas', '/vyer/min-ko')).toEqual([A, B].sort());
    await hamta('mora-arenaledamot', '/vyer/min-ko').expect(403);
  });
});

it('an empty list says that cases may wait to be given to a verksamhet, to who does not see those', async () => {
  const tomt = async (vem: string) => (await hamta(vem, '/avvikelser?kategori=sip').expect(200)).body.meddelande;
  expect(await tomt('mora-handlaggare')).toContain('väntar på fördelning');
  expect(await tomt('mora-enhetschef')).not.toContain('väntar på fördelning');
});

it('everyone is told who they are, with the id that a case is assigned by, and no name', async () => {
  const { body } = await hamta('mora-handlaggare', '/inloggad').expect(200);
  expect(Object.keys(body)).toEqual(['id', 'slag', 'huvudman', 'roller', 'verksamheter', 'uppdrag']);
  expect(body).toMatchObject({ huvudman: ['2062'], roller: ['handlaggare'] });
});

describe('masks', () => {
  const rubrik = async (vem: string): Promise<unknown> => {
    const { body } = await hamta(vem, '/avvikelser').expect(200);
    return body.poster.find((post: { id: string }) => post.id === B)?.rubrik;
  };

  it('D9 the förvaltningschef sees no text, ground or not', async () => {
    expect(await rubrik('mora-handlaggare')).toBe('=Sjukresan; bokades inte');
    expect(await rubrik('mora-forvaltningschef')).toBeNull();
    const { body } = await hamta('mora-forvaltningschef', `/avvikelser/${B}`).expect(200);
    expect(body.innehall).toMatchObject({
      rubrik: null,
      beskrivning: null,
      person: null,
      enhet: null,
      handelsetid: null,
    });
    expect(JSON.stringify(body)).not.toContain('Sjukresan');
  });

  it('G ledning gets numbers, and no small ones', async () => {
    const { body } = await hamta('mora-ledning', '/vyer/sammanstallning').expect(200);
    expect(body.poster).toEqual([
      expect.objectContaining({
        manad: '2026-01',
        mottagna: null,
        oppna: null,
        dolda: expect.arrayContaining(['mottagna: <5', 'oppna: visas inte', 'avvisade: visas inte']),
      }),
    ]);
    expect(body.meddelande).toMatch(/^Tal under 5, och tal som skulle avslöja dem, visas inte/);
    const csv = await hamta('mora-ledning', '/vyer/sammanstallning?format=csv').expect(200);
    expect(csv.text).toContain('<5');
    const { body: eget } = await hamta('mora-mas', '/vyer/sammanstallning').expect(200);
    expect(eget).toMatchObject({ meddelande: null, poster: [{ mottagna: 2, dolda: [] }] });
  });
});

describe('assigned', () => {
  it('to another verksamhet and a person: the unit has it no more, the person has', async () => {
    await tilldela('skola', 'mora-handlaggare');
    expect(await idn('mora-handlaggare', '/avvikelser')).toEqual([B]);
    expect(await idn('mora-enhetschef', '/avvikelser')).toEqual([A]);
    await hamta('mora-enhetschef', `/avvikelser/${B}`).expect(404);
  });

  it('I4 who has it is nobody else’s business', async () => {
    const { body } = await hamta('region', `/avvikelser/${B}/handelser`).expect(200);
    expect(JSON.stringify(body)).not.toContain('mora-handlaggare');
  });
});

describe('skyddade personuppgifter', () => {
  const S = deterministicId('prov', 'skyddad');

  beforeAll(async () => {
    const [forsta] = await nav.store.readStream(avvikelseStream(B), { limit: 1 });
    if (forsta === undefined) throw new Error('the scene has no such case');
    const { kalla, innehall, ...data } = forsta.data as AvvikelseRapporterad['data'];
    const event: AvvikelseEvent = {
      type: 'AvvikelseRapporterad',
      data: {
        ...data,
        kalla: { ...kalla, huvudman: '2062' },
        rapporterande: { huvudman: '2062', verksamhet: 'hem' },
        berorda: [{ huvudman: '20', verksamhet: null }],
        svarsfrister: [{ huvudman: '20', senast: '2026-02-04' }],
        innehall: { ...innehall, skyddadePersonuppgifter: true },
      },
    };
    const meta = { v: 2, tid: '2026-01-18T08:00:00.000Z', aktor: { klient: 'mora', huvudman: '2062' }, kommando: S };
    await nav.store.append(avvikelseStream(S), 'any', [{ ...event, id: deterministicId('s', S), meta }]);
    await nav.ikapp();
  });

  const raden = async (vem: string, vag: string): Promise<unknown> => {
    const { body } = await hamta(vem, vag).expect(200);
    return body.poster.find(({ id }: { id: string }) => id === S);
  };

  it.each(['/avvikelser', '/vyer/min-ko?nastaSteg=invanta-svar'])(
    '%s shows no more of the case than the case itself: its words to who answers for all, or has been given it',
    async (vag) => {
      expect(await raden('mora-mas', vag)).toMatchObject({ rubrik: '=Sjukresan; bokades inte' });
      for (const vem of ['mora-handlaggare', 'mora-enhetschef']) {
        const { innehall, upplysningar } = (await hamta(vem, `/avvikelser/${S}`).expect(200)).body;
        expect(innehall.rubrik).toBeNull();
        expect(upplysningar.join()).toContain('Uppgifterna är skyddade: bara den som har fått ärendet tilldelat');
        expect(await raden(vem, vag)).toMatchObject({ rubrik: null });
        const csv = await hamta(vem, `${vag}${vag.includes('?') ? '&' : '?'}format=csv`).expect(200);
        const rad = csv.text.split('\r\n').find((en) => en.includes(S));
        expect(rad).toContain('Mora');
        expect(rad).not.toMatch(/Sjukresan|2026-01-14/);
      }
    },
  );

  it('the exact day is hidden with the words', async () => {
    expect(await raden('mora-handlaggare', '/avvikelser')).toMatchObject({
      handelsetid: null,
      handelsemanad: '2026-01',
    });
    expect(await raden('mora-mas', '/avvikelser')).toMatchObject({ handelsetid: '2026-01-14' });
  });
});
