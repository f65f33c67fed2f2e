import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
beforeAll(async () => {
  dorr = await startaTestdorr();
});
afterAll(() => dorr.stang());

const sandOm = (kropp: object, token: string): request.Test =>
  request(dorr.url)
    .post('/avvikelse/v1/leveranser/omsandning')
    .set({ authorization: `Bearer ${token}`, 'content-type': 'application/json' })
    .send(kropp);

describe('a resend', () => {
  it.each(['region', 'drift'] as const)('of nobody knows what is refused, %s asking', async (vem) => {
    const { body, headers } = await sandOm({}, TOKEN[vem]).expect(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ kod: 'URVAL_SAKNAS', detail: expect.stringContaining('sedan, mottagare och status') });
  });

  it.each([{ sedan: '2026-11-20T08:00:00Z' }, { mottagare: '20' }, { status: 'parkerad' }])('of %j goes', (urval) =>
    sandOm(urval, TOKEN.drift).expect(200, { antal: 0, hoppadeOver: 0 }),
  );
});
