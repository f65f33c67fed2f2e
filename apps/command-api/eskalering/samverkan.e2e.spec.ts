import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { ARENDEN_MAX, arenaStream } from '#libs/arena/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { nej, Talare } from '../../../test/support/talare.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
let umea: Talare;
let region: Talare;
let koordinator: Talare;
const mandat = { forsta: '', ledamot: '', region: '' };
beforeAll(async () => {
  dorr = await startaTestdorr();
  umea = new Talare(dorr.url, TOKEN.umea);
  region = new Talare(dorr.url, TOKEN.vasterbotten);
  koordinator = new Talare(dorr.url, TOKEN.koordinator);
  mandat.forsta = await umea.mandat({ funktion: 'Första linjens chef' });
  mandat.ledamot = await umea.mandat({ funktion: 'Ledamot i länssamverkansgruppen' });
  mandat.region = await region.mandat({ funktion: 'Första linjens chef' });
}, 60_000);
afterAll(() => dorr.stang());

const underlag = {
  rubrik: 'Utskrivning på helg',
  faktaunderlag: 'Sex utskrivningar utan plan under hösten.',
  forslag: 'Gemensam rutin för helgen.',
};
const stalld = async (): Promise<string> => {
  const kropp = { mandatId: mandat.forsta, parter: ['24'], modell: 'vasterbotten-forslag', ...underlag };
  return (await umea.post('/fragor', kropp).expect(201)).body.id;
};
const lyft = (id: string, till: string, annat: object = {}): Promise<Response> =>
  umea.pa(`/eskaleringar/${id}/lyft`, { till, mandatId: mandat.forsta, ...underlag, ...annat }).then((svar) => svar);
const oppna = async (kropp: object, vem = koordinator): Promise<string> =>
  (await vem.post('/arenor', kropp).expect(201)).body.id;
const anmalt = (arena: string, nr: number) => {
  const amne = { overenskommelse: null, avsnitt: null };
  const data = { arende: `a${nr}`, slag: 'fraga', ...underlag, amne, anmaltAv: '2480' };
  const kommando = deterministicId(arena, String(nr));
  const meta = { v: 1, tid: '2026-11-20T08:00:00.000Z', aktor: { klient: 'nav', huvudman: 'nav' }, kommando };
  return { id: kommando, type: 'ArendeAnmalt', data, meta };
};
const arenaI = async (id: string): Promise<unknown> => {
  const handelser = await dorr.store.readStream(`eskalering-${id}`);
  const lyft = handelser.findLast(({ type }) => type === 'LyftTillSamverkan');
  return Reflect.get(Object(lyft?.data), 'arena');
};

/** In this order: each opens one arena more. */
describe('which arena takes a matter', () => {
  const lokal = { niva: 'lokala-arenor', huvudman: ['24', '2480'] };

  it('none while none is opened at the level', async () => {
    const id = await stalld();
    expect((await lyft(id, 'lokala-arenor')).status).toBe(201);
    expect(await arenaI(id)).toBeNull();
  });

  it('the only one that is opened to all parties', async () => {
    const arena = await oppna({ lansfilId: 'lokal-arena-vuxna', huvudman: ['24', '2480'] }, region);
    await oppna({ lansfilId: 'lokal-arena-vuxna', huvudman: ['24', '2482'] }, region);
    const id = await stalld();
    expect((await lyft(id, 'lokala-arenor')).status).toBe(201);
    expect(await arenaI(id)).toBe(arena);
  });

  it('ARENA_SAKNAS when there are several: then one of them is named', async () => {
    const aldre = await oppna({ lansfilId: 'lokal-arena-aldre', huvudman: ['24', '2480'] }, region);
    const id = await stalld();
    const svar = await lyft(id, 'lokala-arenor');
    expect([...nej(svar), svar.body.detail]).toEqual([422, 'ARENA_SAKNAS', expect.stringContaining(aldre)]);
    expect((await lyft(id, 'lokala-arenor', { arena: aldre })).status).toBe(201);
    expect(await arenaI(id)).toBe(aldre);
  });

  it('B3 who may not lift is told so, and not asked to which arena', async () => {
    const utanMandat = { mandatId: deterministicId('inget') };
    expect(nej(await lyft(await stalld(), 'lokala-arenor', utanMandat))).toEqual([403, 'MANDAT_SAKNAS']);
  });

  it('one that was named must stand there, and be one of ours (I4)', async () => {
    const id = await stalld();
    const annans = await oppna({ ...lokal, namn: 'Skellefteås', huvudman: ['24', '2482'] }, region);
    expect(nej(await lyft(id, 'lokala-arenor', { arena: annans }))).toEqual([422, 'ARENA_OKAND']);
    expect(nej(await lyft(id, 'lokala-arenor', { arena: deterministicId('ingen') }))).toEqual([422, 'ARENA_OKAND']);
    const lsg = await oppna({ lansfilId: 'lsg' });
    expect(nej(await lyft(id, 'lokala-arenor', { arena: lsg }))).toEqual([422, 'ARENA_PA_ANNAN_NIVA']);
    const egen = await oppna({ ...lokal, namn: 'Umeås egen' }, region);
    expect((await lyft(id, 'lokala-arenor', { arena: egen })).status).toBe(201);
  });

  it('FOR_MANGA_ARENDEN before anything is lifted, when the arena has as many matters as it can', async () => {
    const full = await oppna({ ...lokal, namn: 'Den fulla' }, region);
    const handelser = Array.from({ length: ARENDEN_MAX }, (_, nr) => anmalt(full, nr));
    const halften = ARENDEN_MAX / 2;
    await dorr.store.append(arenaStream(full), 'any', handelser.slice(0, halften));
    await dorr.store.append(arenaStream(full), 'any', handelser.slice(halften));
    const id = await stalld();
    const svar = await lyft(id, 'lokala-arenor', { arena: full });
    expect([...nej(svar), svar.body.detail]).toEqual([422, 'FOR_MANGA_ARENDEN', expect.stringContaining('2000')]);
    expect(await arenaI(id)).toBeUndefined();
  });

  it('B5 the group that only prepares is not chosen before the one it prepares for', async () => {
    await oppna({ lansfilId: 'lsg-beredningsgrupp' });
    const id = await stalld();
    expect((await lyft(id, 'lansamverkansgrupp', { mandatId: mandat.ledamot })).status).toBe(201);
    expect(await arenaI(id)).toBe(deterministicId('arena', '24', 'lsg'));
  });
});

describe('a matter in samverkan', () => {
  it('B4 is not lifted there without facts and proposal', async () => {
    const svar = await lyft(await stalld(), 'lokala-arenor', { forslag: null });
    expect(nej(svar)).toEqual([422, 'UNDERLAG_SAKNAS']);
  });

  it('is returned by who sits in the arena that has it, also when no party', async () => {
    const lsg = deterministicId('arena', '24', 'lsg');
    const id = await stalld();
    await lyft(id, 'lansamverkansgrupp', { mandatId: mandat.ledamot, arena: lsg });
    const skelleftea = new Talare(dorr.url, TOKEN.skelleftea);
    const svar = { svar: 'Tas i länets vårdprogram.' };
    const utan = await skelleftea.mandat({ funktion: 'Ledamot' });
    const vag = `/eskaleringar/${id}/atersandningar`;
    expect(nej(await skelleftea.pa(vag, { ...svar, mandatId: utan }))).toEqual([404, 'ESKALERING_FINNS_EJ']);
    const deltar = await skelleftea.mandat({ funktion: 'Åhörare', behorigheter: ['delta'], arena: lsg });
    expect(nej(await skelleftea.pa(vag, { ...svar, mandatId: deltar }))).toEqual([403, 'MANDAT_RACKER_EJ']);
    const med = await skelleftea.mandat({ funktion: 'Ledamot', arena: lsg });
    const atersand = await skelleftea.pa(vag, { ...svar, mandatId: med });
    expect([atersand.status, atersand.body.handelser]).toEqual([201, ['ArendeAtersant']]);
    const [sista] = await dorr.store.readStream(`eskalering-${id}`, { direction: 'backwards', limit: 1 });
    expect(sista?.data).toMatchObject({ till: null, svarSenast: '2026-12-04' });
  });

  it('B11 the koordinator adds a huvudman, once it is there; a party may always, under a mandate', async () => {
    const id = await stalld();
    const lagg = (vem: Talare, huvudman: string, annat: object = {}): Promise<Response> =>
      vem.pa(`/eskaleringar/${id}/parter`, { huvudman, ...annat }).then((svar) => svar);
    expect(nej(await lagg(koordinator, '2482'))).toEqual([404, 'ESKALERING_FINNS_EJ']);
    expect((await lagg(umea, '2482', { mandatId: mandat.forsta })).body.handelser).toEqual(['PartTillagd']);
    await lyft(id, 'lansamverkansgrupp', { mandatId: mandat.ledamot });
    expect((await lagg(koordinator, '2417')).body.handelser).toEqual(['PartTillagd']);
    expect(nej(await lagg(koordinator, '20'))).toEqual([422, 'OLIKA_LAN']);
    expect((await lagg(koordinator, '0000')).body.fel[0].kod).toBe('OKAND_HUVUDMAN');
    expect(nej(await koordinator.pa(`/eskaleringar/${id}/svar`, {}))).toEqual([403, 'BEHORIGHET_SAKNAS']);
  });

  it('D6 a party adds nobody without a mandate of its own that lets it lift', async () => {
    const id = await stalld();
    const lagg = (annat: object): Promise<Response> =>
      umea.pa(`/eskaleringar/${id}/parter`, { huvudman: '2482', ...annat }).then((svar) => svar);
    const deltagare = await umea.mandat({ funktion: 'Handläggare', behorigheter: ['delta'] });
    const utgatt = await umea.mandat({ funktion: 'Första linjens chef', giltigTill: '2026-11-19' });
    expect(nej(await lagg({}))).toEqual([403, 'MANDAT_SAKNAS']);
    expect(nej(await lagg({ mandatId: mandat.region }))).toEqual([403, 'MANDAT_SAKNAS']);
    expect(nej(await lagg({ mandatId: utgatt }))).toEqual([403, 'MANDAT_GALLER_EJ']);
    expect(nej(await lagg({ mandatId: deltagare }))).toEqual([403, 'MANDAT_RACKER_EJ']);
    expect((await lagg({ mandatId: mandat.forsta })).status).toBe(201);
  });
});
