import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { KatalogUpptagen } from '#libs/platform/katalog-las.js';
import { startaTestapp, type Testapp } from '../support/testapp.js';

describe('the service as a whole', () => {
  let app: Testapp;
  beforeAll(async () => {
    app = await startaTestapp();
  });
  afterAll(() => app.stang());

  it('is ready once the views have caught up', async () => {
    await app.nav.drift.projektor.ikapp;
    await request(app.server).get('/health/ready').expect(200);
  });

  it('refuses a data folder in use and names the pid that holds it', async () => {
    const andra = startaTestapp({ data: app.data });
    await expect(andra).rejects.toThrow(KatalogUpptagen);
    await expect(startaTestapp({ data: app.data })).rejects.toThrow(String(process.pid));
  });

  it('asks who is calling before it says anything of a case', async () => {
    const svar = await request(app.server).get('/avvikelse/v1/avvikelser').expect(401);
    expect(svar.headers['content-type']).toContain('application/problem+json');
  });
});
