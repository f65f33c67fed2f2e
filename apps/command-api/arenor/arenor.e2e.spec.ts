import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { arenaStream, type ArendeAnmalt } from '#libs/arena/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { koder, nej, Talare } from '../../../test/support/talare.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
let umea: Talare;
let region: Talare;
let koordinator: Talare;
let frammande: Talare;
beforeAll(async () => {
  dorr = await startaTestdorr();
  umea = new Talare(dorr.url, TOKEN.umea);
  region = new Talare(dorr.url, TOKEN.vasterbotten);
  koordinator = new Talare(dorr.url, TOKEN.koordinator);
  frammande = new Talare(dorr.url, TOKEN.leksand);
}, 60_000);
afterAll(() => dorr.stang());

const ARENDE = deterministicId('prov', 'ärende');
const ANNAT = deterministicId('prov', 'annat ärende');

/** As the policy does when a matter is lifted to the arena. */
const anmal = async (arena: string, arende: string): Promise<void> => {
  const event: ArendeAnmalt = {
    type: 'ArendeAnmalt',
    data: {
      ...{ arende, slag: 'fraga', rubrik: 'Utskrivning helgtid', faktaunderlag: 'Fakta', forslag: 'Rutin' },
      ...{ amne: { overenskommelse: null, avsnitt: null }, anmaltAv: '2480' },
    },
  };
  const meta = { v: 1, tid: '2026-11-20T09:00:00.000Z', aktor: { klient: 'nav', huvudman: 'nav' }, kommando: arende };
  await dorr.store.append(arenaStream(arena), 'any', [{ ...event, id: deterministicId(arena, arende), meta }]);
};

const oppna = async (kropp: object): Promise<string> => (await koordinator.post('/arenor', kropp).expect(201)).body.id;
const lokal = (namn: string): Promise<string> =>
  oppna({ namn, niva: 'lokala-arenor', huvudman: ['24', '2480'], alterneringAr: 2, staendePunkter: ['Läget'] });

describe('POST /arenor', () => {
  it("opens an arena of the län's file with the file's facts, the same whoever opens it", async () => {
    const svar = await koordinator.post('/arenor', { lansfilId: 'lsg' });
    expect([svar.status, svar.body.handelser]).toEqual([201, ['ArenaOppnad']]);
    expect(svar.body.id).toBe(deterministicId('arena', '24', 'lsg'));
    expect(svar.headers['location']).toBe(`/avvikelse/v1/arenor/${svar.body.id}`);
    const [forsta] = await dorr.store.readStream(arenaStream(svar.body.id));
    expect(forsta?.data).toMatchObject({
      ...{ lan: '24', modell: 'vasterbotten-forslag', lansfilId: 'lsg', niva: 'lansamverkansgrupp' },
      ...{ nivaslag: 'regional', motesrytm: null, beredsAv: deterministicId('arena', '24', 'lsg-beredningsgrupp') },
    });
    expect(forsta?.data).toHaveProperty('huvudman.length', 16);
    const igen = await umea.post('/arenor', { lansfilId: 'lsg' });
    expect([igen.status, igen.body.id]).toEqual([200, svar.body.id]);
  });

  it('opens one of a kind that the file describes for the huvudmän named, and one alone of what is one', async () => {
    const slag = { lansfilId: 'lokal-arena-aldre', huvudman: ['2480', '24'], namn: 'Umeå äldre' };
    const umeas = (await umea.post('/arenor', slag).expect(201)).body.id;
    expect(umeas).toBe(deterministicId('arena', '24', 'lokal-arena-aldre', '24', '2480'));
    const [forsta] = await dorr.store.readStream(arenaStream(umeas));
    expect(forsta?.data).toMatchObject({ namn: 'Umeå äldre', huvudman: ['2480', '24'], alterneringAr: 2 });
    const annan = await oppna({ lansfilId: 'lokal-arena-aldre', huvudman: ['2482', '24'] });
    expect(annan).not.toBe(umeas);
    expect(koder(await koordinator.post('/arenor', { lansfilId: 'lsg', huvudman: ['24', '2480'] }))).toEqual([
      'OGILTIGT_VARDE /huvudman',
    ]);
    expect(koder(await umea.post('/arenor', { lansfilId: 'lsg', namn: 'Annat', niva: 'hs-samrad' }))).toEqual([
      'OGILTIGT_VARDE /niva',
      'OGILTIGT_VARDE /namn',
    ]);
  });

  it('opens a local one on a samverkansnivå of the län, and tells of every fault at once', async () => {
    const kropp = { namn: 'Umeå barn', niva: 'lokala-arenor', huvudman: ['24', '2480'], uppdrag: 'Samråda.' };
    expect((await umea.post('/arenor', kropp)).status).toBe(201);
    expect(koder(await umea.post('/arenor', {}))).toEqual([
      'FALT_SAKNAS /namn',
      'FALT_SAKNAS /niva',
      'FALT_SAKNAS /huvudman',
    ]);
    const fel = { ...kropp, niva: 'forvaltningschefsniva', huvudman: ['2480', '2029', '9999'] };
    expect(koder(await umea.post('/arenor', fel))).toEqual([
      'OKAND_HUVUDMAN /huvudman/1',
      'OKAND_HUVUDMAN /huvudman/2',
      'OKAND_KOD /niva',
    ]);
    expect(koder(await umea.post('/arenor', { ...kropp, niva: 'finns-inte' }))).toEqual(['OKAND_KOD /niva']);
    expect(koder(await umea.post('/arenor', { lansfilId: 'finns-inte' }))).toEqual(['OKAND_KOD /lansfilId']);
  });

  it('B11 is for its own huvudmän and the koordinator, and for no other', async () => {
    const kropp = { namn: 'Skellefteås', niva: 'lokala-arenor', huvudman: ['24', '2482'] };
    expect(nej(await umea.post('/arenor', kropp))).toEqual([403, 'EJ_ARENANS_HUVUDMAN']);
    const utanRegionen = { ...kropp, huvudman: ['2480', '2482'] };
    expect((await koordinator.post('/arenor', utanRegionen)).status).toBe(201);
    expect(nej(await new Talare(dorr.url, TOKEN.drift).post('/arenor', kropp))).toEqual([403, 'BEHORIGHET_SAKNAS']);
  });

  it('D5 takes no personnummer in a text, and never quotes it', async () => {
    const kropp = { namn: 'Om 19121212-1212', niva: 'lokala-arenor', huvudman: ['24', '2480'] };
    const svar = await umea.post('/arenor', kropp);
    expect(nej(svar)).toEqual([422, 'PERSONNUMMER_I_TEXT']);
    expect(svar.text).not.toContain('1212');
  });

  it('gives the same arena again for the same Idempotency-Key', async () => {
    const nyckel = { 'Idempotency-Key': 'arena-1' };
    const kropp = { namn: 'Med nyckel', niva: 'lokala-arenor', huvudman: ['24', '2480'] };
    const forsta = await umea.post('/arenor', kropp, nyckel);
    const igen = await umea.post('/arenor', kropp, nyckel);
    expect([igen.status, igen.body]).toEqual([201, forsta.body]);
    expect(nej(await umea.post('/arenor', { ...kropp, namn: 'Annat' }, nyckel))).toEqual([
      422,
      'IDEMPOTENSNYCKEL_ATERANVAND',
    ]);
  });

  it('lets another prepare only when the caller knows of it', async () => {
    const beredande = await lokal('Beredande');
    const kropp = { namn: 'Beredd', niva: 'lokala-arenor', huvudman: ['24', '2480'] };
    expect((await umea.post('/arenor', { ...kropp, beredsAv: beredande })).status).toBe(201);
    expect(nej(await umea.post('/arenor', { ...kropp, beredsAv: ARENDE }))).toEqual([404, 'ARENA_FINNS_EJ']);
  });
});

describe('an arena that is open', () => {
  it('I4 is not there for a stranger, whatever is asked of it', async () => {
    const arena = await lokal('För de egna');
    const mote = `/moten/${ARENDE}`;
    const forsok: readonly (readonly [string, object])[] = [
      ['/sammankallande', { sammankallande: '24', fran: '2027-01-01' }],
      ['/beredningar', { arende: ARENDE, beredning: 'A', forslag: 'B', mandatId: ARENDE }],
      ['/relationer', { arende: ARENDE, till: ANNAT, typ: 'samband' }],
      ['/moten', { tid: '2027-02-10T13:00:00+01:00' }],
      [`${mote}/installning`, { skal: 'A' }],
      [`${mote}/dagordning`, {}],
      [`${mote}/narvaro`, { mandat: [ARENDE] }],
      [`${mote}/protokoll`, { lank: 'https://exempel.se' }],
      [`${mote}/behandlingar`, { arende: ARENDE, utfall: 'informerat' }],
      ['/rekommendationer', { slag: 'rekommendation', rubrik: 'A', text: 'B' }],
    ];
    for (const [vag, kropp] of forsok) {
      expect([vag, nej(await frammande.pa(`/arenor/${arena}${vag}`, kropp))]).toEqual([vag, [404, 'ARENA_FINNS_EJ']]);
      expect(nej(await umea.pa(`/arenor/inget-id${vag}`, kropp))).toEqual([404, 'ARENA_FINNS_EJ']);
    }
  });

  it('B8 names who convenes, and then only that huvudman and the koordinator run it', async () => {
    const arena = await lokal('Sammankallande');
    const tur = { sammankallande: '24', fran: '2026-01-01', till: '2027-12-31' };
    expect((await region.pa(`/arenor/${arena}/sammankallande`, tur)).body.handelser).toEqual(['SammankallandeUtsedd']);
    const kallelse = { tid: '2027-02-10T13:00:00+01:00', plats: 'Sal 3' };
    expect(nej(await umea.pa(`/arenor/${arena}/moten`, kallelse))).toEqual([403, 'EJ_SAMMANKALLANDE']);
    expect((await koordinator.pa(`/arenor/${arena}/moten`, kallelse)).status).toBe(201);
    const utan = await region.post(`/arenor/${arena}/moten`, kallelse);
    expect(nej(utan)).toEqual([428, 'IF_MATCH_SAKNAS']);
    const gammal = await region.post(`/arenor/${arena}/moten`, kallelse, { 'If-Match': '"0"' });
    expect(nej(gammal)).toEqual([412, 'ARENDET_HAR_ANDRATS']);
    const okand = { ...tur, sammankallande: '9999' };
    expect(koder(await region.pa(`/arenor/${arena}/sammankallande`, okand))).toEqual([
      'OKAND_HUVUDMAN /sammankallande',
    ]);
  });

  it('V9 holds a meeting: called, its agenda as proposed, attendance by mandate, minutes by link', async () => {
    const arena = await lokal('Möten');
    await anmal(arena, ARENDE);
    const kallad = await umea.pa(`/arenor/${arena}/moten`, { tid: '2026-11-20T13:00:00+01:00' });
    const mote = `/arenor/${arena}/moten/${kallad.body.skapadId}`;
    const [sist] = await dorr.store.readStream(arenaStream(arena), { direction: 'backwards', limit: 1 });
    expect(sist?.data).toMatchObject({ tid: '2026-11-20T12:00:00.000Z', plats: null });

    expect((await umea.pa(`${mote}/dagordning`, {})).status).toBe(201);
    const [dagordning] = await dorr.store.readStream(arenaStream(arena), { direction: 'backwards', limit: 1 });
    expect(dagordning?.data).toMatchObject({
      punkter: [{ rubrik: 'Läget' }, { rubrik: 'Utskrivning helgtid', arende: ARENDE }, { slag: 'ovrigt' }],
    });

    const mandat = await umea.mandat({ funktion: 'Socialchef', arena });
    const utanfor = await region.mandat({ funktion: 'Områdeschef' });
    expect(nej(await umea.pa(`${mote}/narvaro`, { mandat: [mandat, utanfor] }))).toEqual([422, 'NARVARO_UTAN_MANDAT']);
    expect(koder(await umea.pa(`${mote}/narvaro`, { mandat: ['Anna Ek'] }))).toEqual(['OGILTIGT_VARDE /mandat/0']);
    expect((await umea.pa(`${mote}/narvaro`, { mandat: [mandat, mandat] })).status).toBe(201);
    expect(nej(await umea.pa(`${mote}/protokoll`, { lank: 'http://exempel.se' }))).toEqual([422, 'OGILTIG_LANK']);
    expect((await umea.pa(`${mote}/protokoll`, { lank: 'https://exempel.se/1' })).status).toBe(201);

    const behandling = { arende: ARENDE, utfall: 'bordlagt', anteckning: 'Återkommer.' };
    expect((await umea.pa(`${mote}/behandlingar`, behandling)).body.handelser).toEqual(['ArendeBehandlat']);
    const beslut = await umea.pa(`${mote}/behandlingar`, { ...behandling, utfall: 'bifall' });
    expect(koder(beslut)).toEqual(['OKAND_KOD /utfall']);
    expect(nej(await umea.pa(`${mote}/installning`, { skal: 'Sjuk.' }))).toEqual([409, 'MOTE_HAR_HALLITS']);
  });

  it('B7 takes no attendance before the day of the meeting', async () => {
    const arena = await lokal('I morgon');
    const { body } = await umea.pa(`/arenor/${arena}/moten`, { tid: '2026-11-21T13:00:00+01:00' });
    const mandat = [await umea.mandat({ funktion: 'Socialchef', arena })];
    const tidigt = await umea.pa(`/arenor/${arena}/moten/${body.skapadId}/narvaro`, { mandat });
    expect(nej(tidigt)).toEqual([409, 'NARVARO_FORE_MOTET']);
    expect(tidigt.body.detail).toBe('Närvaro noteras tidigast på mötets dag, 2026-11-21.');
  });

  it('cancels a meeting that was not held, and knows no other', async () => {
    const arena = await lokal('Inställt');
    const { body } = await umea.pa(`/arenor/${arena}/moten`, { tid: '2027-02-10T13:00:00+01:00' });
    const installt = await umea.pa(`/arenor/${arena}/moten/${body.skapadId}/installning`, { skal: 'För få.' });
    expect(installt.body.handelser).toEqual(['MoteInstallt']);
    const okant = `/arenor/${arena}/moten/${ARENDE}/installning`;
    expect(nej(await umea.pa(okant, { skal: 'För få.' }))).toEqual([404, 'MOTE_FINNS_EJ']);
    expect(koder(await umea.pa(`/arenor/${arena}/moten`, { tid: '2027-02-10T13:00:00' }))).toEqual([
      'OGILTIGT_DATUM /tid',
    ]);
  });

  it('B5 is prepared by a mandate in the preparing arena, also of who is not of the arena itself', async () => {
    const beredande = await oppna({ namn: 'Beredning', niva: 'lokala-arenor', huvudman: ['24', '2482'] });
    const kropp = { namn: 'Beredd', niva: 'lokala-arenor', huvudman: ['24', '2480'], beredsAv: beredande };
    const arena = await oppna(kropp);
    await anmal(arena, ARENDE);
    const skelleftea = new Talare(dorr.url, TOKEN.skelleftea);
    const mandatId = await skelleftea.mandat({ funktion: 'Utredare', arena: beredande });
    const beredning = { arende: ARENDE, beredning: 'Genomgången.', forslag: 'Ny rutin.', mandatId };
    expect((await skelleftea.pa(`/arenor/${arena}/beredningar`, beredning)).body.handelser).toEqual(['ArendeBerett']);
    const annat = await umea.mandat({ funktion: 'Socialchef', arena });
    const fel = await umea.pa(`/arenor/${arena}/beredningar`, { ...beredning, mandatId: annat });
    expect(nej(fel)).toEqual([403, 'MANDAT_RACKER_EJ']);
  });

  it('B11 relates two of its matters, and I4 none that the caller cannot read', async () => {
    const arena = await lokal('Relationer');
    await anmal(arena, ARENDE);
    await anmal(arena, ANNAT);
    const relation = { arende: ARENDE, till: ANNAT, typ: 'dubblett' };
    expect((await umea.pa(`/arenor/${arena}/relationer`, relation)).body.handelser).toEqual(['ArendenRelaterade']);
    const okant = { ...relation, till: deterministicId('ingen') };
    expect(nej(await koordinator.pa(`/arenor/${arena}/relationer`, okant))).toEqual([404, 'ARENDE_FINNS_EJ']);
  });
});
