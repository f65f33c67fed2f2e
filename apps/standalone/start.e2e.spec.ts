import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startaTestapp, type Testapp } from '../../test/support/testapp.js';

describe('the first question of a first start', () => {
  let app: Testapp;
  beforeAll(async () => {
    app = await startaTestapp();
  });
  afterAll(() => app.stang());

  it('is answered from empty views: no door opens before their tables stand', async () => {
    const token = await app.token('2029');
    const fragor = ['/avvikelse/v1/inkorg', '/avvikelse/v1/arenor', '/avvikelse/v1/vyer/eskaleringstrappa'];
    const svar = await Promise.all(
      fragor.map((vag) => request(app.url).get(vag).set('Authorization', `Bearer ${token}`)),
    );
    expect(svar.map(({ status, body }) => ({ status, kod: (body as { kod?: string }).kod }))).toEqual(
      fragor.map(() => ({ status: 200, kod: undefined })),
    );
  });
});
