import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { arenaStream, type ArenaOppnad } from '#libs/arena/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { koder, nej, Talare } from '../../../test/support/talare.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
let umea: Talare;
let skelleftea: Talare;
beforeAll(async () => {
  dorr = await startaTestdorr();
  umea = new Talare(dorr.url, TOKEN.umea);
  skelleftea = new Talare(dorr.url, TOKEN.skelleftea);
}, 60_000);
afterAll(() => dorr.stang());

const ARENA = deterministicId('prov', 'arena');
const arena: ArenaOppnad = {
  type: 'ArenaOppnad',
  data: {
    ...{ lan: '24', modell: 'vasterbotten-forslag', lansfilId: null, namn: 'Umeås lokala arena' },
    ...{ niva: 'lokala-arenor', nivaslag: 'lokal', huvudman: ['24', '2480'], uppdrag: null, motesrytm: null },
    ...{ sammankallande: null, alterneringAr: null, beredsAv: null, staendePunkter: [], av: '24' },
  },
};
const oppnaArena = async (): Promise<void> => {
  const meta = { v: 1, tid: '2026-11-20T08:00:00.000Z', aktor: { klient: 'prov', huvudman: '24' }, kommando: ARENA };
  await dorr.store.append(arenaStream(ARENA), 'any', [{ ...arena, id: ARENA, meta }]);
};

const mandat = (annat: object = {}): object => ({
  funktion: 'Förvaltningschef',
  uppdrag: 'Bedömer om frågor ska lyftas.',
  behorigheter: ['lyfta'],
  giltigFran: '2026-11-01',
  ...annat,
});

describe('POST /mandat', () => {
  it('B7 registers a function with its task, level, arena and deputy', async () => {
    await oppnaArena();
    const ordinarie = await umea.post('/mandat', mandat({ niva: 'forvaltningschefsniva', verksamhet: 'Socialtjänst' }));
    expect([ordinarie.status, ordinarie.body.handelser]).toEqual([201, ['MandatRegistrerat']]);
    expect(ordinarie.headers['location']).toBe(`/avvikelse/v1/mandat/${ordinarie.body.id}`);
    const [forsta] = await dorr.store.readStream(`mandat-${ordinarie.body.id}`);
    expect(forsta?.data).toMatchObject({ huvudman: '2480', verksamhet: 'socialtjanst', niva: 'forvaltningschefsniva' });
    const ersattare = await umea.post('/mandat', mandat({ arena: ARENA, ersattareFor: ordinarie.body.id }));
    expect(ersattare.status).toBe(201);
  });

  it('tells of every fault that the register or the log knows, at once', async () => {
    const andras = await skelleftea.mandat({ funktion: 'Socialchef' });
    const svar = await skelleftea.post(
      '/mandat',
      mandat({
        verksamhet: 'finns-inte',
        niva: 'lansamverkansgrupp',
        representerar: { niva: 'hittepå', forankring: 'Muntligt.' },
        arena: ARENA,
        ersattareFor: deterministicId('ingen'),
      }),
    );
    expect([svar.status, koder(svar)]).toEqual([
      400,
      [
        'OKAND_KOD /verksamhet',
        'OKAND_KOD /niva',
        'OKAND_KOD /representerar/niva',
        'OKAND_KOD /arena',
        'OKAND_KOD /ersattareFor',
      ],
    ]);
    expect(koder(await umea.post('/mandat', mandat({ ersattareFor: andras })))).toEqual(['OKAND_KOD /ersattareFor']);
  });

  it('D5 takes no name of a person, and no personnummer in a text', async () => {
    const namn = await umea.post('/mandat', mandat({ namn: 'Någon Annan', person: '19121212-1212' }));
    expect(koder(namn)).toEqual(['OKANT_FALT /namn', 'OKANT_FALT /person']);
    const text = await umea.post('/mandat', mandat({ uppdrag: 'Ersätter 19121212-1212.' }));
    expect(nej(text)).toEqual([422, 'PERSONNUMMER_I_TEXT']);
    expect(text.text).not.toContain('1212');
  });

  it('gives the same mandate again for the same Idempotency-Key, and needs the role', async () => {
    const nyckel = { 'Idempotency-Key': 'mandat-1' };
    const forsta = await umea.post('/mandat', mandat(), nyckel);
    const igen = await umea.post('/mandat', mandat(), nyckel);
    expect([igen.status, igen.body]).toEqual([201, forsta.body]);
    expect(nej(await umea.post('/mandat', mandat({ funktion: 'Annan' }), nyckel))).toEqual([
      422,
      'IDEMPOTENSNYCKEL_ATERANVAND',
    ]);
    expect(nej(await new Talare(dorr.url, TOKEN.koordinator).post('/mandat', mandat()))).toEqual([
      403,
      'BEHORIGHET_SAKNAS',
    ]);
  });
});

describe('a mandate that is there', () => {
  it('is introduced, changed and withdrawn by its own huvudman, on top of what was read', async () => {
    const id = await umea.mandat({ funktion: 'Verksamhetschef' });
    const introducerad = await umea.post(
      `/mandat/${id}/introduktioner`,
      { datum: '2026-11-19' },
      { 'If-Match': '"0"' },
    );
    expect([introducerad.status, introducerad.headers['etag']]).toEqual([201, '"1"']);
    const gammal = await umea.post(`/mandat/${id}/andringar`, { giltigTill: null }, { 'If-Match': '"0"' });
    expect(nej(gammal)).toEqual([412, 'ARENDET_HAR_ANDRATS']);
    const andrad = await umea.post(`/mandat/${id}/andringar`, { giltigTill: '2027-06-30' }, { 'If-Match': '"1"' });
    expect(andrad.body.handelser).toEqual(['MandatAndrat']);
    expect(koder(await umea.pa(`/mandat/${id}/andringar`, {}))).toEqual(['FALT_SAKNAS /giltigTill']);
    const aterkallat = await umea.pa(`/mandat/${id}/aterkallelse`, { skal: 'Funktionen har upphört.' });
    expect(aterkallat.body.handelser).toEqual(['MandatAterkallat']);
  });

  it('is not there for another huvudman, and asks for If-Match', async () => {
    const id = await umea.mandat({ funktion: 'Verksamhetschef' });
    const skal = { skal: 'Annans.' };
    expect(nej(await skelleftea.pa(`/mandat/${id}/aterkallelse`, skal))).toEqual([404, 'MANDAT_FINNS_EJ']);
    expect(nej(await umea.pa('/mandat/inget-id/aterkallelse', skal))).toEqual([404, 'MANDAT_FINNS_EJ']);
    expect(nej(await umea.post(`/mandat/${id}/aterkallelse`, skal))).toEqual([428, 'IF_MATCH_SAKNAS']);
  });
});
