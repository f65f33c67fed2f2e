import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { svenskDag } from '#libs/platform/datum.js';
import { startaTestapp, type Testapp } from '../../support/testapp.js';
import { UNDERLAG } from './lyft.js';
import { Rost } from './rost.js';

const idag = svenskDag(new Date());
const REGION = '17';
const KARLSTAD = '1780';
const VERKSAMHETER = [
  { huvudman: REGION, verksamhet: 'buh' },
  { huvudman: REGION, verksamhet: 'vh' },
  { huvudman: KARLSTAD, verksamhet: 'lss' },
];

describe('Värmland: raised with the sammankallande, into the aktivitetsplan', () => {
  let app: Testapp;
  let karlstad: Rost;
  let region: Rost;
  let styrgrupp: string;
  let fraga: string;
  let plan: string;
  beforeAll(async () => {
    app = await startaTestapp();
    await app.ikapp();
    [karlstad, region] = await Promise.all([Rost.som(app, KARLSTAD), Rost.som(app, REGION)]);
    const koordinator = await Rost.som(app, 'koordinator-17');
    styrgrupp = (await koordinator.samtal.post('/arenor', { lansfilId: 'styrgruppen' }).expect(201)).body.id;
  });
  afterAll(() => app.stang());

  const lyckas = (svar: Response): Response => {
    expect([svar.status, svar.body.kod, svar.body.detail]).toEqual([201, undefined, undefined]);
    return svar;
  };
  const godkann = async (
    { huvudman, verksamhet }: (typeof VERKSAMHETER)[number],
    funktion: string,
  ): Promise<Response> => {
    const rost = huvudman === REGION ? region : karlstad;
    const mandatId = await rost.mandat({ funktion, behorigheter: ['besluta'], verksamhet });
    const beslut = { verksamhet, utfall: 'bifall', instans: funktion, datum: idag, mandatId };
    return rost.gor(`/rekommendationer/${plan}`, 'beslut', beslut);
  };

  it('V1 the one that convenes is named among the huvudmän of the styrgrupp', async () => {
    const koordinator = await Rost.som(app, 'koordinator-17');
    const tur = { sammankallande: REGION, fran: '2026-01-01' };
    lyckas(await koordinator.gor(`/arenor/${styrgrupp}`, 'sammankallande', tur));
    const { body } = await karlstad.las(`/arenor/${styrgrupp}`);
    expect(JSON.stringify(body.sammankallande)).toContain('Region Värmland');
  });

  it('V2 V3 a matter is raised with the styrgrupp at any time, by whoever has a mandate to', async () => {
    const mandatId = await karlstad.mandat({ funktion: 'MAR', niva: 'narmaste-chef', behorigheter: ['lyfta'] });
    fraga = lyckas(await karlstad.samtal.post('/fragor', { parter: [REGION], mandatId, ...UNDERLAG })).body.id;
    const lyft = { till: 'styrgrupp', arena: styrgrupp, mandatId, ...UNDERLAG };
    lyckas(await karlstad.gor(`/eskaleringar/${fraga}`, 'lyft', lyft));
  });

  it('V9 the agenda proposes itself: the standing item first, then the matter', async () => {
    await region.meddelande('eskalering.lyft', fraga);
    await app.ikapp();
    const { text } = await region.las(`/arenor/${styrgrupp}/dagordning`);
    const staende = text.indexOf('Information om våra verksamheter');
    expect(staende).toBeGreaterThan(-1);
    expect(text.indexOf(UNDERLAG.rubrik)).toBeGreaterThan(staende);
  });

  it('V5 V6 goes into the aktivitetsplan, with its enkelt direktiv and a responsible function', async () => {
    const aktivitet = {
      rubrik: UNDERLAG.rubrik,
      direktiv: UNDERLAG.forslag,
      ansvarigFunktion: 'Verksamhetsutvecklare',
    };
    const utan = {
      slag: 'aktivitetsplan',
      rubrik: 'Aktivitetsplan 2027',
      text: 'Årets plan.',
      mottagare: VERKSAMHETER,
    };
    const resurs = `/arenor/${styrgrupp}/rekommendationer`;
    const tom = await region.samtal.post(resurs, { ...utan, aktiviteter: [] });
    expect([tom.status, tom.body.kod]).toEqual([422, 'AKTIVITET_SAKNAS']);
    const kropp = { ...utan, aktiviteter: [{ ...aktivitet, arenden: [fraga] }], arenden: [fraga] };
    plan = lyckas(await region.samtal.post(resurs, kropp)).body.id;
  });

  it('V5 is approved by the verksamhetschef of each verksamhet, and by nobody else', async () => {
    const [forsta] = VERKSAMHETER;
    const annan = await godkann(forsta ?? { huvudman: '', verksamhet: '' }, 'Handläggare');
    expect([annan.status, annan.body.kod]).toEqual([403, 'FEL_BESLUTSFUNKTION']);
    for (const verksamhet of VERKSAMHETER) {
      const { body } = await region.las(`/rekommendationer/${plan}`);
      expect(body.antal.vantar).toBeGreaterThan(0);
      lyckas(await godkann(verksamhet, 'Verksamhetschef'));
    }
    const { body } = await karlstad.las(`/rekommendationer/${plan}`);
    expect(body.antal).toMatchObject({ bifall: 3, vantar: 0 });
  });
});
