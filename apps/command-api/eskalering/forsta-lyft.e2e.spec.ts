import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { deterministicId } from '#libs/platform/ids.js';
import { nej, Talare } from '../../../test/support/talare.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
let sundsvall: Talare;
let region: Talare;
let umea: Talare;
const mandat = { sundsvall: '', region: '', umea: '' };
beforeAll(async () => {
  dorr = await startaTestdorr();
  sundsvall = new Talare(dorr.url, TOKEN.sundsvall);
  region = new Talare(dorr.url, TOKEN.vasternorrland);
  umea = new Talare(dorr.url, TOKEN.umea);
  mandat.sundsvall = await sundsvall.mandat({ funktion: 'Socialchef' });
  mandat.region = await region.mandat({ funktion: 'Verksamhetschef' });
  mandat.umea = await umea.mandat({ funktion: 'Socialchef' });
}, 60_000);
afterAll(() => dorr.stang());

const AVTAL = { id: 'Missbruks- och beroendevården', avsnitt: 'SIP' };
const AMNE = {
  overenskommelse: 'vasternorrland-missbruk-beroende',
  avsnitt: 'Samordnad Individuell Plan (SIP)',
};
const underlag = {
  rubrik: 'Boende efter behandling',
  faktaunderlag: 'Tre fall under hösten.',
  forslag: 'Gemensam rutin.',
};
const tvist = async (): Promise<string> => {
  const om = { fraga: 'verksamhetsansvar', rubrik: 'Boende', beskrivning: 'Oense.', overenskommelse: AVTAL };
  const { body } = await sundsvall.post('/tvister', { mandatId: mandat.sundsvall, parter: ['22'], ...om }).expect(201);
  return body.id;
};
const principiell = async (id: string): Promise<void> => {
  const bedomd = { mandatId: mandat.sundsvall, principiell: true, skal: 'Ny lag.' };
  await sundsvall.pa(`/tvister/${id}/principfraga`, bedomd).expect(201);
};
let nummer = 0;
const avvikelse = async (): Promise<string> => {
  nummer += 1;
  const rapport = {
    ...{ kalla: { system: 'prov', arendenummer: `A-${nummer}`, version: 1 }, rapporterande: { huvudman: '2281' } },
    ...{ berorda: [{ huvudman: '22' }], rubrik: 'SIP', beskrivning: 'Ingen kom.', overenskommelse: AVTAL },
    ...{ kategori: 'transport', handelsetid: '2026-11-02', allvarlighetsgrad: 2, sannolikhet: 2 },
  };
  return (await sundsvall.post('/avvikelser', rapport).expect(201)).body.id;
};
const lyft = (vag: string, till: string, vem: 'sundsvall' | 'region' = 'sundsvall'): Promise<Response> =>
  (vem === 'region' ? region : sundsvall).pa(vag, { till, mandatId: mandat[vem], ...underlag }).then((svar) => svar);
const forsta = async (id: string): Promise<unknown> => (await dorr.store.readStream(`eskalering-${id}`))[0]?.data;

describe('POST /tvister/{id}/eskaleringar', () => {
  it('N2 goes to närmast övergripande ledningsnivå, and on from there by /eskaleringar when of principle (N3)', async () => {
    const id = await tvist();
    const linje = await lyft(`/tvister/${id}/eskaleringar`, 'ledningsniva');
    expect([linje.status, linje.body.handelser]).toEqual([201, ['EskaleringPaborjad', 'LyftILinjen']]);
    expect(await forsta(id)).toMatchObject({ arende: { slag: 'tvist', id }, lan: '22', amne: AMNE });
    const vidare = `/eskaleringar/${id}/lyft`;
    await lyft(vidare, 'ledningsniva', 'region');
    expect(nej(await lyft(vidare, 'lokal-samverkansgrupp'))).toEqual([409, 'LYFT_EJ_TILLATET']);
    await principiell(id);
    expect((await lyft(vidare, 'lokal-samverkansgrupp')).body.handelser).toEqual(['LyftTillSamverkan']);
  });

  it('N3 one of principle goes to närmaste samverkansnivå at once; another does not', async () => {
    const id = await tvist();
    const vag = `/tvister/${id}/eskaleringar`;
    expect(nej(await lyft(vag, 'lokal-samverkansgrupp'))).toEqual([409, 'LYFT_EJ_TILLATET']);
    await principiell(id);
    const svar = await lyft(vag, 'lokal-samverkansgrupp');
    expect([svar.status, svar.body.handelser]).toEqual([201, ['EskaleringPaborjad', 'LyftTillSamverkan']]);
  });

  it('is taken by no arena that some party is outside', async () => {
    const arena = deterministicId('arena', '22', 'lokala-samverkansgrupper');
    const data = { lan: '22', modell: 'vasternorrland', niva: 'lokal-samverkansgrupp', huvudman: ['22', '2260'] };
    const meta = { v: 1, tid: '2026-11-20T08:00:00Z', aktor: { klient: 'prov', huvudman: '22' }, kommando: arena };
    await dorr.store.append(`arena-${arena}`, 'any', [{ id: arena, type: 'ArenaOppnad', data, meta }]);
    const id = await tvist();
    await principiell(id);
    await lyft(`/tvister/${id}/eskaleringar`, 'lokal-samverkansgrupp');
    const [, lyftet] = await dorr.store.readStream(`eskalering-${id}`);
    expect(lyftet).toMatchObject({ type: 'LyftTillSamverkan', data: { arena: null } });
  });

  it('I4: a tvist of others is not there; one that is withdrawn is not lifted', async () => {
    const id = await tvist();
    const kropp = { till: 'ledningsniva', mandatId: mandat.umea, ...underlag };
    expect(nej(await umea.post(`/tvister/${id}/eskaleringar`, kropp))).toEqual([404, 'TVIST_FINNS_EJ']);
    await sundsvall.pa(`/tvister/${id}/aterkallelse`, { mandatId: mandat.sundsvall, skal: 'Löst.' }).expect(201);
    expect(nej(await lyft(`/tvister/${id}/eskaleringar`, 'ledningsniva'))).toEqual([409, 'TVIST_ATERKALLAD']);
  });
});

describe('POST /avvikelser/{id}/eskaleringar', () => {
  it('B11 the matter is about the agreement that the case refers to', async () => {
    const id = await avvikelse();
    expect((await lyft(`/avvikelser/${id}/eskaleringar`, 'ledningsniva')).status).toBe(201);
    expect(await forsta(id)).toMatchObject({ arende: { slag: 'avvikelse', id }, amne: AMNE });
  });

  it('I4: a case of others is not there; one that is annulled or closed is not lifted', async () => {
    const id = await avvikelse();
    const vag = `/avvikelser/${id}/eskaleringar`;
    const kropp = { till: 'ledningsniva', mandatId: mandat.umea, ...underlag };
    expect(nej(await umea.post(vag, kropp))).toEqual([404, 'AVVIKELSE_FINNS_EJ']);
    const ingen = `/avvikelser/${deterministicId('ingen')}/eskaleringar`;
    expect(nej(await lyft(ingen, 'ledningsniva'))).toEqual([404, 'AVVIKELSE_FINNS_EJ']);
    await sundsvall.pa(`/avvikelser/${id}/makulering`, { skal: 'Misstag.' }).expect(201);
    expect(nej(await lyft(vag, 'ledningsniva'))).toEqual([409, 'AVVIKELSE_MAKULERAD']);
    const avslutad = await avvikelse();
    await region.pa(`/avvikelser/${avslutad}/ansvarsavvisningar`, { skal: 'Kommunens.' }).expect(201);
    await sundsvall.pa(`/avvikelser/${avslutad}/avslut`, {}).expect(201);
    const sent = await lyft(`/avvikelser/${avslutad}/eskaleringar`, 'ledningsniva');
    expect(nej(sent)).toEqual([409, 'AVVIKELSE_AVSLUTAD']);
  });

  it('I3 a lift repeated by its Idempotency-Key gets its first answer, also when the case has been annulled', async () => {
    const id = await avvikelse();
    const kropp = { till: 'ledningsniva', mandatId: mandat.sundsvall, ...underlag };
    const skicka = () => sundsvall.post(`/avvikelser/${id}/eskaleringar`, kropp, { 'Idempotency-Key': 'lyft-1' });
    const forst = await skicka();
    await sundsvall.pa(`/avvikelser/${id}/makulering`, { skal: 'Misstag.' }).expect(201);
    const igen = await skicka();
    expect([igen.status, igen.body]).toEqual([201, forst.body]);
  });
});
