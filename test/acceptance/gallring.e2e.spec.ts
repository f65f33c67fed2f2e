import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gallra, utanVantetid } from '../sakerhet/gallring/forlopp.js';
import { nyPersonal, type Personal } from '../sakerhet/gallring/personal.js';
import { startaTestapp, type Testapp } from '../support/testapp.js';
import { startaHuvudmanssystem, type Huvudmanssystem } from './huvudmanssystem.js';
import { rapport, SAMTYCKE } from './rapport.js';
import { Samtal, vantaPa, vantaTills } from './samtal.js';

const PERSONNUMMER = '19500101-1005';
const ORD = ['Rubrik som ska bort', 'Beskrivning som ska bort', 'Motivering som ska stå kvar'] as const;
const ATERKOPPLING = { orsak: 'o', atgard: 'å', konsekvens: 'k', uppfoljning: 'u' };

let mapp: string;
let personal: Personal;
let system: Huvudmanssystem;
let app: Testapp;
let leksand: Samtal;
let region: Samtal;
let id: string;
let gallringId: string;
beforeAll(async () => {
  mapp = await mkdtemp(join(tmpdir(), 'avvikelsenav-gallring-'));
  [personal, system] = await Promise.all([nyPersonal(mapp, ['2029', '20']), startaHuvudmanssystem(['20'])]);
  const env = { ...(await utanVantetid(mapp)), ...personal.env, ...system.env };
  app = await startaTestapp({ env, data: join(mapp, 'data') });
  [leksand, region] = await Promise.all([Samtal.som(app, '2029'), Samtal.som(app, '20')]);
  const texter = { rubrik: ORD[0], beskrivning: ORD[1], personnummer: PERSONNUMMER, ...SAMTYCKE };
  id = (await leksand.post('/avvikelser', rapport('GAL-1', texter)).expect(201)).body.id;
  const bedomning = { allvarlighetsgrad: 2, sannolikhet: 2, motivering: ORD[2] };
  for (const gor of [
    () => region.gor(id, 'bedomningar', bedomning),
    () => region.gor(id, 'aterkoppling', ATERKOPPLING),
    () => leksand.gor(id, 'avslut'),
  ]) {
    expect((await gor()).status).toBe(201);
  }
}, 120_000);
afterAll(async () => {
  await app.stang();
  personal.slut();
  await system.stang();
  await rm(mapp, { recursive: true, force: true });
});

const utdrag = async (): Promise<readonly unknown[]> => {
  const revisor = Samtal.med(app, await personal.revisor('2029'));
  return (await revisor.post('/registerutdrag', { personnummer: PERSONNUMMER }).expect(200)).body.arenden;
};

describe('an erasure, from the person that it concerns to every service that held the words', () => {
  it('D9 the huvudman finds the cases of one person', async () => {
    await vantaTills('the index of persons', async () => (await utdrag()).length === 1);
    expect((await region.get(`/avvikelser/${id}`).expect(200)).text).toContain(ORD[1]);
  });

  it('is proposed by one person, decided by another, and executed', async () => {
    gallringId = (await gallra(app, personal, { huvudman: '2029', arenden: [id] })).id;
    const chef = Samtal.med(app, await personal.chef('2029'));
    await vantaTills('the erasure', async () => {
      const { body } = await chef.get(`/gallringar/${gallringId}`).expect(200);
      return body.status === 'verkstalld';
    });
  });

  it('leaves none of the huvudman’s words with anybody, and all of the other’s', async () => {
    const svar = await vantaPa('the text to be gone', async () => {
      const { body, text } = await leksand.get(`/avvikelser/${id}`).expect(200);
      return body.gallrade?.includes('/innehall/person') === true ? text : undefined;
    });
    const regionens = (await region.get(`/avvikelser/${id}`).expect(200)).text;
    for (const text of [svar, regionens]) expect([ORD[0], ORD[1]].filter((ord) => text.includes(ord))).toEqual([]);
    expect(regionens).toContain(ORD[2]);
    expect(await utdrag()).toEqual([]);
  });

  it('I3 tells the other huvudman’s system to erase', () =>
    vantaTills('the order to erase', () => system.typer('20', id).includes('gallrad')));

  it('is noted outside of log and vault, by ids alone', async () => {
    const rader = (await readFile(join(app.data, 'gravstenar.ndjson'), 'utf8')).trim().split('\n');
    expect(rader.map((rad): unknown => JSON.parse(rad))).toContainEqual(
      expect.objectContaining({ gallringId, huvudman: '2029', arende: id }),
    );
  });

  it('I6 leaves a log that is signed, with a proof of the case for whoever reads it', async () => {
    await vantaTills('a checkpoint', async () => (await leksand.get('/bevis/kontrollpunkter/senaste')).status === 200);
    await vantaTills('a proof of the case', async () => (await leksand.get(`/avvikelser/${id}/bevis`)).status === 200);
  });
});
