import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evolve, handlingsplanStream, initial, upcast, type KandPlan } from '#libs/handlingsplan/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { koder, nej, Talare } from '../../../test/support/talare.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
let umea: Talare;
let region: Talare;
let koordinator: Talare;
let skelleftea: Talare;
beforeAll(async () => {
  dorr = await startaTestdorr();
  umea = new Talare(dorr.url, TOKEN.umea);
  region = new Talare(dorr.url, TOKEN.vasterbotten);
  koordinator = new Talare(dorr.url, TOKEN.koordinator);
  skelleftea = new Talare(dorr.url, TOKEN.skelleftea);
}, 60_000);
afterAll(() => dorr.stang());

const LOKAL = { niva: 'lokal', ar: 2027, rubrik: 'Handlingsplan Umeå 2027' };
const ATGARD = {
  ...{ mal: 'Ingen utan plan', atgard: 'Gemensam rutin', ansvarigHuvudman: '2480', ansvarigFunktion: 'Utvecklare' },
  ...{ klartSenast: '2027-06-30', direktiv: 'Ta fram en rutin.', utanBrist: 'Bestämt i fjol.' },
};
const uppratta = async (kropp: object = LOKAL): Promise<string> =>
  (await umea.post('/handlingsplaner', kropp).expect(201)).body.id;
const laggTill = async (id: string, annat: object = {}): Promise<string> =>
  (await umea.pa(`/handlingsplaner/${id}/atgarder`, { ...ATGARD, ...annat }).expect(201)).body.skapadId;
const las = async (id: string): Promise<KandPlan> => {
  const plan = (await dorr.store.readStream(handlingsplanStream(id))).map(upcast).reduce(evolve, initial);
  if (plan.status === 'okand') throw new Error('no plan');
  return plan;
};

describe('POST /handlingsplaner', () => {
  it('N8 draws up a local plan of the own kommun with the region, or one of the county', async () => {
    const { data } = await las(await uppratta());
    const godkannare = ['24', '2480'].map((huvudman) => ({ huvudman, verksamhet: null }));
    expect(data).toMatchObject({ slag: 'handlingsplan', huvudman: '2480', parter: ['24', '2480'], godkannare });
    const uppfoljning = deterministicId('uppfoljning');
    const lanets = await las(await uppratta({ ...LOKAL, niva: 'lan', uppfoljning }));
    expect(lanets.data).toMatchObject({ huvudman: null, lan: '24', uppfoljning });
    expect(lanets.data.parter).toHaveLength(16);
  });

  it.each([
    [{ kommun: '9999' }, 'OKAND_HUVUDMAN /kommun'],
    [{ parter: ['2480', '9999'] }, 'OKAND_HUVUDMAN /parter/1'],
    [{ godkannare: [{ huvudman: '2480', verksamhet: 'finns-inte' }] }, 'OKAND_KOD /godkannare/0/verksamhet'],
    [{ niva: 'rike' }, 'OKAND_KOD /niva'],
    [{ kommun: '2281' }, 'HUVUDMAN_I_ANNAT_LAN /kommun'],
  ])('refuses %j', async (annat, fel) => {
    expect(koder(await umea.post('/handlingsplaner', { ...LOKAL, ...annat }))).toEqual([fel]);
  });

  it('tells of every huvudman that cannot be in it at once', async () => {
    const kropp = { ...LOKAL, kommun: '9999', parter: ['2480', '2281', '9998'] };
    expect(koder(await umea.post('/handlingsplaner', kropp))).toEqual([
      'OKAND_HUVUDMAN /kommun',
      'OKAND_HUVUDMAN /parter/2',
      'HUVUDMAN_I_ANNAT_LAN /parter/1',
    ]);
  });

  it('says no by the rules, and never quotes what was written', async () => {
    expect(nej(await umea.post('/handlingsplaner', { ...LOKAL, parter: ['24'] }))).toEqual([403, 'EJ_PART']);
    const namngiven = await umea.post('/handlingsplaner', { ...LOKAL, rubrik: 'Om 19121212-1212' });
    expect(nej(namngiven)).toEqual([422, 'PERSONNUMMER_I_TEXT']);
    expect(namngiven.text).not.toContain('1212');
  });
});

describe('a plan', () => {
  it('V5 V6 V7 V8 N8 is approved by each, reported by the responsible, evaluated and closed', async () => {
    const id = await uppratta();
    const atgard = await laggTill(id);
    const vag = `/handlingsplaner/${id}`;
    const [egen, regionens] = [
      await umea.mandat({ funktion: 'Socialchef', behorigheter: ['besluta'] }),
      await region.mandat({ funktion: 'Direktör', behorigheter: ['besluta'] }),
    ];
    const ja = (mandatId: string): object => ({ svar: 'godkand', mandatId });
    expect(nej(await umea.pa(`${vag}/godkannanden`, ja(egen)))).toEqual([409, 'GODKANNANDE_EJ_BEGART']);
    expect((await umea.pa(`${vag}/godkannandebegaran`, {})).body.handelser).toEqual(['GodkannandeBegart']);
    expect(nej(await umea.pa(`${vag}/godkannanden`, ja(regionens)))).toEqual([403, 'MANDAT_SAKNAS']);
    expect((await umea.pa(`${vag}/godkannanden`, ja(egen))).body.handelser).toEqual(['PlanGodkand']);
    const utanSkal = await region.pa(`${vag}/godkannanden`, { svar: 'avslagen', mandatId: regionens });
    expect(nej(utanSkal)).toEqual([422, 'TEXT_SAKNAS']);
    expect((await region.pa(`${vag}/godkannanden`, ja(regionens))).body.handelser).toEqual(['PlanGodkand']);

    const andrad = await umea.pa(`${vag}/atgarder/${atgard}/andringar`, {
      ...{ ...ATGARD, klartSenast: '2027-09-30', skal: 'Tiden räckte inte.' },
    });
    expect(andrad.body.handelser).toEqual(['AtgardAndrad', 'GodkannandeBegart']);

    const status = `${vag}/atgarder/${atgard}/status`;
    expect(nej(await region.pa(status, { status: 'pagar' }))).toEqual([403, 'EJ_ANSVARIG']);
    const effekt = { effekt: 'avsedd', beskrivning: 'Färre.' };
    expect(nej(await umea.pa(`${vag}/atgarder/${atgard}/effekter`, effekt))).toEqual([409, 'ATGARD_EJ_KLAR']);
    expect(nej(await umea.pa(`${vag}/avslut`, {}))).toEqual([409, 'ATGARDER_OPPNA']);
    await umea.pa(status, { status: 'klar', rapport: 'Rutinen gäller.' }).expect(201);
    await umea.pa(`${vag}/atgarder/${atgard}/effekter`, effekt).expect(201);
    expect((await umea.pa(`${vag}/avslut`, { arsrapport: 'Klart.' })).body.handelser).toEqual(['PlanAvslutad']);
  });

  it('V4 is carried over to a plan whose id is told, the same at a retry', async () => {
    const id = await uppratta();
    await laggTill(id);
    const kropp = { ar: 2028, rubrik: 'Handlingsplan Umeå 2028' };
    const svar = await umea.pa(`/handlingsplaner/${id}/overforing`, kropp);
    expect(svar.body.handelser).toEqual(['PlanOverford']);
    expect((await las(id)).overforing?.till).toBe(svar.body.skapadId);
    const igen = await umea.pa(`/handlingsplaner/${id}/overforing`, kropp);
    expect([igen.status, igen.body.handelser]).toEqual([200, []]);
    expect(nej(await umea.pa(`/handlingsplaner/${id}/atgarder`, ATGARD))).toEqual([409, 'PLAN_OVERFORD']);
  });

  it('B11 may be led by the koordinator; I4 is not there for a stranger, whatever is sent', async () => {
    const id = await uppratta();
    const utanfor = [404, 'PLAN_FINNS_EJ'];
    await koordinator.pa(`/handlingsplaner/${id}/atgarder`, ATGARD).expect(201);
    expect(nej(await skelleftea.pa(`/handlingsplaner/${id}/atgarder`, ATGARD))).toEqual(utanfor);
    const mandat = await skelleftea.mandat({ funktion: 'Socialchef', behorigheter: ['besluta'] });
    const svar = await skelleftea.pa(`/handlingsplaner/${id}/godkannanden`, { svar: 'godkand', mandatId: mandat });
    expect(nej(svar)).toEqual(utanfor);
    expect(nej(await umea.pa('/handlingsplaner/inget-id/avslut', {}))).toEqual(utanfor);
    const nekad = await koordinator.pa(`/handlingsplaner/${id}/godkannanden`, { svar: 'godkand', mandatId: mandat });
    expect(nej(nekad)).toEqual([403, 'BEHORIGHET_SAKNAS']);
  });

  it('asks what an item answers to, by ids', async () => {
    const id = await uppratta();
    const fel = await umea.pa(`/handlingsplaner/${id}/atgarder`, { ...ATGARD, brister: ['brist'] });
    expect(koder(fel)).toEqual(['OGILTIGT_VARDE /brister/0']);
    expect(nej(await umea.pa(`/handlingsplaner/${id}/atgarder`, { ...ATGARD, utanBrist: null }))).toEqual([
      422,
      'SPAR_SAKNAS',
    ]);
    expect(
      nej(await umea.pa(`/handlingsplaner/${id}/atgarder/${deterministicId('ingen')}/status`, { status: 'pagar' })),
    ).toEqual([404, 'ATGARD_FINNS_EJ']);
  });

  it('N8 answers to brister of its own follow-up, each one that is not there told of at once', async () => {
    const uppgifter = {
      overenskommelse: 'vasterbotten-hemsjukvard',
      ar: 2026,
      rubrik: 'Uppföljning',
      omfattning: 'Allt',
    };
    const ny = await koordinator.post('/uppfoljningar', { ...uppgifter, svarSenast: '2027-02-28' }).expect(201);
    const uppfoljning: string = ny.body.id;
    const brist = { omrade: 'samordning', rubrik: 'SIP', beskrivning: 'För sent.', avvikelser: [] };
    const { skapadId } = (await koordinator.pa(`/uppfoljningar/${uppfoljning}/brister`, brist).expect(201)).body;
    const id = await uppratta({ ...LOKAL, uppfoljning });
    const [annan, tredje] = [deterministicId('annan'), deterministicId('tredje')];
    const atgard = await laggTill(id, { brister: [skapadId], utanBrist: null });
    const brister = [annan, skapadId, tredje];
    const nekad = await umea.pa(`/handlingsplaner/${id}/atgarder`, { ...ATGARD, brister });
    expect(koder(nekad)).toEqual(['BRIST_FINNS_EJ /brister/0', 'BRIST_FINNS_EJ /brister/2']);
    await koordinator.pa(`/uppfoljningar/${uppfoljning}/brister/${skapadId}/strykning`, { skal: 'Löst.' }).expect(201);
    const andring = { ...ATGARD, mal: 'Nytt', brister: [skapadId], skal: 'Klarare.' };
    await umea.pa(`/handlingsplaner/${id}/atgarder/${atgard}/andringar`, andring).expect(201);
    const utan = await umea.pa(`/handlingsplaner/${await uppratta()}/atgarder`, { ...ATGARD, brister: [skapadId] });
    expect(utan.body.fel).toMatchObject([{ meddelande: expect.stringContaining('hör inte till någon uppföljning') }]);
  });

  it('N8 I4 names only cases that the sender may read, and a change loses none that it cannot see', async () => {
    const fall = async (vem: Talare, huvudman: string, nummer: string): Promise<string> =>
      (
        await vem
          .post('/avvikelser', {
            kalla: { system: 'prov', arendenummer: nummer, version: 1 },
            ...{ rapporterande: { huvudman }, berorda: [{ huvudman: '24' }] },
            ...{ rubrik: 'Sjukresa', beskrivning: 'Intyg saknades.', kategori: 'transport', handelsetid: '2026-02-14' },
            ...{ allvarlighetsgrad: 2, sannolikhet: 2 },
          })
          .expect(201)
      ).body.id;
    const id = await uppratta();
    const [egen, annans] = [await fall(umea, '2480', 'P-1'), await fall(skelleftea, '2482', 'P-2')];
    const nekad = await umea.pa(`/handlingsplaner/${id}/atgarder`, { ...ATGARD, avvikelser: [annans] });
    expect(nej(nekad)).toEqual([422, 'AVVIKELSE_FINNS_EJ']);
    const atgard = await laggTill(id, { avvikelser: [egen] });
    const andra = async (vem: Talare, mal: string, annat: object): Promise<readonly string[] | undefined> => {
      const kropp = { ...ATGARD, mal, skal: 'Nytt mål.', ...annat };
      await vem.pa(`/handlingsplaner/${id}/atgarder/${atgard}/andringar`, kropp).expect(201);
      return (await las(id)).atgarder.get(atgard)?.atgard.avvikelser;
    };
    expect(await andra(koordinator, 'Ett', { avvikelser: [] })).toEqual([egen]);
    expect(await andra(umea, 'Två', {})).toEqual([egen]);
    expect(await andra(umea, 'Tre', { avvikelser: [] })).toEqual([]);
  });
});
