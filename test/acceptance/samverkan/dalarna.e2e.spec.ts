import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaTestapp, type Testapp } from '../../support/testapp.js';
import { rapport } from '../rapport.js';
import { Rost } from './rost.js';
import { beskrivTvist } from './tvist.js';

const REGION = '20';
const LEKSAND = '2029';
const AVTAL = 'dalarna-psykiska-funktionsnedsattningar';

describe('Dalarna: a tvist solved at verksamhetsnivå', () => {
  beskrivTvist(() => startaTestapp(), {
    oppnar: LEKSAND,
    motpart: REGION,
    overenskommelse: AVTAL,
    startniva: 'verksamhetsniva',
    linjelyft: null,
    principiell: null,
  });
});

describe('Dalarna: what a tvist comes from and rests on', () => {
  let app: Testapp;
  let leksand: Rost;
  let region: Rost;
  let mandatId: string;
  beforeAll(async () => {
    app = await startaTestapp();
    await app.ikapp();
    [leksand, region] = await Promise.all([Rost.som(app, LEKSAND), Rost.som(app, REGION)]);
    mandatId = await leksand.mandat({ funktion: 'Verksamhetsansvarig', behorigheter: ['foretrada', 'lyfta'] });
  });
  afterAll(() => app.stang());

  const oppna = (avvikelse: string) =>
    leksand.samtal.post('/tvister', {
      parter: [REGION],
      fraga: 'verksamhetsansvar',
      rubrik: 'Vem skriver intyget',
      beskrivning: 'Ansvaret avvisas.',
      avvikelse,
      overenskommelse: { id: AVTAL },
      mandatId,
    });

  it('D4 D5 is born from a responsibility that was refused, and from no other avvikelse', async () => {
    const { body } = await leksand.samtal.post('/avvikelser', rapport('TVIST-1')).expect(201);
    const fore = await oppna(body.id);
    expect([fore.status, fore.body.kod]).toEqual([422, 'ANSVAR_EJ_AVVISAT']);
    const avvisning = { skal: 'Intyget skrivs av kommunens läkare.', foreslagenHuvudman: LEKSAND };
    expect((await region.gor(`/avvikelser/${body.id}`, 'ansvarsavvisningar', avvisning)).status).toBe(201);
    const svar = await oppna(body.id);
    expect([svar.status, svar.body.detail]).toEqual([201, undefined]);
    const { body: tvist } = await region.las(`/tvister/${svar.body.id}`);
    expect(tvist.avvikelse).toBe(body.id);
  });

  it('D1 shows that its agreement has ended, and that two versions overlapped', async () => {
    const nu = await leksand.las(`/overenskommelser/${AVTAL}`);
    expect(nu.status).toBe(200);
    expect(nu.body).toMatchObject({ lage: 'utgangen', galler: [] });
    const { body } = await leksand.las(`/overenskommelser/${AVTAL}?dag=2016-06-01`);
    expect(body).toMatchObject({ lage: 'galler', galler: ['1', '2'] });
    expect(body.versioner[0]).toMatchObject({ version: '1', overlappar: ['2'] });
  });

  it('D5 D11 nothing above verksamhetsnivå is given by the source for a fråga: the refusal says so', async () => {
    const underlag = { rubrik: 'Rutin', faktaunderlag: 'Fakta', forslag: 'Förslag' };
    const fraga = await leksand.samtal.post('/fragor', { parter: [REGION], mandatId, ...underlag }).expect(201);
    const svar = await leksand.gor(`/eskaleringar/${fraga.body.id}`, 'lyft', {
      till: 'lansnatverk',
      mandatId,
      ...underlag,
    });
    expect([svar.status, svar.body.kod]).toEqual([409, 'LYFTVAG_EJ_ANGIVEN']);
    expect(svar.body.detail).toContain('ej angivet');
  });
});
