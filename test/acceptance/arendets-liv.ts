import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Testapp } from '../support/testapp.js';
import { egetNummer, startaHuvudmanssystem, type Huvudmanssystem } from './huvudmanssystem.js';
import { rapport, SAMTYCKE } from './rapport.js';
import { Samtal, vantaPa, vantaTills } from './samtal.js';

type Start = (env: Readonly<Record<string, string>>) => Promise<Testapp>;

const FRITEXT = {
  orsak: 'Intyget skrevs inte.',
  atgard: 'Rutinen gås igenom.',
  konsekvens: 'Resan blev dyrare.',
  uppfoljning: 'Följs upp om tre månader.',
};

/** The same case through its whole life, on whatever the service keeps its events in. Each step rests on the one before. */
export const beskrivArendetsLiv = (starta: Start): void => {
  let app: Testapp;
  let system: Huvudmanssystem;
  let leksand: Samtal;
  let region: Samtal;
  let id: string;
  beforeAll(async () => {
    system = await startaHuvudmanssystem(['20', '2029']);
    app = await starta(system.env);
    leksand = await Samtal.som(app, '2029');
    region = await Samtal.som(app, '20');
  });
  afterAll(async () => {
    await app.stang();
    await system.stang();
  });

  const nastaSteg = async (vem: Samtal, kod: string): Promise<string> => {
    const { body } = await vem.get(`/avvikelser/${id}`).expect(200);
    return body.delar.find((del: { huvudman: { kod: string } }) => del.huvudman.kod === kod).nastaSteg;
  };

  it('D3 D4 a report from one huvudman that concerns another is handled jointly from the start', async () => {
    const svar = await leksand.post('/avvikelser', rapport('LIV-1', SAMTYCKE)).expect(201);
    id = svar.body.id;
    const { body } = await region.get(`/avvikelser/${id}`).expect(200);
    expect(body).toMatchObject({ gemensam: true, status: 'oppen', rapporterande: { huvudman: { kod: '2029' } } });
    expect(await nastaSteg(leksand, '2029')).toBe('invanta-svar');
  });

  it('N4 is delivered signed to the region, whose own number comes back with the receipt and onto the case', async () => {
    const del = await vantaPa('the number of the region', async () => {
      const { body } = await leksand.get(`/avvikelser/${id}`).expect(200);
      return body.delar.find((en: { arendenummer: string | null }) => en.arendenummer === egetNummer('20', id));
    });
    expect(del).toMatchObject({ huvudman: { kod: '20' }, nastaSteg: 'bedom' });
    expect(system.oakta()).toBe(0);
    expect(system.typer('20', id)).toEqual(['rapporterad']);
  });

  it('N4 the one that reported is told that it has been received, and under which number', async () => {
    await vantaTills('the news', () => system.typer('2029', id).includes('mottagen'));
    const [nyhet] = system.mottagna.filter((en) => en.huvudman === '2029' && en.kuvert.subject === id);
    expect(JSON.parse(nyhet?.kropp ?? '{}').data).toMatchObject({ av: '20', arendenummer: egetNummer('20', id) });
  });

  it('412 and 428: nobody writes over what another has just written', async () => {
    const kropp = { allvarlighetsgrad: 3, sannolikhet: 2, lexMaria: 'utreds' };
    const utan = await region.post(`/avvikelser/${id}/bedomningar`, kropp);
    expect([utan.status, utan.body.kod]).toEqual([428, 'IF_MATCH_SAKNAS']);
    const gammal = await region.post(`/avvikelser/${id}/bedomningar`, kropp, { 'If-Match': '"0"' });
    expect([gammal.status, gammal.body.kod]).toEqual([412, 'ARENDET_HAR_ANDRATS']);
  });

  it('D4 each huvudman makes its own assessment, and lex Maria stays its own', async () => {
    await region.gor(id, 'bedomningar', { allvarlighetsgrad: 3, sannolikhet: 2, lexMaria: 'utreds' });
    await leksand.gor(id, 'bedomningar', { allvarlighetsgrad: 1, sannolikhet: 1, lexSarah: 'anmals-inte' });
    const { body } = await leksand.get(`/avvikelser/${id}`).expect(200);
    const bedomningar = body.delar.map((del: { huvudman: { kod: string }; bedomning: object }) => [
      del.huvudman.kod,
      del.bedomning,
    ]);
    expect(Object.fromEntries(bedomningar)).toMatchObject({ '20': { riskvarde: 6 }, '2029': { riskvarde: 1 } });
    await vantaTills(
      'both told',
      () => [...system.typer('2029', id), ...system.typer('20', id)].filter((typ) => typ === 'bedomd').length === 2,
    );
    const meddelande = system.mottagna.find((en) => en.huvudman === '2029' && en.kuvert.type.includes('bedomd'));
    expect(meddelande?.kropp).not.toMatch(/lex/i);
  });

  it('D4 the case is not closed until everyone asked has answered', async () => {
    const svar = await leksand.gor(id, 'avslut');
    expect([svar.status, svar.body.kod]).toEqual([409, 'EJ_ALLA_HAR_SVARAT']);
    expect(svar.body.detail).toContain('Region Dalarna');
  });

  it('B14 a joint analysis has someone from each huvudman, and replaces nobody’s own assessment', async () => {
    await region.gor(id, 'utredningar', { orsaker: [{ typ: 'sjukresa', beskrivning: 'Rutinen var inte känd.' }] });
    const analys = { forlopp: 'Intyget efterfrågades.', orsaker: 'Oklart vem.', forslag: 'Gemensam rutin.' };
    const ensam = await region.gor(id, 'handelseanalyser', {
      ...analys,
      deltagare: [{ huvudman: '20', funktion: 'Chefläkare' }],
    });
    expect([ensam.status, ensam.body.kod]).toEqual([422, 'DELTAGARE_SAKNAS']);
    const deltagare = [
      { huvudman: '20', funktion: 'Chefläkare' },
      { huvudman: '2029', funktion: 'MAS' },
    ];
    expect((await region.gor(id, 'handelseanalyser', { ...analys, deltagare })).status).toBe(201);
    const { body } = await leksand.get(`/avvikelser/${id}`).expect(200);
    expect(body.handelseanalyser).toHaveLength(1);
    expect(body.delar.every((del: { bedomning: unknown }) => del.bedomning !== null)).toBe(true);
  });

  it('decides an action and follows it up', async () => {
    const beslut = { beskrivning: 'Genomgång', ansvarigFunktion: 'Enhetschef', klartSenast: '2027-01-31' };
    const { body } = await region.gor(id, 'atgarder', beslut);
    const vag = `atgarder/${body.skapadId}/uppdateringar`;
    expect((await region.gor(id, vag, { status: 'pagar' })).body.handelser).toEqual(['AtgardUppdaterad']);
    const annans = await leksand.gor(id, vag, { status: 'klar' });
    expect([annans.status, annans.body.kod]).toEqual([404, 'ATGARD_FINNS_EJ']);
  });

  it('the answer to the reporter is refused unless it holds orsak, åtgärd, konsekvens and uppföljning', async () => {
    const { uppfoljning: _, ...halv } = FRITEXT;
    const svar = await region.gor(id, 'aterkoppling', halv);
    expect([svar.status, svar.body.kod]).toEqual([422, 'ATERKOPPLING_OFULLSTANDIG']);
    expect(svar.body.detail).toContain('uppföljning');
    expect((await region.gor(id, 'aterkoppling', FRITEXT)).status).toBe(201);
  });

  it('is closed by the one that reported when all have answered, and by nobody else', async () => {
    const annan = await region.gor(id, 'avslut');
    expect([annan.status, annan.body.kod]).toEqual([403, 'ENBART_RAPPORTERANDE']);
    expect((await leksand.gor(id, 'avslut')).body.handelser).toEqual(['AvvikelseAvslutad']);
    const efter = await region.gor(id, 'utredningar', { orsaker: [{ beskrivning: 'För sent.' }] });
    expect([efter.status, efter.body.kod]).toEqual([409, 'AVVIKELSE_AVSLUTAD']);
  });

  it('may be opened again, and then asks everyone anew', async () => {
    expect((await region.gor(id, 'ateroppningar', { skal: 'Det hände igen.' })).status).toBe(201);
    const svar = await leksand.gor(id, 'avslut');
    expect([svar.status, svar.body.kod]).toEqual([409, 'EJ_ALLA_HAR_SVARAT']);
  });

  it('I3 each was told everything that the other did, once and in order', async () => {
    const tillKommunen = [
      'mottagen',
      'bedomd',
      'utredd',
      'handelseanalys-genomford',
      'atgard-beslutad',
      'atgard-uppdaterad',
      'aterkopplad',
      'ateroppnad',
    ];
    await vantaTills('the last message', () => system.typer('2029', id).includes('ateroppnad'));
    await vantaTills('the avslut', () => system.typer('20', id).includes('avslutad'));
    expect(system.typer('2029', id)).toEqual(tillKommunen);
    expect(system.typer('20', id)).toEqual(['rapporterad', 'bedomd', 'avslutad']);
    const sekvenser = system.mottagna
      .filter((en) => en.huvudman === '2029' && en.kuvert.subject === id)
      .map(({ kuvert }) => kuvert.sekvens);
    expect(sekvenser).toEqual(sekvenser.toSorted((a, b) => a - b));
  });

  it('the history tells the whole life, and the queue what is next', async () => {
    await app.ikapp();
    const { body } = await leksand.get(`/avvikelser/${id}/handelser?limit=100`).expect(200);
    const typer = body.poster.map((post: { typ: string }) => post.typ);
    expect(typer).toEqual(expect.arrayContaining(['AvvikelseRapporterad', 'AvvikelseMottagen', 'AvvikelseAteroppnad']));
    const ko = await region.get('/vyer/min-ko').expect(200);
    expect(ko.body.poster.map((post: { id: string }) => post.id)).toEqual([id]);
  });
};
