import { setTimeout as vila } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import request from 'supertest';
import { Halsa } from '#libs/platform/halsa.js';
import { nyHttpdorr } from '#libs/platform/http/fastify.js';
import { PlattformModule } from '#libs/platform/http/plattform.module.js';
import { tystLogg } from '#libs/platform/logg.js';
import { Matvarden } from '#libs/platform/matvarden.js';
import { medDatabas } from '../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { huvudmansRoller, Klientregister, tokenSha256 } from '../index.js';
import { ARENDEN, Doerrmodul, INGEN } from '../testing/atkomstdorrar.js';
import { provatkomstlogg, type Provatkomstlogg } from '../testing/provatkomstlogg.js';
import { AtkomstModule, SekretessModule } from './index.js';

@Module({})
class Rot {}

const starta = async (logg: Provatkomstlogg): Promise<NestFastifyApplication> => {
  const matvarden = new Matvarden({ processvarden: false });
  const dorr = nyHttpdorr({ logg: tystLogg, matvarden });
  const klienter = new Klientregister([
    { id: 'mora', namn: 'mora', huvudman: ['2062'], roller: huvudmansRoller('kommun'), tokenSha256: tokenSha256('t') },
  ]);
  const rot = {
    module: Rot,
    imports: [
      PlattformModule.med({ clock: { now: () => new Date() }, logg: tystLogg, matvarden, halsa: new Halsa({}) }),
      SekretessModule.med({ klienter }),
      AtkomstModule.med({
        logg,
        berorda: async (ids) =>
          new Map(ids.filter((id) => id !== INGEN).map((id) => [id, { slag: 'avvikelse', huvudman: ['20'] }])),
      }),
      Doerrmodul,
    ],
  };
  const app = await NestFactory.create<NestFastifyApplication>(rot, dorr.adapter, { bodyParser: false, logger: false });
  dorr.installera(app);
  await app.listen(0, '127.0.0.1');
  return app;
};

const svit = (oppna: () => Promise<Provatkomstlogg>): void => {
  let logg: Provatkomstlogg;
  let app: NestFastifyApplication;
  let url: string;
  beforeAll(async () => {
    logg = await oppna();
    app = await starta(logg);
    url = await app.getUrl();
  });
  beforeEach(() => {
    logg.durabla.splice(0);
    logg.fore = () => Promise.resolve();
  });
  afterAll(async () => {
    await app.close();
    await logg.stang();
  });
  const fraga = (vag: string, token = 't') => request(url).get(vag).set('Authorization', `Bearer ${token}`);

  it('I8 gives nothing of the answer when the log cannot be written, not even that there was one', async () => {
    logg.fore = () => Promise.reject(new Error('HEMLIGT disk is full'));
    const svar = await fraga(`/avvikelser/${ARENDEN[0]}`).expect(503);
    expect(svar.body).toMatchObject({ kod: 'ATKOMSTLOGG_OTILLGANGLIG' });
    expect(svar.headers['retry-after']).toBe('10');
    expect(JSON.stringify([svar.body, svar.headers])).not.toMatch(/HEMLIGT|etag|filename/);
    await fraga(`/avvikelser/${ARENDEN[1]}`).expect(503);
    await fraga('/drift').expect(503);
    await fraga('/register').expect(200);
    expect(logg.durabla).toEqual([]);
    logg.fore = () => Promise.resolve();
    await fraga(`/avvikelser/${ARENDEN[0]}`).expect(200);
  });

  it('I8 is durable first: nothing comes while the store is slow', async () => {
    const slapp = Promise.withResolvers<void>();
    logg.fore = () => slapp.promise;
    let kommit = false;
    const svar = fraga(`/avvikelser/${ARENDEN[0]}`).then((en) => {
      kommit = true;
      return en;
    });
    await vila(60);
    expect([kommit, logg.durabla.length]).toEqual([false, 0]);
    slapp.resolve();
    expect((await svar).status).toBe(200);
    expect(logg.durabla).toHaveLength(1);
  });

  it('I8 records denials of somebody known, with what was asked for', async () => {
    await fraga(`/avvikelser/${ARENDEN[1]}`).expect(404);
    await fraga('/drift').expect(403);
    await fraga('/avvikelser', 'okand').expect(401);
    await fraga('/finns-inte').expect(404);
    expect(logg.durabla.map(({ utfall, kod, objekt }) => [utfall, kod, objekt.map(({ id }) => id)])).toEqual([
      ['nekad', 'AVVIKELSE_FINNS_EJ', [ARENDEN[1]]],
      ['nekad', 'BEHORIGHET_SAKNAS', []],
    ]);
  });

  it('I4 a denial says the same of what is another’s as of what is not there, and the other sees that it was asked', async () => {
    const egna = async (vag: string): Promise<unknown> => {
      await fraga(vag).expect(404);
      const { rader } = await logg.las({ huvudman: '2062', limit: 1, offset: 0 });
      return rader[0]?.objekt.map(({ slag, id }) => ({
        slag,
        id: id === INGEN ? '' : id.replace(String(ARENDEN[1]), ''),
      }));
    };
    for (const vag of ['/avvikelser', '/tvister', '/bevis']) {
      expect(await egna(`${vag}/${ARENDEN[1]}`)).toEqual(await egna(`${vag}/${INGEN}`));
    }
    const { rader } = await logg.las({ huvudman: '20', arende: ARENDEN[1], limit: 10, offset: 0 });
    expect(new Set(rader.map(({ handling }) => handling))).toEqual(
      new Set(['avvikelse.lasa', 'samverkan.lasa', 'bevis.lasa']),
    );
  });

  it('I8 HEAD is a reading: its length tells of the answer', async () => {
    await request(url).head('/overblick').set('Authorization', 'Bearer t').expect(200);
    expect(logg.durabla).toMatchObject([{ handling: 'avvikelse.handlagga', utfall: 'given' }]);
  });

  it('I8 of a file it names the fields that its maker told, never how a file is made', async () => {
    await fraga('/fil').expect(200);
    expect(logg.durabla).toMatchObject([{ falt: ['innehall.kategori'], kanal: 'export' }]);
  });

  it('records no plain act and nothing public, but an act that answers with a case', async () => {
    await request(url).get('/oppet').expect(200);
    await fraga('/register').expect(200);
    const skicka = (kropp: object) => request(url).post('/avvikelser').set('Authorization', 'Bearer t').send(kropp);
    await skicka({}).expect(201);
    expect(logg.durabla).toEqual([]);
    await skicka({ med: ARENDEN[2] }).expect(201);
    expect(logg.durabla).toMatchObject([{ rutt: 'POST /avvikelser', objekt: [{ id: ARENDEN[2], berorda: ['20'] }] }]);
  });

  it('I8 for any sequence of requests, at once and with a failing log, what was returned is recorded', async () => {
    const vagar = ['/avvikelser', '/register', ...ARENDEN.map((id) => `/avvikelser/${id}`)];
    const steg = fc.record({ vag: fc.constantFrom(...vagar), fel: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(steg, { minLength: 1, maxLength: 12 }), async (alla) => {
        logg.durabla.splice(0);
        const fel = alla.map((en) => en.fel);
        logg.fore = () => (fel.pop() === true ? Promise.reject(new Error('fault')) : Promise.resolve());
        const svar = await Promise.all(alla.map(({ vag }) => fraga(vag)));
        const givna = svar.flatMap(({ text }) => ARENDEN.filter((id) => text.includes(`HEMLIGT ${id}`)));
        const loggade = logg.durabla.filter(({ utfall }) => utfall === 'given').flatMap(({ objekt }) => objekt);
        expect(loggade.map(({ id }) => id).sort()).toEqual(givna.sort());
      }),
      { numRuns: 15 },
    );
  });
};

describe('the guard of the access log, over SQLite', () => svit(() => provatkomstlogg()));

medDatabas('the guard of the access log, over PostgreSQL (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  beforeAll(async () => {
    databas = await nyProvdatabas();
  });
  afterAll(() => databas.slapp());
  svit(() => provatkomstlogg({ connectionString: databas.url, schema: 'atkomst' }));
});
