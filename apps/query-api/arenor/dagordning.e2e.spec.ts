import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { arenaStream, type ArenaEvent } from '#libs/arena/index.js';
import { Dtogranskare, type Klass } from '#libs/platform/http/dto.js';
import { deterministicId } from '#libs/platform/ids.js';
import { svenskDag } from '#libs/platform/datum.js';
import { vantaTills } from '../../../test/acceptance/samtal.js';
import { Talare } from '../../../test/support/talare.js';
import { startaTestapp, type Testapp } from '../../../test/support/testapp.js';
import { RekommendationDto } from '../rekommendationer/rekommendationer.dto.js';
import { ArenabildDto } from './arenabild.dto.js';
import { ArenadagordningDto } from './dagordning.dto.js';

let app: Testapp;
let koordinator: Talare;
let umeas: string;
let skellefteas: string;
beforeAll(async () => {
  app = await startaTestapp();
  koordinator = new Talare(app.url, await app.token('koordinator-24'));
  umeas = await oppna(['24', '2480']);
  skellefteas = await oppna(['24', '2482']);
  await anmal(umeas, A, '4. Utskrivning');
  await anmal(umeas, B, null);
  await anmal(skellefteas, C, '4. Utskrivning');
  await anmal(skellefteas, B, null);
  await app.ikapp();
}, 60_000);
afterAll(() => app.stang());

const [A, B, C] = ['a', 'b', 'c'].map((namn) => deterministicId('ärende', namn)) as [string, string, string];

const oppna = async (huvudman: readonly string[]): Promise<string> => {
  const kropp = { namn: `Arena ${huvudman.join(' ')}`, niva: 'lokala-arenor', huvudman, staendePunkter: ['Läget'] };
  return (await koordinator.post('/arenor', kropp).expect(201)).body.id;
};

/** As the policy does when a matter is lifted to the arena. */
const anmal = async (arena: string, arende: string, avsnitt: string | null): Promise<void> => {
  const amne = { overenskommelse: avsnitt === null ? null : 'vasterbotten-utskrivning', avsnitt };
  const event: ArenaEvent = {
    type: 'ArendeAnmalt',
    data: {
      ...{ arende, slag: 'fraga', rubrik: `Rubrik ${arende.slice(0, 4)}`, amne, anmaltAv: '24' },
      ...{ faktaunderlag: 'Tre fall i höst.', forslag: 'Gemensam rutin.' },
    },
  };
  const meta = { v: 1, tid: new Date().toISOString(), aktor: { klient: 'nav', huvudman: 'nav' }, kommando: arende };
  const { store } = app.nav.lager;
  await store.append(arenaStream(arena), 'any', [{ ...event, id: deterministicId(arena, arende), meta }]);
};

const las = async (id: string, vag: string): Promise<Record<string, never>> => {
  const rubriker = { authorization: `Bearer ${await app.token(id)}` };
  return (await request(app.server).get(`/avvikelse/v1${vag}`).set(rubriker).expect(200)).body;
};
const fel = (klass: Klass, varde: unknown): unknown => new Dtogranskare(klass).granska(varde);

describe('GET /arenor/{id}/dagordning', () => {
  it('V9 B4 shows each matter with its facts and proposal, after the standing items', async () => {
    const dagordning = await las('2480', `/arenor/${umeas}/dagordning`);
    expect(fel(ArenadagordningDto, dagordning)).toEqual([]);
    expect(dagordning).toMatchObject({
      antalPunkter: 4,
      punkter: [
        { nr: 1, slagText: 'Stående punkt', rubrik: 'Läget' },
        {
          nr: 2,
          arende: { id: A, faktaunderlag: 'Tre fall i höst.', forslag: 'Gemensam rutin.', statusText: 'Anmält' },
        },
        { nr: 3, arende: { id: B } },
        { nr: 4, rubrik: 'Övriga frågor', arende: null },
      ],
    });
  });

  it('B11 shows the koordinator what other arenas have on the same matter and the same subject', async () => {
    const dagordning = await las('koordinator-24', `/arenor/${umeas}/dagordning`);
    const annan = { id: skellefteas, namn: 'Arena 24 2482' };
    expect(dagordning).toMatchObject({
      punkter: [
        { relaterade: [] },
        { relaterade: [{ arende: C, samband: 'samma-amne', arena: annan }] },
        { relaterade: [{ arende: B, samband: 'samma-arende', arena: annan }] },
        { relaterade: [] },
      ],
    });
  });

  it('I4 shows a huvudman nothing of an arena that it is not in', async () => {
    const dagordning = JSON.stringify(await las('2480', `/arenor/${umeas}/dagordning`));
    expect(dagordning).not.toContain(skellefteas);
    expect(dagordning).not.toContain(C);
    expect(JSON.stringify(await las('24', `/arenor/${umeas}/dagordning`))).toContain(skellefteas);
  });

  it('B11 shows a relation that somebody stated, from either end', async () => {
    const relation = { arende: A, till: B, typ: 'dubblett' };
    await koordinator.pa(`/arenor/${umeas}/relationer`, relation).expect(201);
    const egen = await las('koordinator-24', `/arenor/${umeas}/dagordning`);
    expect(egen).toMatchObject({ punkter: [{}, { relaterade: [{ arende: B, samband: 'dubblett' }, {}] }, {}, {}] });
    await app.ikapp();
    const annan = await las('koordinator-24', `/arenor/${skellefteas}/dagordning`);
    const punkter: readonly { arende: { id: string } | null; relaterade: unknown }[] = annan['punkter'] ?? [];
    expect(punkter.find(({ arende }) => arende?.id === B)?.relaterade).toContainEqual(
      expect.objectContaining({ arende: A, samband: 'dubblett' }),
    );
  });

  it('B6 reports an outcome until it stands on the agenda of a meeting', async () => {
    const kropp = { slag: 'rekommendation', rubrik: 'Rutinen', text: 'Införs.', arenden: [A] };
    const { body } = await koordinator.post(`/arenor/${umeas}/rekommendationer`, kropp).expect(201);
    for (const kod of ['24', '2480']) {
      const huvudman = new Talare(app.url, await app.token(kod));
      const mandatId = await huvudman.mandat({ funktion: 'Nämndsekreterare' });
      const beslut = { utfall: 'bifall', instans: 'Nämnden', datum: svenskDag(new Date()), mandatId };
      await huvudman.pa(`/rekommendationer/${body.id}/beslut`, beslut).expect(201);
    }
    const utfall = 'Utfall: Rutinen (2 bifall, 0 avslag)';
    const foreslaget = async (): Promise<string> => JSON.stringify(await las('2480', `/arenor/${umeas}/dagordning`));
    await vantaTills('the outcome at the arena', async () => (await foreslaget()).includes(utfall));

    const { body: mote } = await koordinator.pa(`/arenor/${umeas}/moten`, { tid: '2030-02-10T13:00:00Z' }).expect(201);
    await koordinator.pa(`/arenor/${umeas}/moten/${mote.skapadId}/dagordning`, {}).expect(201);
    expect(await foreslaget()).not.toContain(utfall);
    const arena = await las('2480', `/arenor/${umeas}`);
    expect([
      fel(ArenabildDto, arena),
      fel(RekommendationDto, await las('2480', `/rekommendationer/${body.id}`)),
    ]).toEqual([[], []]);
    expect(arena).toMatchObject({
      arenden: [{ id: A, status: 'rekommenderat', statusText: 'Rekommendation expedierad' }, { id: B }],
      moten: [{ id: mote.skapadId, franvarande: [], dagordning: [{}, {}, { rubrik: utfall }, {}] }],
      rekommendationer: [{ id: body.id, aterrapporterad: true, beslut: { bifall: 2, vantar: 0 } }],
    });
  });
});
