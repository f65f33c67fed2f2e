import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { svarSenast } from '#libs/huvudman/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { beslutslage, evolve, initial, rekommendationStream, upcast } from '#libs/rekommendation/index.js';
import { koder, nej, Talare } from '../../../test/support/talare.js';
import { NU, startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
let umea: Talare;
let region: Talare;
let koordinator: Talare;
let skelleftea: Talare;
let arena: string;
beforeAll(async () => {
  dorr = await startaTestdorr();
  umea = new Talare(dorr.url, TOKEN.umea);
  region = new Talare(dorr.url, TOKEN.vasterbotten);
  koordinator = new Talare(dorr.url, TOKEN.koordinator);
  skelleftea = new Talare(dorr.url, TOKEN.skelleftea);
  const lokal = { namn: 'Umeås', niva: 'lokala-arenor', huvudman: ['24', '2480'] };
  arena = (await umea.post('/arenor', lokal).expect(201)).body.id;
}, 60_000);
afterAll(() => dorr.stang());

const REKOMMENDATION = { slag: 'rekommendation', rubrik: 'Rutin för utskrivning', text: 'Rutinen införs.' };
const PLAN = {
  ...{ slag: 'aktivitetsplan', rubrik: 'Plan 2027', text: 'Årets aktiviteter.' },
  aktiviteter: [{ rubrik: 'Introduktion', direktiv: 'Ta fram.', ansvarigFunktion: 'Utvecklare' }],
};
const expediera = async (kropp: object = REKOMMENDATION): Promise<string> =>
  (await umea.post(`/arenor/${arena}/rekommendationer`, kropp).expect(201)).body.id;
const bifall = (mandatId: string, annat: object = {}): object => ({
  ...{ utfall: 'bifall', instans: 'Socialnämnden', datum: '2026-11-20', dnr: 'SN 1', mandatId },
  ...annat,
});
const lage = async (id: string): Promise<readonly string[]> => {
  const handelser = await dorr.store.readStream(rekommendationStream(id));
  const rekommendation = handelser.map(upcast).reduce(evolve, initial);
  if (rekommendation.status === 'okand') return [];
  return beslutslage(rekommendation).rader.map(({ huvudman, verksamhet, status }) =>
    [huvudman, verksamhet, status].join(' '),
  );
};

describe('POST /arenor/{id}/rekommendationer', () => {
  it('B6 goes to each huvudman of the arena, to be decided within its working days', async () => {
    const svar = await umea.post(`/arenor/${arena}/rekommendationer`, REKOMMENDATION);
    expect([svar.status, svar.body.handelser]).toEqual([201, ['RekommendationExpedierad']]);
    expect(svar.headers['location']).toBe(`/avvikelse/v1/rekommendationer/${svar.body.id}`);
    const [forsta] = await dorr.store.readStream(rekommendationStream(svar.body.id));
    const senast = svarSenast(NU, 10);
    expect(forsta?.data).toMatchObject({
      arena: { id: arena, namn: 'Umeås', lan: '24' },
      mottagare: [
        { huvudman: '24', verksamhet: null, senast },
        { huvudman: '2480', verksamhet: null, senast },
      ],
      beslutsfunktion: null,
    });
  });

  it('V5 goes to the verksamheter named, by the day named', async () => {
    const mottagare = [{ huvudman: '2480', verksamhet: 'Socialtjänst' }, { huvudman: '24' }];
    const id = await expediera({ ...PLAN, mottagare, svarSenast: '2027-03-31', beslutsfunktion: 'Verksamhetschef' });
    const [forsta] = await dorr.store.readStream(rekommendationStream(id));
    expect(forsta?.data).toMatchObject({
      mottagare: [
        { huvudman: '2480', verksamhet: 'socialtjanst', senast: '2027-03-31' },
        { huvudman: '24', verksamhet: null },
      ],
      ...{ beslutsfunktion: 'Verksamhetschef', aktiviteter: [{ ansvarigFunktion: 'Utvecklare', arenden: [] }] },
    });
  });

  it.each([
    [{ mottagare: [{ huvudman: '9999' }] }, 'OKAND_HUVUDMAN /mottagare/0/huvudman'],
    [{ mottagare: [{ huvudman: '24', verksamhet: 'finns-inte' }] }, 'OKAND_KOD /mottagare/0/verksamhet'],
    [{ svarSenast: '2026-11-19' }, 'OGILTIGT_DATUM /svarSenast'],
    [{ arenden: ['inget id'] }, 'OGILTIGT_VARDE /arenden/0'],
    [{ slag: 'beslut' }, 'OKAND_KOD /slag'],
  ])('refuses %j', async (annat, fel) => {
    expect(koder(await umea.post(`/arenor/${arena}/rekommendationer`, { ...REKOMMENDATION, ...annat }))).toEqual([fel]);
  });

  it.each([
    [{ mottagare: [{ huvudman: '2482' }] }, 'MOTTAGARE_UTANFOR_ARENAN'],
    [{ arenden: [deterministicId('annat')] }, 'ARENDE_EJ_I_ARENAN'],
    [{ aktiviteter: PLAN.aktiviteter }, 'AKTIVITET_EJ_TILLATEN'],
    [{ text: 'Gäller 19121212-1212.' }, 'PERSONNUMMER_I_TEXT'],
  ])('I4 D5 says no by the rules to %j', async (annat, kod) => {
    const svar = await umea.post(`/arenor/${arena}/rekommendationer`, { ...REKOMMENDATION, ...annat });
    expect(nej(svar)).toEqual([422, kod]);
    expect(svar.text).not.toContain('1212');
  });

  it('gives the same recommendation again for the same Idempotency-Key', async () => {
    const nyckel = { 'Idempotency-Key': 'rekommendation-1' };
    const forsta = await umea.post(`/arenor/${arena}/rekommendationer`, REKOMMENDATION, nyckel);
    const igen = await umea.post(`/arenor/${arena}/rekommendationer`, REKOMMENDATION, nyckel);
    expect([igen.status, igen.body]).toEqual([201, forsta.body]);
    const annan = await umea.post(`/arenor/${arena}/rekommendationer`, PLAN, nyckel);
    expect(nej(annan)).toEqual([422, 'IDEMPOTENSNYCKEL_ATERANVAND']);
  });
});

describe('POST /rekommendationer/{id}/beslut and /rattelser', () => {
  it('B6 is decided by each huvudman with its own mandate, and the last one ends it for the arena', async () => {
    const id = await expediera();
    const [egen, regionens] = [
      await umea.mandat({ funktion: 'Nämndsekreterare', behorigheter: ['besluta'] }),
      await region.mandat({ funktion: 'Direktör', behorigheter: ['besluta'] }),
    ];
    const forsta = await umea.pa(`/rekommendationer/${id}/beslut`, bifall(egen));
    expect([forsta.status, forsta.body.handelser]).toEqual([201, ['BeslutFattat']]);
    const avslag = { utfall: 'avslag', motivering: 'Resurserna räcker inte.' };
    const sista = await region.pa(`/rekommendationer/${id}/beslut`, bifall(regionens, avslag));
    expect(sista.body.handelser).toEqual(['BeslutFattat', 'AllaHarBeslutat']);
    expect(await lage(id)).toEqual(['24  avslag', '2480  bifall']);
    const igen = await umea.pa(`/rekommendationer/${id}/beslut`, bifall(egen, { dnr: 'SN 2' }));
    expect(nej(igen)).toEqual([409, 'BESLUT_FINNS']);
    const rattelse = bifall(egen, { dnr: 'SN 2', skal: 'Fel nummer.' });
    expect((await umea.pa(`/rekommendationer/${id}/rattelser`, rattelse)).body.handelser).toEqual(['BeslutRattat']);
  });

  it('D6 takes no mandate of another, none that has ended and none that is not for deciding', async () => {
    const id = await expediera();
    const andras = await region.mandat({ funktion: 'Direktör', behorigheter: ['besluta'] });
    const slut = await umea.mandat({ funktion: 'A', behorigheter: ['besluta'], giltigTill: '2026-11-20' });
    await umea.pa(`/mandat/${slut}/aterkallelse`, { skal: 'Slut.' }).expect(201);
    const delta = await umea.mandat({ funktion: 'B', behorigheter: ['delta'] });
    const forsok: readonly (readonly [string, string])[] = [
      [andras, 'MANDAT_SAKNAS'],
      [deterministicId('inget'), 'MANDAT_SAKNAS'],
      [slut, 'MANDAT_GALLER_EJ'],
      [delta, 'MANDAT_RACKER_EJ'],
    ];
    for (const [mandat, kod] of forsok) {
      expect(nej(await umea.pa(`/rekommendationer/${id}/beslut`, bifall(mandat)))).toEqual([403, kod]);
    }
    expect(await lage(id)).toEqual(['24  vantar', '2480  vantar']);
  });

  it('asks of a decision that it is dated, motivated and of the verksamhet asked', async () => {
    const id = await expediera({ ...PLAN, mottagare: [{ huvudman: '2480', verksamhet: 'lss' }] });
    const mandat = await umea.mandat({ funktion: 'Verksamhetschef', behorigheter: ['besluta'] });
    const besluta = (annat: object): Promise<Response> =>
      umea.pa(`/rekommendationer/${id}/beslut`, bifall(mandat, { verksamhet: 'LSS', ...annat })).then((svar) => svar);
    expect(nej(await besluta({ datum: '2026-11-19' }))).toEqual([422, 'DATUM_FORE_EXPEDIERING']);
    expect(nej(await besluta({ datum: '2026-11-21' }))).toEqual([422, 'DATUM_I_FRAMTIDEN']);
    expect(nej(await besluta({ utfall: 'avslag' }))).toEqual([422, 'MOTIVERING_SAKNAS']);
    expect(nej(await besluta({ verksamhet: null }))).toEqual([422, 'VERKSAMHET_EJ_MOTTAGARE']);
    expect(koder(await besluta({ verksamhet: 'finns-inte' }))).toEqual(['OKAND_KOD /verksamhet']);
    expect((await besluta({})).status).toBe(201);
    expect(await lage(id)).toEqual(['2480 lss bifall']);
  });

  it('I4 is not there for a stranger, whatever is sent', async () => {
    const id = await expediera();
    const mandat = await skelleftea.mandat({ funktion: 'Socialchef', behorigheter: ['besluta'] });
    const utanfor = [404, 'REKOMMENDATION_FINNS_EJ'];
    const kropp = bifall(mandat, { verksamhet: 'finns-inte' });
    expect(nej(await skelleftea.pa(`/rekommendationer/${id}/beslut`, kropp))).toEqual(utanfor);
    expect(nej(await skelleftea.post(`/rekommendationer/${id}/beslut`, kropp, { 'If-Match': '"7"' }))).toEqual(utanfor);
    expect(nej(await skelleftea.pa(`/rekommendationer/${id}/rattelser`, bifall(mandat, { skal: 'A' })))).toEqual(
      utanfor,
    );
    expect(nej(await skelleftea.pa(`/rekommendationer/${id}/aterkallelse`, { skal: 'A' }))).toEqual(utanfor);
    expect(nej(await umea.pa(`/rekommendationer/inget-id/aterkallelse`, { skal: 'A' }))).toEqual(utanfor);
  });

  it('EJ_MOTTAGARE for one of the arena that is not asked: it may read, and is told why it may not decide', async () => {
    const id = await expediera({ ...PLAN, mottagare: [{ huvudman: '2480' }], svarSenast: '2027-03-31' });
    const mandat = await region.mandat({ funktion: 'Regiondirektör', behorigheter: ['besluta'] });
    const utan = [403, 'EJ_MOTTAGARE'];
    expect(nej(await region.pa(`/rekommendationer/${id}/beslut`, bifall(mandat)))).toEqual(utan);
    expect(nej(await region.pa(`/rekommendationer/${id}/rattelser`, bifall(mandat, { skal: 'A' })))).toEqual(utan);
  });

  it('B2 no koordinator decides for anybody', async () => {
    const id = await expediera();
    const svar = await koordinator.pa(`/rekommendationer/${id}/beslut`, bifall(deterministicId('inget')));
    expect(nej(svar)).toEqual([403, 'BEHORIGHET_SAKNAS']);
  });
});

describe('POST /rekommendationer/{id}/aterkallelse', () => {
  it('is withdrawn by the arena until all have decided, and then nobody decides on it', async () => {
    const id = await expediera();
    const mandat = await umea.mandat({ funktion: 'Nämndsekreterare', behorigheter: ['besluta'] });
    const aterkallad = await koordinator.pa(`/rekommendationer/${id}/aterkallelse`, { skal: 'Ersätts.' });
    expect(aterkallad.body.handelser).toEqual(['RekommendationAterkallad']);
    expect(nej(await umea.pa(`/rekommendationer/${id}/beslut`, bifall(mandat)))).toEqual([
      409,
      'REKOMMENDATION_ATERKALLAD',
    ]);
  });
});

describe('B2 nothing that an arena can do decides for a huvudman', () => {
  interface Dokumenterad {
    readonly [metod: string]: { readonly 'x-avvikelsenav-handling'?: string };
  }

  it('the action of deciding is that of two endpoints, and the arena has neither', async () => {
    const svar = await fetch(`${dorr.url}/avvikelse/v1/openapi.json`);
    const { paths } = (await svar.json()) as { readonly paths: Readonly<Record<string, Dokumenterad>> };
    const beslutande = Object.entries(paths).flatMap(([vag, metoder]) =>
      Object.values(metoder).some((en) => en['x-avvikelsenav-handling'] === 'rekommendation.besluta') ? [vag] : [],
    );
    expect(beslutande.toSorted()).toEqual([
      '/avvikelse/v1/rekommendationer/{id}/beslut',
      '/avvikelse/v1/rekommendationer/{id}/rattelser',
    ]);
    const arenans = Object.keys(paths).filter((vag) => vag.includes('/arenor'));
    expect(arenans.length).toBeGreaterThan(8);
    expect(arenans.filter((vag) => /beslut|rattelser/.test(vag))).toEqual([]);
  });

  it('whatever the arena does at every one of its doors, each one still waits', async () => {
    const id = await expediera();
    const mandatId = await umea.mandat({ funktion: 'Socialchef', arena });
    const mote = (await umea.pa(`/arenor/${arena}/moten`, { tid: '2026-11-20T13:00:00Z' })).body.skapadId;
    const forsok: readonly (readonly [string, object])[] = [
      [`moten/${mote}/dagordning`, { punkter: [{ slag: 'ovrigt', rubrik: 'Bifall till rekommendationen' }] }],
      [`moten/${mote}/narvaro`, { mandat: [mandatId] }],
      [`moten/${mote}/protokoll`, { lank: 'https://exempel.se/bifall' }],
      [`moten/${mote}/behandlingar`, { arende: id, utfall: 'rekommenderas' }],
      ['beredningar', { arende: id, beredning: 'Bifall', forslag: 'Bifall', mandatId }],
      ['relationer', { arende: id, till: id, typ: 'dubblett' }],
      ['rekommendationer', REKOMMENDATION],
      ['sammankallande', { sammankallande: '2480', fran: '2027-01-01' }],
    ];
    for (const [vag, kropp] of forsok) {
      const { body } = await umea.pa(`/arenor/${arena}/${vag}`, kropp);
      expect(body.handelser ?? []).not.toContain('BeslutFattat');
    }
    expect(await lage(id)).toEqual(['24  vantar', '2480  vantar']);
  });
});
