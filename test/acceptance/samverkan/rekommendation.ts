import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { svenskDag } from '#libs/platform/datum.js';
import type { Testapp } from '../../support/testapp.js';
import { vantaTills } from '../samtal.js';
import { Rost } from './rost.js';

const idag = svenskDag(new Date());

/** An arena that recommends to its huvudmän; everything in it is the län's data. */
export interface Rekommendationsscen {
  readonly lan: string;
  readonly arena: string;
  readonly huvudman: readonly string[];
  readonly bifall: number;
  readonly avslag: number;
}

interface Lage {
  readonly bifall: number;
  readonly avslag: number;
  readonly vantar: number;
}

/** A recommendation goes to each huvudman; only they turn `väntar` into a decision. */
export const beskrivRekommendation = (starta: () => Promise<Testapp>, scen: Rekommendationsscen): void => {
  let app: Testapp;
  let koordinator: Rost;
  let arena: string;
  let rekommendation: string;
  beforeAll(async () => {
    app = await starta();
    await app.ikapp();
    koordinator = await Rost.som(app, `koordinator-${scen.lan}`);
    arena = (await koordinator.samtal.post('/arenor', { lansfilId: scen.arena }).expect(201)).body.id;
  });
  afterAll(() => app.stang());

  const besluta = async (kod: string, utfall: string): Promise<Response> => {
    const huvudman = await Rost.som(app, kod);
    const mandatId = await huvudman.mandat({ funktion: 'Nämndsekreterare', behorigheter: ['besluta'] });
    const motivering = utfall === 'bifall' ? {} : { motivering: 'Resurserna räcker inte i år.' };
    const beslut = { utfall, instans: 'Nämnden', datum: idag, dnr: `${kod}/7`, mandatId, ...motivering };
    return huvudman.gor(`/rekommendationer/${rekommendation}`, 'beslut', beslut);
  };
  const lage = async (): Promise<Lage> => {
    const { body } = await koordinator.las(`/rekommendationer/${rekommendation}`);
    return body.antal;
  };

  it('B6 is expedierad to each huvudman for decision', async () => {
    const kropp = { slag: 'rekommendation', rubrik: 'Rutin för utskrivning', text: 'Arenan rekommenderar rutinen.' };
    const svar = await koordinator.samtal.post(`/arenor/${arena}/rekommendationer`, kropp);
    expect([svar.status, svar.body.detail]).toEqual([201, undefined]);
    rekommendation = svar.body.id;
    expect(await lage()).toMatchObject({ bifall: 0, avslag: 0, vantar: scen.huvudman.length });
    for (const kod of scen.huvudman) {
      const huvudman = await Rost.som(app, kod);
      await huvudman.kvittera('rekommendation.expedierad', rekommendation, `${kod}-REK-1`);
    }
  });

  it('B2 B6 nothing that the arena does turns väntar into a decision', async () => {
    const mandatId = '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e';
    const beslut = { utfall: 'bifall', instans: 'Arenan', datum: idag, mandatId };
    const svar = await koordinator.gor(`/rekommendationer/${rekommendation}`, 'beslut', beslut);
    expect(svar.status).toBe(403);
    expect(await lage()).toMatchObject({ vantar: scen.huvudman.length });
  });

  it('B6 each huvudman decides for itself, and the status is there for all to see', async () => {
    const beslutande = scen.huvudman.slice(0, scen.bifall + scen.avslag);
    for (const [nr, kod] of beslutande.entries()) {
      const svar = await besluta(kod, nr < scen.bifall ? 'bifall' : 'avslag');
      expect([svar.status, svar.body.detail]).toEqual([201, undefined]);
    }
    const vantar = scen.huvudman.length - beslutande.length;
    expect(await lage()).toMatchObject({ bifall: scen.bifall, avslag: scen.avslag, vantar });
    await app.ikapp();
    const oppen = await koordinator.utanNyckel(`/beslutslage?rekommendation=${rekommendation}&limit=100`);
    const status = oppen.body.poster.map((rad: { status: string }) => rad.status).toSorted();
    expect(status).toEqual([
      ...Array.from({ length: scen.avslag }, () => 'avslag'),
      ...Array.from({ length: scen.bifall }, () => 'bifall'),
      ...Array.from({ length: vantar }, () => 'vantar'),
    ]);
    expect(oppen.text).not.toContain('Resurserna');
  });

  it('B6 the outcome is reported back to the arena when all have decided', async () => {
    for (const kod of scen.huvudman.slice(scen.bifall + scen.avslag)) await besluta(kod, 'bifall');
    await vantaTills('the outcome at the arena', async () => {
      const { body } = await koordinator.las(`/arenor/${arena}`);
      return JSON.stringify(body).includes(`"bifall":${scen.huvudman.length - scen.avslag}`);
    });
  });
};
