import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import type { Testapp } from '../../support/testapp.js';
import { Rost } from './rost.js';

export const UNDERLAG = {
  rubrik: 'Utskrivning under helg',
  faktaunderlag: 'Sju gånger under hösten kom meddelandet om utskrivning efter att den var gjord.',
  forslag: 'Regionen meddelar senast klockan tolv dagen före.',
};

/** A step of a line: the level, and the function that stands at the level below and lifts to it. */
export interface Steg {
  readonly till: string;
  readonly lyfter: string;
  readonly franNiva: string;
}

/** A ladder as the story climbs it; everything in it is the län's data. */
export interface Lyftscen {
  readonly modell: string;
  readonly lan: string;
  /** The one that raises the fråga and lifts it to the regional level. */
  readonly lyfter: string;
  readonly motpart: string;
  readonly lokal: { readonly niva: string; readonly arena: string; readonly lyfter: string; readonly franNiva: string };
  readonly linje: Readonly<Record<string, readonly Steg[]>>;
  /** Who lacks a function at the level that the way goes from, and the function it names to represent it (B7). */
  readonly representant: { readonly huvudman: string; readonly niva: string; readonly funktion: string };
  readonly regional: {
    readonly niva: string;
    readonly arena: string;
    /** The arena that prepares for it. */
    readonly beredning: string;
    readonly lyfter: string;
    readonly franNiva: string;
    /** What the local group is told: the refusal, and the words of the rule and of its source that it cites. */
    readonly avvisning: readonly [status: number, kod: string];
    readonly regel: string;
    readonly kalla: string;
  };
}

/** A local group straight to the regional level is refused; by the line and its function it is lifted. */
export const beskrivLyft = (starta: () => Promise<Testapp>, scen: Lyftscen): void => {
  let app: Testapp;
  let lyftare: Rost;
  let motpart: Rost;
  let fraga: string;
  const arenor = new Map<string, string>();
  beforeAll(async () => {
    app = await starta();
    await app.ikapp();
    [lyftare, motpart] = await Promise.all([Rost.som(app, scen.lyfter), Rost.som(app, scen.motpart)]);
    const koordinator = await Rost.som(app, `koordinator-${scen.lan}`);
    const lokal = { lansfilId: scen.lokal.arena, huvudman: [scen.lyfter, scen.motpart] };
    for (const [niva, kropp] of [
      [scen.lokal.niva, lokal],
      [scen.regional.niva, { lansfilId: scen.regional.arena }],
    ] as const) {
      const svar = await koordinator.samtal.post('/arenor', kropp);
      expect([svar.status, svar.body]).toEqual([201, expect.anything()]);
      arenor.set(niva, svar.body.id);
    }
  });
  afterAll(() => app.stang());

  const lyft = async (
    vem: Rost,
    till: string,
    funktion: string,
    niva: string,
    annat: object = {},
  ): Promise<Response> => {
    const mandatId = await vem.mandat({ funktion, niva, behorigheter: ['lyfta'] });
    const arena = arenor.get(till);
    const kropp = { till, mandatId, ...UNDERLAG, ...(arena !== undefined && { arena }), ...annat };
    return vem.gor(`/eskaleringar/${fraga}`, 'lyft', kropp);
  };
  const lyckas = ({ status, body }: Response): { readonly skapadId?: string } => {
    expect([status, body.kod, body.detail]).toEqual([201, undefined, undefined]);
    return body;
  };
  const forsokRegionalt = (annat: object = {}): Promise<Response> =>
    lyft(lyftare, scen.regional.niva, scen.regional.lyfter, scen.regional.franNiva, annat);

  it('N5 a fråga begins with every huvudman at the lowest level of its own line', async () => {
    const mandatId = await lyftare.mandat({
      funktion: scen.lokal.lyfter,
      niva: scen.lokal.franNiva,
      behorigheter: ['lyfta'],
    });
    const svar = await lyftare.samtal.post('/fragor', {
      parter: [scen.motpart],
      modell: scen.modell,
      mandatId,
      ...UNDERLAG,
    });
    lyckas(svar);
    fraga = svar.body.id;
    const { body } = await lyftare.las(`/eskaleringar/${fraga}`);
    expect(JSON.stringify(body)).toContain(scen.lokal.franNiva);
  });

  it('B3 is lifted to the local group', async () => {
    lyckas(await lyft(lyftare, scen.lokal.niva, scen.lokal.lyfter, scen.lokal.franNiva));
  });

  it('B3 from the local group straight to the regional level is refused, citing the rule, its source and who could lift', async () => {
    const { lyfter, franNiva } = scen.lokal;
    const { status, body } = await lyft(lyftare, scen.regional.niva, lyfter, franNiva);
    expect([status, body.kod]).toEqual(scen.regional.avvisning);
    expect(body.detail).toContain(scen.regional.regel);
    expect(body.detail).toContain(scen.regional.kalla);
    expect(body.detail).toContain(scen.regional.lyfter);
  });

  it('B3 climbs the line of the one that lifts, one step at a time', async () => {
    const steg = scen.linje[scen.lyfter] ?? [];
    const sista = steg.at(-1);
    if (steg.length > 1 && sista !== undefined) {
      const hopp = await lyft(lyftare, sista.till, sista.lyfter, sista.franNiva);
      expect([hopp.status, hopp.body.kod]).toEqual([409, 'EJ_NASTA_I_LINJEN']);
    }
    for (const { till, lyfter, franNiva } of steg) lyckas(await lyft(lyftare, till, lyfter, franNiva));
  });

  it('B7 waits for the other huvudman to stand at the same level, or to name who represents it there', async () => {
    const vantar = await forsokRegionalt();
    expect([vantar.status, vantar.body.kod]).toEqual([409, 'NIVAERNA_MOTSVARAR_EJ']);
    for (const { till, lyfter, franNiva } of scen.linje[scen.motpart] ?? [])
      lyckas(await lyft(motpart, till, lyfter, franNiva));
    const { niva, funktion, huvudman } = scen.representant;
    expect(huvudman).toBe(scen.motpart);
    const mandatId = await motpart.mandat({
      funktion,
      behorigheter: ['lyfta', 'delta'],
      representerar: { niva, forankring: 'Återkopplas till ledningsgruppen inom en vecka.' },
    });
    lyckas(await motpart.gor(`/eskaleringar/${fraga}`, 'representanter', { niva, mandatId }));
  });

  it('B4 a lift without facts or proposal is refused', async () => {
    const utan = await forsokRegionalt({ faktaunderlag: null });
    expect([utan.status, utan.body.kod]).toEqual([422, 'UNDERLAG_SAKNAS']);
  });

  it('B3 the function that the model names lifts it, and no other', async () => {
    const annan = await lyft(lyftare, scen.regional.niva, 'Handläggare', scen.regional.franNiva);
    expect([annan.status, annan.body.kod]).toEqual([403, 'LYFTFUNKTION_SAKNAS']);
    lyckas(await forsokRegionalt());
    const { body } = await motpart.las(`/eskaleringar/${fraga}`);
    expect(body.samverkan.niva.id).toBe(scen.regional.niva);
  });

  it('B4 the same information stands at every huvudman, in its own system', async () => {
    const lika = await Promise.all(
      [lyftare, motpart].map(async (vem) => {
        const { body } = await vem.samtal.get('/inkorg?limit=100').expect(200);
        await vem.meddelande('eskalering.lyft', fraga);
        return body.poster.filter((en: { subject: string }) => en.subject === fraga).length > 0;
      }),
    );
    expect(lika).toEqual([true, true]);
    const [ena, andra] = await Promise.all([lyftare, motpart].map((vem) => vem.meddelande('eskalering.lyft', fraga)));
    expect(ena?.data).toEqual(andra?.data);
    expect(ena?.data).toMatchObject({ underlag: UNDERLAG });
  });

  it('B3 I4 a huvudman outside sees nothing of it while it is in the line; time travel shows where it stood', async () => {
    const { body } = await lyftare.las(`/eskaleringar/${fraga}?vid=2020-01-01`);
    expect(body.kod).toBe('ESKALERING_FINNS_EJ');
  });

  it('B5 the arena has it on the agenda that proposes itself', async () => {
    await app.ikapp();
    const arena = arenor.get(scen.regional.niva) ?? '';
    const koordinator = await Rost.som(app, `koordinator-${scen.lan}`);
    const { text } = await koordinator.las(`/arenor/${arena}/dagordning`);
    expect(text).toContain(UNDERLAG.rubrik);
  });

  it('B5 is prepared by the arena that prepares, taken up at a meeting, and recommended to each huvudman', async () => {
    const koordinator = await Rost.som(app, `koordinator-${scen.lan}`);
    const resurs = `/arenor/${arenor.get(scen.regional.niva)}`;
    const rekommendation = { slag: 'rekommendation', rubrik: 'Rutin', text: 'Rutinen införs.', arenden: [fraga] };
    const oberedd = await koordinator.samtal.post(`${resurs}/rekommendationer`, rekommendation);
    expect([oberedd.status, oberedd.body.kod]).toEqual([409, 'ARENDE_EJ_BERETT']);
    const grupp = await koordinator.samtal.post('/arenor', { lansfilId: scen.regional.beredning }).expect(201);
    const mandatId = await motpart.mandat({ funktion: 'Beredare', behorigheter: ['delta'], arena: grupp.body.id });
    const beredning = { arende: fraga, beredning: 'Genomgånget med båda.', forslag: UNDERLAG.forslag, mandatId };
    lyckas(await motpart.gor(resurs, 'beredningar', beredning));
    const mote = await koordinator.gor(resurs, 'moten', { tid: '2099-02-10T13:00:00+01:00' });
    const { skapadId } = lyckas(mote);
    lyckas(await koordinator.gor(resurs, `moten/${skapadId}/behandlingar`, { arende: fraga, utfall: 'rekommenderas' }));
    lyckas(await koordinator.samtal.post(`${resurs}/rekommendationer`, rekommendation));
  });

  it('N5 is returned with an answer, and closed by the one that raised it', async () => {
    const svar = 'Regionen meddelar dagen före från årsskiftet.';
    const ledamot = await motpart.mandat({ funktion: 'Ledamot', behorigheter: ['lyfta'] });
    lyckas(await motpart.gor(`/eskaleringar/${fraga}`, 'atersandningar', { till: null, svar, mandatId: ledamot }));
    const { body } = await lyftare.las(`/eskaleringar/${fraga}`);
    expect(body.samverkan).toBeNull();
    const mandatId = await lyftare.mandat({ funktion: 'Förvaltningschef', behorigheter: ['lyfta'] });
    lyckas(await lyftare.gor(`/eskaleringar/${fraga}`, 'avslut', { utfall: 'lost', svar, mandatId }));
    await motpart.meddelande('eskalering.avslutad', fraga);
  });
};
