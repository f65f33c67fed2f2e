import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import type { Testapp } from '../../support/testapp.js';
import { Rost } from './rost.js';

/** A tvist between two huvudmän on a ladder; everything in it is the län's data. */
export interface Tvistscen {
  readonly oppnar: string;
  readonly motpart: string;
  readonly overenskommelse: string;
  readonly startniva: string;
  /** One step up the line for each party, and the functions that lift; null where the model has no step for a tvist. */
  readonly linjelyft: { readonly till: string; readonly funktion: Readonly<Record<string, string>> } | null;
  /** Where a tvist of principle is lifted, and the function that lifts; null where the story ends in the line. */
  readonly principiell: { readonly till: string; readonly funktion: string; readonly franNiva: string } | null;
}

const MOTIVERING = 'Placeringen gjordes som behandling, och behandling är inte vårt ansvar enligt överenskommelsen.';

/** A tvist on cost, from opening to the decision in each party's own system. */
export const beskrivTvist = (starta: () => Promise<Testapp>, scen: Tvistscen): void => {
  let app: Testapp;
  let parter: readonly [Rost, Rost];
  let tvist: string;
  let losning: string;
  const foretradare = new Map<string, string>();
  beforeAll(async () => {
    app = await starta();
    await app.ikapp();
    parter = [await Rost.som(app, scen.oppnar), await Rost.som(app, scen.motpart)];
    for (const part of parter) {
      const behorigheter = ['foretrada', 'lyfta', 'besluta'];
      const val = { funktion: 'Verksamhetschef', behorigheter, niva: scen.startniva };
      foretradare.set(part.kod, await part.mandat(val));
    }
  });
  afterAll(() => app.stang());

  const gor = (part: Rost, vad: string, kropp: object = {}): Promise<Response> =>
    part.gor(`/tvister/${tvist}`, vad, { mandatId: foretradare.get(part.kod), ...kropp });
  const lyckas = (svar: Response): Response => {
    expect([svar.status, svar.body.kod, svar.body.detail]).toEqual([201, undefined, undefined]);
    return svar;
  };
  const kropp = (): object => ({
    parter: [scen.motpart],
    fraga: 'kostnadsansvar',
    beloppKr: '48500.50',
    rubrik: 'Vem betalar placeringen',
    beskrivning: 'Båda huvudmännen menar att den andra betalar placeringen.',
    overenskommelse: { id: scen.overenskommelse },
  });

  it('D6 who talks without a recorded mandate is refused', async () => {
    const [oppnar] = parter;
    const utan = await oppnar.samtal.post('/tvister', { ...kropp(), mandatId: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' });
    expect([utan.status, utan.body.kod]).toEqual([403, 'MANDAT_SAKNAS']);
    const delta = await oppnar.mandat({ funktion: 'Handläggare', behorigheter: ['delta'] });
    const svagt = await oppnar.samtal.post('/tvister', { ...kropp(), mandatId: delta });
    expect([svagt.status, svagt.body.kod]).toEqual([403, 'MANDAT_RACKER_EJ']);
  });

  it('D5 an individual can neither be named nor take part', async () => {
    const mandatId = foretradare.get(scen.oppnar);
    const namngiven = await parter[0].samtal.post('/tvister', {
      ...kropp(),
      mandatId,
      beskrivning: 'Gäller 19580412-2389.',
    });
    expect([namngiven.status, namngiven.body.kod]).toEqual([422, 'PERSONNUMMER_I_TEXT']);
    expect(namngiven.text).not.toContain('19580412');
    const part = await parter[0].samtal.post('/tvister', { ...kropp(), mandatId, personnummer: '19580412-2389' });
    expect([part.status, part.body.fel?.[0]?.kod]).toEqual([400, 'OKANT_FALT']);
  });

  it('D5 D6 opens between huvudmän, with a mandate', async () => {
    tvist = lyckas(await parter[0].samtal.post('/tvister', { ...kropp(), mandatId: foretradare.get(scen.oppnar) })).body
      .id;
    await parter[1].kvittera('tvist.oppnad', tvist, `${scen.motpart}-EGET-1`);
  });

  it('D7 a position refers to the agreement and to the delegationsordning', async () => {
    const [oppnar, motpart] = parter;
    const utan = { installning: 'bestrider-eget-ansvar', motivering: MOTIVERING, hanvisningar: [] };
    const brist = await gor(oppnar, 'stallningstaganden', utan);
    expect([brist.status, brist.body.kod]).toEqual([422, 'HANVISNING_SAKNAS']);
    const hanvisningar = [
      { typ: 'overenskommelse', till: scen.overenskommelse },
      { typ: 'delegationsordning', till: 'Delegationsordning för nämnden, punkt 4' },
    ];
    for (const part of [oppnar, motpart]) lyckas(await gor(part, 'stallningstaganden', { ...utan, hanvisningar }));
  });

  it('D5 somebody provides meanwhile, so that the brukare does not wait', async () => {
    lyckas(
      await gor(parter[1], 'interimsansvar', { fran: '2026-11-22', omfattning: 'Betalar tills tvisten är löst.' }),
    );
  });

  const { linjelyft, principiell } = scen;
  if (linjelyft !== null) {
    it('N2 is lifted by each party in its own line, to närmast övergripande ledningsnivå', async () => {
      for (const part of parter) {
        const mandatId = await part.mandat({
          funktion: linjelyft.funktion[part.kod] ?? '',
          niva: scen.startniva,
          behorigheter: ['lyfta'],
        });
        const lyft = {
          till: linjelyft.till,
          mandatId,
          rubrik: 'Vem betalar',
          faktaunderlag: 'Fakta',
          forslag: 'Dela lika',
        };
        lyckas(await part.samtal.post(`/tvister/${tvist}/eskaleringar`, lyft));
      }
      const { body } = await parter[0].las(`/eskaleringar/${tvist}`);
      expect(body.parter.map((part: { niva: { id: string } }) => part.niva.id)).toEqual([
        linjelyft.till,
        linjelyft.till,
      ]);
    });
  }
  if (principiell !== null) {
    it('N3 only when it is of principle is it lifted to närmaste samverkansnivå', async () => {
      const [oppnar] = parter;
      const { till, funktion, franNiva } = principiell;
      const mandatId = await oppnar.mandat({ funktion, niva: franNiva, behorigheter: ['lyfta'] });
      const lyft = { till, mandatId, rubrik: 'Vem betalar', faktaunderlag: 'Fakta', forslag: 'Dela lika' };
      const vanlig = await oppnar.samtal.post(`/tvister/${tvist}/eskaleringar`, lyft);
      expect([vanlig.status, vanlig.body.kod]).toEqual([409, 'LYFT_EJ_TILLATET']);
      lyckas(await gor(oppnar, 'principfraga', { principiell: true, skal: 'Samma fråga återkommer varje år.' }));
      lyckas(await oppnar.samtal.post(`/tvister/${tvist}/eskaleringar`, lyft));
      const { body } = await parter[1].las(`/eskaleringar/${tvist}`);
      expect(body.samverkan.niva.id).toBe(till);
    });
  }

  it('D4 a settlement binds nobody who has not approved it', async () => {
    const [oppnar, motpart] = parter;
    const fordelning = [
      { huvudman: scen.oppnar, beloppKr: '24250.25' },
      { huvudman: scen.motpart, beloppKr: '24250.25' },
    ];
    const forslag = { ansvariga: [scen.oppnar, scen.motpart], fordelning, text: 'Kostnaden delas lika.' };
    losning = lyckas(await gor(oppnar, 'losningar', forslag)).body.skapadId;
    expect((await motpart.las(`/tvister/${tvist}`)).body.status).toBe('oppen');
    lyckas(await gor(motpart, `losningar/${losning}/godkannanden`));
    expect((await oppnar.las(`/tvister/${tvist}`)).body.status).toBe('avgjord');
  });

  it('D8 is closed only when every party has the decision in its own system', async () => {
    const [oppnar, motpart] = parter;
    const ingen = await gor(oppnar, 'avslut');
    expect([ingen.status, ingen.body.kod]).toEqual([409, 'BESLUT_EJ_KVITTERAT']);
    await oppnar.kvittera('tvist.avgjord', tvist, `${scen.oppnar}-BESLUT`);
    await oppnar.beslutKvitterat(`/tvister/${tvist}`, scen.oppnar);
    const ena = await gor(oppnar, 'avslut');
    expect([ena.status, ena.body.kod]).toEqual([409, 'BESLUT_EJ_KVITTERAT']);
    expect(ena.body.detail).toContain(scen.motpart);
    await motpart.kvittera('tvist.avgjord', tvist, `${scen.motpart}-BESLUT`);
    await oppnar.beslutKvitterat(`/tvister/${tvist}`, scen.motpart);
    lyckas(await gor(motpart, 'avslut'));
    expect((await oppnar.las(`/tvister/${tvist}`)).body.status).toBe('avslutad');
  });
};
