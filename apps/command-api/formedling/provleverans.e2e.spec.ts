import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { forsandelseStream } from '#libs/formedling/index.js';
import { startaTestdorr, TOKEN, type Testdorr } from '../testing/testdorr.js';

let dorr: Testdorr;
beforeAll(async () => {
  dorr = await startaTestdorr();
});
afterAll(() => dorr.stang());

const prova = (token: string, nyckel = 'n-1'): request.Test =>
  request(dorr.url)
    .post('/avvikelse/v1/leveranser/prov')
    .set({ authorization: `Bearer ${token}`, 'idempotency-key': nyckel });

it('I4 goes to the own huvudman’s system, once for each time it is asked for, and holds no case', async () => {
  const { body } = await prova(TOKEN.leksand).expect(201);
  expect((await prova(TOKEN.leksand)).body).toEqual(body);
  const [koad, ...fler] = await dorr.store.readStream(forsandelseStream(body.id));
  expect(fler).toEqual([]);
  expect(koad?.data).toMatchObject({ mottagare: '2029', meddelandetyp: 'prov.leverans', skyddat: {}, grundId: null });
  expect((await prova(TOKEN.leksand, 'n-2').expect(201)).body.id).not.toBe(body.id);
});

it('is for who sees to the huvudman’s deliveries, not for one that has none', async () => {
  await prova('leksand-forvaltningschef-token').expect(201);
  expect((await prova('leksand-handlaggare-token').expect(403)).body.kod).toBe('BEHORIGHET_SAKNAS');
  await prova(TOKEN.drift).expect(403);
});
