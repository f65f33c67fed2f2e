import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { forsandelseStream } from '#libs/formedling/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { skrivSamverkan, TVIST } from '../testing/scen-samverkan.js';
import { startaTestfragor, type Testfragor } from '../testing/testfragor.js';

jest.setTimeout(60_000);
let nav: Testfragor;
beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivSamverkan(nav.store);
  await nav.ikapp();
});
afterAll(() => nav.stang());

const hamta = (vem: string, vag: string) =>
  request(nav.url).get(`/avvikelse/v1${vag}`).set('Authorization', `Bearer ${vem}-token`);
const PARTER = ['vasternorrland', 'sundsvall'];

describe('GET /tvister', () => {
  const tvist = `/tvister/${TVIST}`;

  it('D6 D7 shows each party’s position, what it rests on, and who provides meanwhile', async () => {
    const { body, headers } = await hamta('sundsvall', tvist).expect(200);
    expect(headers['etag']).toBe('"7"');
    expect(body).toMatchObject({
      ...{ status: 'avgjord', fraga: 'kostnadsansvar', beloppKr: '100.50', avvikelse: null, alderDagar: 31 },
      principfraga: { principiell: false },
      interimsansvar: { av: { huvudman: { kod: '22' } }, fran: '2026-01-16' },
    });
    expect(body.parter[1]).toMatchObject({
      huvudman: { kod: '22' },
      stallning: { installning: 'delat-ansvar', hanvisningar: [{ typ: 'lag', till: 'HSL 12 kap. 1 §' }] },
    });
    expect(body.losningar[0].svar.map((en: { svar: string }) => en.svar)).toEqual(['godkand', 'godkand']);
    expect(body.avgorande).toMatchObject({ form: 'forlikning', losning: { text: 'Kostnaden delas.' } });
  });

  it('D8 shows whose own system has the decision', async () => {
    const { body } = await hamta('vasternorrland', tvist).expect(200);
    expect(body.parter.map((part: { beslutKvitterat: boolean }) => part.beslutKvitterat)).toEqual([false, true]);
    expect(body.parter[1].beslutskvittens).toMatchObject({ arendenummer: 'T-22' });
    expect(body.parter[0].nastaSteg).toBe('vanta-pa-kvittens');
  });

  it('D8 shows what was sent to whom, in the deliveries and in the history', async () => {
    const { body } = await hamta('sundsvall', `${tvist}/leveranser`).expect(200);
    expect(body.poster).toEqual([
      expect.objectContaining({ arendeslag: 'tvist', arende: TVIST, avvikelse: null, meddelandetyp: 'tvist.avgjord' }),
    ]);
    const historik = await hamta('sundsvall', `${tvist}/handelser`).expect(200);
    const ord = historik.body.poster.map((en: { typText: string }) => en.typText);
    expect(ord.slice(-3)).toEqual(['Tvisten avgjord', 'Leverans köad', 'Beslutet kvitterat i eget system']);
    expect(historik.body.antal).toBe(9);
  });

  it('travels in time', async () => {
    const da = (await hamta('sundsvall', `${tvist}?vid=2026-01-14`).expect(200)).body;
    expect(da).toMatchObject({ status: 'oppen', avgorande: null, losningar: [], alderDagar: 4 });
    expect(da.parter[1]).toMatchObject({ stallning: null, nastaSteg: 'utse-foretradare', arbetsdagarKvar: 7 });
    await hamta('sundsvall', `${tvist}?vid=2026-01-09`).expect(404);
  });

  it.each(['', '/handelser', '/leveranser'])(
    'I4 D5 is its parter’s alone: no arena, no koordinator (%s)',
    async (del) => {
      for (const vem of ['harnosand', 'ornskoldsvik', 'koordinator-22']) {
        expect((await hamta(vem, tvist + del).expect(404)).body.kod).toBe('TVIST_FINNS_EJ');
      }
      for (const vem of PARTER) await hamta(vem, tvist + del).expect(200);
    },
  );

  it('I4 lists to a party its own, and to others says why there is nothing', async () => {
    const { body } = await hamta('sundsvall', '/tvister?status=avgjord').expect(200);
    expect(body.poster).toEqual([
      expect.objectContaining({ id: TVIST, alderDagar: 31, aldersgrupp: '31-90', principiell: false }),
    ]);
    for (const vem of ['harnosand', 'koordinator-22']) {
      const { body: tom } = await hamta(vem, '/tvister').expect(200);
      expect([tom.poster, tom.meddelande]).toEqual([[], expect.stringContaining('Inga tvister')]);
    }
    const csv = await hamta('sundsvall', '/tvister?format=csv').expect(200);
    expect(csv.text).toContain('Sundsvall: Invänta parternas kvittens på beslutet');
  });

  it('tvistlage shows those under way, chosen by age, and counts them', async () => {
    expect((await hamta('sundsvall', '/vyer/tvistlage?alder=31-90').expect(200)).body.antal).toBe(1);
    expect((await hamta('sundsvall', '/vyer/tvistlage?alder=0-30').expect(200)).body.antal).toBe(0);
    const { body } = await hamta('sundsvall', '/vyer/tvistlage/aldersgrupper').expect(200);
    expect(body.poster.map((en: { antal: number }) => en.antal)).toEqual([0, 1, 0, 0]);
    await hamta('koordinator-22', '/vyer/tvistlage').expect(403);
  });

  it('D5 I4 a number on a receipt that names somebody is shown to no party', async () => {
    const stream = forsandelseStream(deterministicId(TVIST, 'forsandelse'));
    const kommando = deterministicId(TVIST, 'kvittens');
    const meta = { v: 1, tid: '2026-01-22T09:00:00.000Z', aktor: { klient: 'prov', huvudman: '2281' }, kommando };
    const data = { arendenummer: '19121212-1212' };
    await nav.store.append(stream, 'any', [{ id: kommando, type: 'ForsandelseKvitterad', data, meta }]);
    await nav.ikapp();
    for (const del of ['/leveranser', '/leveranser?format=csv', '/handelser']) {
      expect((await hamta('vasternorrland', tvist + del).expect(200)).text).not.toContain('1212-1212');
    }
    expect((await hamta('sundsvall', `${tvist}/leveranser`).expect(200)).body.poster[0].status).toBe('kvitterad');
  });
});
