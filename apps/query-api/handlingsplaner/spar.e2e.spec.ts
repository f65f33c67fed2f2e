import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { handlingsplanStream, type HandlingsplanEvent } from '#libs/handlingsplan/index.js';
import { deterministicId } from '#libs/platform/index.js';
import { skrivStatistik } from '../testing/scen-statistik.js';
import { startaTestfragor, type Testfragor } from '../testing/testfragor.js';

jest.setTimeout(120_000);
const PLAN = deterministicId('spar', 'plan');
const ATGARD = deterministicId('spar', 'atgard');
/** Of the scene: of Mora the first, of Falun the last. */
const [MORAS, FALUNS] = [deterministicId('statistik', '7'), deterministicId('statistik', '901')];
const MITTEN = deterministicId('spar', 'nobody');

const plan: readonly HandlingsplanEvent[] = [
  {
    type: 'PlanUpprattad',
    data: {
      ...{ av: '20', lan: '20', niva: 'lan', slag: 'handlingsplan', huvudman: null, uppfoljning: null },
      ...{ foregangare: null, ar: 2026, rubrik: 'Plan', parter: ['20', '2062', '2080'], godkannare: [] },
      godkannandeAv: null,
    },
  },
  {
    type: 'AtgardTillagd',
    data: {
      ...{ av: '20', atgardId: ATGARD, mal: 'Mål', atgard: 'Åtgärd', ansvarigHuvudman: '2062' },
      ...{ ansvarigFunktion: 'Chef', klartSenast: '2026-12-31', direktiv: null, brister: [], utanBrist: null },
      ...{ avvikelser: [MORAS, FALUNS, MITTEN], overford: null },
    },
  },
];

let nav: Testfragor;
beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivStatistik(nav.store);
  const meta = { v: 1, tid: '2026-01-02T09:00:00.000Z', aktor: { klient: 'prov', huvudman: '20' }, kommando: PLAN };
  const nya = plan.map((event, nr) => ({ ...event, id: deterministicId(PLAN, String(nr)), meta }));
  await nav.store.append(handlingsplanStream(PLAN), 'any', nya);
  await nav.ikapp();
});
afterAll(() => nav.stang());

const hamta = (vem: string, vag: string) => request(nav.url).get(vag).set('Authorization', `Bearer ${vem}-token`);
const API = `/avvikelse/v1/handlingsplaner/${PLAN}`;

describe('the cases that a measure traces to', () => {
  it('I4 are each reader’s own by id, and for all as many as may be told', async () => {
    const sedd = async (vem: string) => (await hamta(vem, API).expect(200)).body.atgarder[0];
    expect(await sedd('mora-mas')).toMatchObject({ antalAvvikelser: '<5', avvikelser: [MORAS] });
    expect(await sedd('mora-ledning')).toMatchObject({ antalAvvikelser: '<5', avvikelser: [] });
    const { text } = await hamta('mora-ledning', `${API}/handelser`).expect(200);
    expect([MORAS, FALUNS, MITTEN].filter((id) => text.includes(id))).toEqual([]);
    expect(text).toContain('"dolda":["/avvikelser"]');
  });

  it('I4 I8 are on its page the reader’s own, and noted as read', async () => {
    const sida = `/sv/planer/${PLAN}/atgarder/${ATGARD}`;
    const { text } = await hamta('mora-mas', sida).expect(200);
    expect([MORAS, FALUNS].map((id) => text.includes(`/arenden/${id}`))).toEqual([true, false]);
    expect((await hamta('mora-ledning', sida).expect(200)).text).not.toContain('/arenden/');
    const logg = await hamta('mora-mas', `/avvikelse/v1/atkomstlogg?arende=${MORAS}`).expect(200);
    expect(logg.body.poster.map(({ handling }: { handling: string }) => handling)).toEqual([
      ...['handlingsplan.lasa', 'handlingsplan.lasa'],
    ]);
  });
});
