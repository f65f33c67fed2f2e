import { beforeEach, describe, expect, it } from '@jest/globals';
import { jwtVerify } from 'jose';
import { ISSUER, Provutfardare } from '../testing/provutfardare.js';
import { Nyckelkalla } from './nyckelkalla.js';

const MINUT = 60_000;

describe('the keys of an issuer', () => {
  let nu = 0;
  let prov: Provutfardare;
  let kalla: Nyckelkalla;
  beforeEach(async () => {
    nu = Date.parse('2026-11-22T10:00:00Z');
    prov = await Provutfardare.ny(() => nu / 1_000);
    kalla = ny();
  });

  const ny = (hamta = prov.hamta, jwks?: string): Nyckelkalla => {
    const miljo = { clock: { now: () => new Date(nu) }, tillatLokalHttp: false, hamta };
    return new Nyckelkalla(jwks === undefined ? { issuer: ISSUER } : { issuer: ISSUER, jwks }, miljo);
  };
  const galler = async (vald = kalla): Promise<boolean> => {
    const token = await prov.token();
    return jwtVerify(token, vald.nyckel, { currentDate: new Date(nu) }).then(
      () => true,
      () => false,
    );
  };
  const hamtningar = (): number => prov.hamtat.filter((adress) => adress.endsWith('/jwks')).length;

  it('are fetched once for all that ask at once, and kept while fresh', async () => {
    expect(await Promise.all(Array.from({ length: 20 }, () => galler()))).toEqual(Array(20).fill(true));
    nu += 9 * MINUT;
    expect(await galler()).toBe(true);
    expect(prov.hamtat).toEqual([`${ISSUER}/.well-known/openid-configuration`, `${ISSUER}/jwks`]);
  });

  it('are fetched anew when a token names another, and the one withdrawn opens no more', async () => {
    await galler();
    const gammal = await prov.token();
    nu += MINUT;
    await prov.bytNyckel('k2');
    expect(await galler()).toBe(true);
    await expect(jwtVerify(gammal, kalla.nyckel, { currentDate: new Date(nu) })).rejects.toThrow();
  });

  it('are not fetched again and again for keys that nobody has: a cool-down', async () => {
    await galler();
    nu += MINUT;
    await prov.bytNyckel('k2');
    const hamtade = hamtningar();
    const okand = await prov.token({}, { kid: 'okand' });
    for (let i = 0; i < 50; i++) {
      await jwtVerify(okand, kalla.nyckel, { currentDate: new Date(nu) }).catch(() => undefined);
      nu += 500;
    }
    expect(hamtningar()).toBe(hamtade + 1);
  });

  it('serve on while the issuer is down, for an hour and no longer', async () => {
    await galler();
    prov.nere = true;
    nu += 59 * MINUT;
    expect(await galler()).toBe(true);
    nu += 2 * MINUT;
    expect(await galler()).toBe(false);
    prov.nere = false;
    nu += MINUT;
    expect(await galler()).toBe(true);
  });

  it('make nobody wait for an issuer that has stopped answering', async () => {
    const hangande = { svarar: true };
    const seg = ny((adress) => (hangande.svarar ? prov.hamta(adress) : new Promise(() => undefined)));
    expect(await galler(seg)).toBe(true);
    prov.nere = true;
    nu += 11 * MINUT;
    expect(await galler(seg)).toBe(true);
    hangande.svarar = false;
    nu += MINUT;
    expect(await galler(seg)).toBe(true);
  });

  it('are there again when the issuer is, though it was down at the first question', async () => {
    prov.nere = true;
    expect(await galler()).toBe(false);
    prov.nere = false;
    expect(await galler()).toBe(false);
    nu += MINUT / 2;
    expect(await galler()).toBe(true);
  });

  it.each([
    ['another issuer’s document', { issuer: 'https://annan.example', jwks_uri: `${ISSUER}/jwks` }],
    ['keys on another host', { issuer: ISSUER, jwks_uri: 'https://annan.example/jwks' }],
    ['keys without TLS', { issuer: ISSUER, jwks_uri: `${ISSUER}/jwks`.replace('https', 'http') }],
    ['keys inside this machine', { issuer: ISSUER, jwks_uri: 'http://127.0.0.1/jwks' }],
    ['no address of keys', { issuer: ISSUER }],
    ['no document', null],
  ])('are not taken by %s', async (_namn, dokument) => {
    const hamta = (adress: string): Promise<unknown> =>
      adress.endsWith('configuration') ? Promise.resolve(dokument) : prov.hamta(`${ISSUER}/jwks`);
    expect(await galler(ny(hamta))).toBe(false);
    expect(hamtningar()).toBe(0);
  });

  it('stand where the file says, without a document', async () => {
    expect(await galler(ny(prov.hamta, `${ISSUER}/jwks`))).toBe(true);
    expect(prov.hamtat).toEqual([`${ISSUER}/jwks`]);
  });

  it.each([
    ['too many', () => ({ keys: Array(101).fill(prov.nyckel.jwk) })],
    ['for encryption', () => ({ keys: [{ ...prov.nyckel.jwk, use: 'enc' }] })],
    ['private', () => ({ keys: [{ ...prov.nyckel.jwk, d: 'AAAA' }] })],
    ['shared secrets', () => ({ keys: [{ kty: 'oct', k: 'AAAA', kid: 'k1' }] })],
    ['no list', () => ({ keys: 'k1' })],
  ])('are not used when they are %s', async (_namn, svar) => {
    expect(await galler(ny(() => Promise.resolve(svar()), `${ISSUER}/jwks`))).toBe(false);
  });
});
