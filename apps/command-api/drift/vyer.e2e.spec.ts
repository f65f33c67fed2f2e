import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
beforeAll(async () => {
  dorr = await startaTestdorr();
});
afterAll(() => dorr.stang());

const byggOm = (vy: string, token: string) =>
  request(dorr.url).post(`/avvikelse/v1/drift/vyer/${vy}/ombyggnader`).auth(token, { type: 'bearer' });

describe('POST /avvikelse/v1/drift/vyer/{namn}/ombyggnader', () => {
  it('orders a rebuild for operations', async () => {
    const { body } = await byggOm('min-ko', TOKEN.drift).expect(202);
    expect(body).toEqual({ vy: 'min-ko', utfall: 'bestalld' });
  });

  it('says that one goes on already, which is no fault', async () => {
    expect((await byggOm('leveranser', TOKEN.drift).expect(202)).body).toMatchObject({ utfall: 'pagar' });
  });

  it('VY_FINNS_EJ when there is no such view', async () => {
    const { body } = await byggOm('finns-inte', TOKEN.drift).expect(404);
    expect(body).toMatchObject({ kod: 'VY_FINNS_EJ' });
  });

  it('is for operations alone', async () => {
    await byggOm('min-ko', TOKEN.leksand).expect(403);
  });
});
