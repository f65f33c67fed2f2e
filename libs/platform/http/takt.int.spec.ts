import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { nyLogg } from '../logg.js';
import { Matvarden } from '../matvarden.js';
import { nyHttpdorr } from './fastify.js';

@Controller()
class Provdorr {
  @Get('health/live')
  lever(): string {
    return 'ja';
  }

  @Get('sak')
  sak(): string {
    return 'sak';
  }
}

@Module({ controllers: [Provdorr] })
class Provmodul {}

let app: NestFastifyApplication;

beforeAll(async () => {
  const matvarden = new Matvarden({ processvarden: false });
  const dorr = nyHttpdorr({ logg: nyLogg('tyst'), matvarden, begarandenPerMinut: 3 });
  app = await NestFactory.create<NestFastifyApplication>(Provmodul, dorr.adapter, { bodyParser: false, logger: false });
  dorr.installera(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app.close());

const hamta = (url: string, nyckel: string) =>
  app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${nyckel}` } });

describe('the pace of a client', () => {
  it('I9 refuses with 429, a reason and when to come back, and the neighbour is served', async () => {
    const svar = [];
    for (let n = 0; n < 4; n += 1) svar.push(await hamta('/sak', 'a'));
    expect(svar.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429]);
    expect(Number(svar[3]?.headers['retry-after'])).toBeGreaterThan(0);
    expect(svar[3]?.headers['content-type']).toContain('application/problem+json');
    expect(svar[3]?.json()).toMatchObject({ kod: 'FOR_MANGA_FORFRAGNINGAR', status: 429 });
    expect((await hamta('/sak', 'b')).statusCode).toBe(200);
  });

  it('I9 is of the credential, however the header is written: spaces and capitals make no new client', async () => {
    const svar = [];
    for (const ord of ['Bearer e', 'bearer e', 'BEARER   e', 'Bearer     e']) {
      svar.push(await app.inject({ method: 'GET', url: '/sak', headers: { authorization: ord } }));
    }
    expect(svar.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429]);
  });

  it('I9 what is no credential is counted with its address', async () => {
    const svar = [];
    for (const ord of ['Basic a', 'x', 'Bearer', 'Bearer a b']) {
      svar.push(await app.inject({ method: 'GET', url: '/sak', headers: { authorization: ord } }));
    }
    expect(svar.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429]);
  });

  it('lets probes through always', async () => {
    for (let n = 0; n < 5; n += 1) expect((await hamta('/health/live', 'c')).statusCode).toBe(200);
  });

  it('every answer carries the security headers, refusals too', async () => {
    for (const url of ['/sak', '/finns-inte']) {
      const { headers } = await hamta(url, 'd');
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
    }
  });
});
