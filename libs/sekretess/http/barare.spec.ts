import { describe, expect, it } from '@jest/globals';
import { Problem } from '#libs/platform/http/problem.js';
import { Tokenfel, type Bevis, type Identitet } from '../identitet/identitet.js';
import { barare } from './barare.js';
import { bevisI } from './klientcertrubrik.js';

const ANNA = { klient: 'p-x', slag: 'person', huvudman: ['2062'], roller: ['mas'], verksamheter: [] } as const;
const inloggad = { ...ANNA, uppdrag: null, efternamn: null };

const identitet: Identitet & { readonly bevis: Bevis[] } = {
  bevis: [],
  inloggad(token, bevis = {}) {
    this.bevis.push(bevis);
    if (token === 'utgangen') return Promise.reject(new Tokenfel('TOKEN_UTGANGEN'));
    if (token === 'ogiltig') return Promise.reject(new Tokenfel('TOKEN_OGILTIG'));
    if (token === 'lagret-nere') return Promise.reject(new Error('store'));
    return Promise.resolve(token === 'ratt' ? inloggad : undefined);
  },
};
const svar = async (rubriker: Readonly<Record<string, string>>): Promise<unknown> =>
  barare(rubriker, identitet, {}).catch((error: unknown) => (error instanceof Problem ? error.uppgifter : error));

describe('the one behind a request', () => {
  it.each(['Bearer ratt', 'bearer ratt', 'BEARER  ratt'])('is found by %s', async (authorization) => {
    expect(await svar({ authorization })).toEqual(inloggad);
  });

  it.each([
    ['no header', {}, 'INTE_INLOGGAD', 'Bearer'],
    ['another scheme', { authorization: 'Basic cmF0dA==' }, 'INTE_INLOGGAD', 'Bearer'],
    ['the key alone', { authorization: 'ratt' }, 'INTE_INLOGGAD', 'Bearer'],
    ['an unknown key', { authorization: 'Bearer fel' }, 'INTE_INLOGGAD', 'Bearer error="invalid_token"'],
    ['two keys', { authorization: 'Bearer ratt fel' }, 'INTE_INLOGGAD', 'Bearer error="invalid_token"'],
    ['a token that has ended', { authorization: 'Bearer utgangen' }, 'TOKEN_UTGANGEN', 'Bearer error="invalid_token"'],
    [
      'a token that does not hold',
      { authorization: 'Bearer ogiltig' },
      'TOKEN_OGILTIG',
      'Bearer error="invalid_token"',
    ],
    ['the token elsewhere', { 'x-authorization': 'Bearer ratt', cookie: 'token=ratt' }, 'INTE_INLOGGAD', 'Bearer'],
  ])('is nobody by %s: 401', async (_namn, rubriker, kod, utmaning) => {
    const fel = await svar(rubriker);
    expect(fel).toMatchObject({ status: 401, kod, headers: { 'WWW-Authenticate': utmaning } });
    expect(JSON.stringify(fel)).not.toContain('ratt');
  });

  it('is no 401 when it could not be looked up', async () => {
    expect(await svar({ authorization: 'Bearer lagret-nere' })).toEqual(new Error('store'));
  });
});

describe('the certificate’s header', () => {
  it('is believed only when it is configured', () => {
    expect(bevisI({ 'x-client-cert': 'MIIB' }, '')).toEqual({});
    expect(bevisI({ 'x-client-cert': 'MIIB' }, 'x-client-cert')).toEqual({});
  });
});
