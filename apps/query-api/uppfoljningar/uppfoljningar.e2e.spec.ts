import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import request from 'supertest';
import type { LagradHandelse } from '#libs/kernel/index.js';
import { nyAjv } from '#libs/platform/http/dto.js';
import { byggOpenapi } from '#libs/platform/http/openapi.js';
import { deterministicId } from '#libs/platform/index.js';
import { upcast, uppfoljningStream, type UppfoljningEvent } from '#libs/uppfoljning/index.js';
import { A, skrivScen } from '../testing/scen.js';
import { startaTestfragor, type Testfragor } from '../testing/testfragor.js';

jest.setTimeout(60_000);
const ID = deterministicId('uppfoljning', 'prov');
const VAG = `/uppfoljningar/${ID}`;
const EXEMPEL = globSync('libs/uppfoljning/exempel-handelser/*.json')
  .toSorted()
  .map((fil) => JSON.parse(readFileSync(fil, 'utf8')) as LagradHandelse);
/** A brist that rests on one case, which Mora may read. */
const medArende = (event: UppfoljningEvent): UppfoljningEvent =>
  event.type === 'BristFastslagen' && event.data.avvikelser.length > 0
    ? { ...event, data: { ...event.data, avvikelser: [A] } }
    : event;

const medDag = (event: UppfoljningEvent, svarSenast: string): UppfoljningEvent => {
  if (event.type === 'UppfoljningOppnad') return { ...event, data: { ...event.data, svarSenast } };
  return event.type === 'EnkatUtskickad' ? { ...event, data: { ...event.data, svarSenast } } : event;
};

let nav: Testfragor;
beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivScen(nav.store);
  const nya = EXEMPEL.map((lagrad, nr) => ({
    ...medArende(upcast(lagrad)),
    id: deterministicId(ID, String(nr)),
    meta: {
      ...{ v: 1, tid: `2023-03-${String(nr + 1).padStart(2, '0')}T10:00:00.000Z`, kommando: `${ID}-${nr}` },
      aktor: { klient: 'prov', huvudman: '20' },
    },
  }));
  await nav.store.append(uppfoljningStream(ID), 'any', nya);
  await nav.ikapp();
});
afterAll(() => nav.stang());

const hamta = (vem: string, vag: string) =>
  request(nav.url).get(`/avvikelse/v1${vag}`).set('Authorization', `Bearer ${vem}-token`);

describe('GET /uppfoljningar', () => {
  it('N7 lists the follow-ups, filtered by län, year and agreement', async () => {
    const { body } = await hamta('mora', '/uppfoljningar').expect(200);
    expect(body.poster).toMatchObject([
      { id: ID, ar: 2022, status: 'oppen', besvarade: 1, tillfragade: 2, planLokal: true, revisionBeslutad: true },
    ]);
    expect(body.poster[0].overenskommelse.namn).toMatch(/^Länsövergripande överenskommelse/);
    for (const filter of ['lan=22', 'ar=2021', 'overenskommelse=annan'])
      expect((await hamta('mora', `/uppfoljningar?${filter}`).expect(200)).body.poster).toEqual([]);
    const csv = await hamta('mora', '/uppfoljningar?format=csv').expect(200);
    expect(csv.text).toContain('Besvarade;Tillfrågade');
  });
});

describe('GET /uppfoljningar/{id}', () => {
  it('N8 N9 shows the whole of it, with what is missing', async () => {
    const { body, headers } = await hamta('mora', VAG).expect(200);
    expect(headers['etag']).toBe(`"${EXEMPEL.length - 1}"`);
    expect(body).toMatchObject({
      ...{ rapportnamn: 'Uppföljning', plannamn: 'Handlingsplan', saknas: [] },
      revisionsbeslut: { andring: 'ingen-andring', andringText: 'Ingen ändring' },
    });
    expect([body.kriterier.length, body.formular.fragor.length, body.svarslage.length]).toEqual([16, 6, 4]);
    expect(body.kriterier[0]).toMatchObject({ organisation: null, brukare: { bedomningText: 'Delvis uppfyllt' } });
    expect(JSON.stringify(body.frysningar)).not.toContain('rapport');
    expect(body.historik[0]).toMatchObject({ text: 'Påminnelse om enkäten', av: { kod: '20' } });
    expect(body.enkatgangar).toMatchObject([
      { slag: 'paminnelse', slagText: 'Påminnelse från navet', av: null, till: [{ namn: 'Säter' }] },
      { slag: 'utskick', av: { kod: '20' }, till: [{ kod: '2082' }], senast: '2023-05-15' },
      { slag: 'utskick', till: [{ kod: '2029' }, { kod: '2082' }], senast: '2023-02-28' },
    ]);
    expect(body.nastaPaminnelse).toBeNull();
  });
  it('U1 U2 says who is reminded next and after what day, when that day is not long gone', async () => {
    const annan = deterministicId('uppfoljning', 'nyss');
    const nya = EXEMPEL.slice(1, 3).map((lagrad, nr) => ({
      ...medDag(upcast(lagrad), '2026-02-06'),
      id: deterministicId(annan, String(nr)),
      meta: {
        ...{ v: 1, tid: '2026-01-10T10:00:00.000Z', kommando: `${annan}-${nr}` },
        aktor: { klient: 'prov', huvudman: '20' },
      },
    }));
    await nav.store.append(uppfoljningStream(annan), 'any', nya);
    await nav.ikapp();
    const { body } = await hamta('mora', `/uppfoljningar/${annan}`).expect(200);
    const silent = [expect.objectContaining({ kod: '2029' }), { kod: '2082', namn: 'Säter' }];
    expect(body.nastaPaminnelse).toEqual({ efter: '2026-02-06', till: silent });
  });
  it('U2 U3 U5 shows each party’s answer, its corrections and its practice', async () => {
    const { body } = await hamta('mora', `${VAG}/svarslage`).expect(200);
    const lagen = body.poster.map((en: { lage: string; praxis: string }) => `${en.lage} ${en.praxis}`);
    expect(lagen).toEqual([
      ...['ej-tillfragad ej-tillfragad', 'besvarat endast-mas-och-chef'],
      ...['ej-tillfragad ej-tillfragad', 'ej-svarat ej-svarat'],
    ]);
    expect(body.poster[1].galler).toEqual([{ kod: '2082', namn: 'Säter' }]);
  });
  it('I4 who may not read a case sees that there are some, and not which', async () => {
    const bristen = async (vem: string) => (await hamta(vem, VAG).expect(200)).body.bristlista[0];
    expect(await bristen('mora')).toMatchObject({ antalAvvikelser: '<5', avvikelser: [A] });
    expect(await bristen('sundsvall')).toMatchObject({ antalAvvikelser: '<5', avvikelser: [] });
  });
  it('is shown as it was at a moment, and is not there before its opening or under another id', async () => {
    const { body, headers } = await hamta('mora', `${VAG}?vid=2023-03-02`).expect(200);
    expect([body.besvarade, body.revision, body.saknas.length, headers['etag']]).toEqual([0, 1, 3, undefined]);
    for (const vag of [`${VAG}?vid=2022-01-01`, `/uppfoljningar/${A}`, '/uppfoljningar/x'])
      expect((await hamta('mora', vag).expect(404)).body.kod).toBe('UPPFOLJNING_FINNS_EJ');
  });
  it('answers as OpenAPI says', async () => {
    const { schemas } = JSON.parse(JSON.stringify(byggOpenapi(nav.app))).components;
    const ajv = nyAjv().addVocabulary(['components', 'example']);
    ajv.addSchema({ $id: 'nav', components: { schemas } });
    const kolla = (vad: unknown, namn: string): void => {
      const provad = ajv.compile({ $ref: `nav#/components/schemas/${namn}` });
      expect([namn, provad(vad), provad.errors]).toEqual([namn, true, null]);
    };
    kolla((await hamta('mora', VAG)).body, 'UppfoljningDto');
    kolla((await hamta('mora', '/uppfoljningar')).body.poster[0], 'UppfoljningspostDto');
    kolla((await hamta('mora', `${VAG}/svarslage`)).body.poster[1], 'SvarslageDto');
  });
});
