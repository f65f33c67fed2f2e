import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { deterministicId } from '#libs/platform/ids.js';
import { startaTestapp, type Testapp } from '../../support/testapp.js';
import { vantaTills } from '../samtal.js';
import { Rost } from './rost.js';

const PLANER = '/handlingsplaner';
const ATGARD = {
  ...{ mal: 'Ingen övergång utan plan', atgard: 'Gemensam rutin', ansvarigFunktion: 'Verksamhetsutvecklare' },
  ...{ klartSenast: '2026-06-30', direktiv: 'Ta fram en rutin till hösten.', utanBrist: 'Stående uppdrag.' },
};

let app: Testapp;
beforeAll(async () => {
  app = await startaTestapp();
  await app.ikapp();
});
afterAll(() => app.stang());

const lyckas = (svar: Response): Response => {
  expect([svar.status, svar.body.kod, svar.body.detail]).toEqual([201, undefined, undefined]);
  return svar;
};
const uppratta = async (vem: Rost, kropp: object): Promise<string> =>
  `${PLANER}/${lyckas(await vem.samtal.post(PLANER, kropp)).body.id}`;
const idUr = (plan: string): string => plan.slice(PLANER.length + 1);
const godkann = async (vem: Rost, plan: string, verksamhet: string | null, funktion: string): Promise<Response> => {
  const mandatId = await vem.mandat({ funktion, behorigheter: ['besluta'], ...(verksamhet && { verksamhet }) });
  return vem.gor(plan, 'godkannanden', { verksamhet, svar: 'godkand', mandatId });
};

describe('Värmland: the aktivitetsplan, from the draft to the årsrapport', () => {
  const VERKSAMHETER = [
    { huvudman: '17', verksamhet: 'buh' },
    { huvudman: '17', verksamhet: 'vh' },
    { huvudman: '1780', verksamhet: 'lss' },
  ];
  let region: Rost;
  let karlstad: Rost;
  let plan: string;
  let klar: string;
  beforeAll(async () => {
    [region, karlstad] = await Promise.all([Rost.som(app, '17'), Rost.som(app, '1780')]);
  });
  const forVem = (huvudman: string): Rost => (huvudman === '17' ? region : karlstad);

  it('V4 V6 is the same thing under the county’s own name, its items with direktiv and responsible function', async () => {
    const kropp = { niva: 'lan', ar: 2026, rubrik: 'Aktivitetsplan 2026', parter: ['17', '1780'] };
    plan = await uppratta(region, { ...kropp, godkannare: VERKSAMHETER });
    klar = lyckas(await region.gor(plan, 'atgarder', { ...ATGARD, ansvarigHuvudman: '1780' })).body.skapadId;
    lyckas(await region.gor(plan, 'atgarder', { ...ATGARD, mal: 'Känd väg in', ansvarigHuvudman: '17' }));
    const { body } = await karlstad.las(plan);
    expect(body).toMatchObject({
      slagText: 'Aktivitetsplan',
      godkannande: 'utkast',
      godkannarfunktion: 'Verksamhetschef',
    });
    lyckas(await region.gor(plan, 'godkannandebegaran'));
    await karlstad.meddelande('handlingsplan.godkannande-begart', idUr(plan));
  });

  it('V5 V8 is approved by the verksamhetschef of each verksamhet, and by nobody else', async () => {
    expect((await godkann(region, plan, 'buh', 'Handläggare')).body.kod).toBe('FEL_GODKANNARFUNKTION');
    for (const { huvudman, verksamhet } of VERKSAMHETER) {
      expect((await karlstad.las(plan)).body.godkannande).toBe('vantar');
      lyckas(await godkann(forVem(huvudman), plan, verksamhet, 'Verksamhetschef'));
    }
    expect((await karlstad.las(plan)).body.godkannande).toBe('godkand');
  });

  it('V6 V7 V9 is reported by the responsible, evaluated, and what is left goes on next year', async () => {
    const rapport = { status: 'klar', rapport: 'Rutinen gäller.' };
    expect((await region.gor(plan, `atgarder/${klar}/status`, rapport)).body.kod).toBe('EJ_ANSVARIG');
    lyckas(await karlstad.gor(plan, `atgarder/${klar}/status`, rapport));
    const effekt = { effekt: 'avsedd', beskrivning: 'Färre brutna övergångar.' };
    lyckas(await region.gor(plan, `atgarder/${klar}/effekter`, effekt));
    expect((await region.gor(plan, 'avslut')).body.kod).toBe('ATGARDER_OPPNA');
    const { skapadId } = lyckas(await region.gor(plan, 'overforing', { ar: 2027, rubrik: 'Aktivitetsplan 2027' })).body;
    const nasta = `${PLANER}/${skapadId}`;
    await vantaTills('next year’s plan', async () => (await karlstad.las(nasta)).status === 200);
    const { body } = await karlstad.las(nasta);
    expect(body).toMatchObject({ ar: 2027, foregangare: idUr(plan), godkannande: 'utkast' });
    expect(body.atgarder).toMatchObject([{ mal: 'Känd väg in', overfordFran: { plan: idUr(plan) } }]);
  });

  it('V4 ends with the årsrapport, which each party’s own system is told of', async () => {
    lyckas(await region.gor(plan, 'avslut', { arsrapport: 'Årsrapporten finns på styrgruppens sida.' }));
    const { data } = await karlstad.meddelande('handlingsplan.avslutad', idUr(plan));
    expect(data).toMatchObject({ arsrapport: 'Årsrapporten finns på styrgruppens sida.' });
    const { body } = await karlstad.las(plan);
    expect([body.statusText, body.efterfoljare === null]).toEqual(['Avslutad', false]);
    const fore = await karlstad.las(`${plan}?vid=2020-01-01`);
    expect([fore.status, fore.body.kod]).toEqual([404, 'PLAN_FINNS_EJ']);
  });
});

describe('Västernorrland: a handlingsplan at both levels for one follow-up', () => {
  const uppfoljning = deterministicId('uppfoljning-22');

  it('N8 is drawn up locally and for the county, and listed by the follow-up, to its parties alone', async () => {
    const [sundsvall, region, leksand] = await Promise.all(['2281', '22', '2029'].map((kod) => Rost.som(app, kod)));
    if (sundsvall === undefined || region === undefined || leksand === undefined) throw new Error('nobody speaks');
    const grund = { ar: 2026, rubrik: 'Handlingsplan 2026', uppfoljning };
    const lokal = await uppratta(sundsvall, { ...grund, niva: 'lokal' });
    lyckas(await sundsvall.gor(lokal, 'atgarder', { ...ATGARD, ansvarigHuvudman: '2281', klartSenast: '2026-01-31' }));
    const lanets = await uppratta(region, { ...grund, niva: 'lan' });
    await app.ikapp();
    const lista = async (vem: Rost, filter = ''): Promise<readonly unknown[]> =>
      (await vem.las(`${PLANER}?uppfoljning=${uppfoljning}${filter}`)).body.poster;
    await vantaTills('both plans in the list', async () => (await lista(sundsvall)).length === 2);
    expect(await lista(sundsvall, '&niva=lokal')).toMatchObject([
      { id: idUr(lokal), slagText: 'Handlingsplan', huvudman: { kod: '2281' }, ejPaborjade: 1 },
    ]);
    expect(await lista(region, '&niva=lan&ar=2026')).toMatchObject([{ id: idUr(lanets), godkannanden: { length: 8 } }]);
    expect(await lista(leksand)).toEqual([]);
    expect((await leksand.las(lokal)).body.kod).toBe('PLAN_FINNS_EJ');
    const sena = await sundsvall.las(`${PLANER}/atgarder?forsenade=true&format=csv`);
    expect(sena.text).toContain('Ingen övergång utan plan');
    expect((await sundsvall.las(`${lokal}/handelser`)).text).toContain('Åtgärd tillagd i planen');
  });
});
