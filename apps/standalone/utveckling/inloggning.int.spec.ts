import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { laddaModeller, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { nyFingeravtryck, Oidcidentitet, ROLLER } from '#libs/sekretess/index.js';
import { demopersoner } from './demopersoner.js';
import { startaUtvecklingsinloggning, type Utvecklingsinloggning } from './index.js';

let register: Huvudmannaregister;
let inloggning: Utvecklingsinloggning;
let identitet: Oidcidentitet;
beforeAll(async () => {
  register = await laddaModeller();
  const startad = await startaUtvecklingsinloggning({ profil: 'embedded', utvecklingsport: 0 }, register);
  if (startad === null) throw new Error('not started');
  inloggning = startad;
  identitet = new Oidcidentitet([inloggning.utfardare], {
    clock: { now: () => new Date() },
    pseudonym: nyFingeravtryck(Buffer.from('prov')),
    tillatLokalHttp: true,
  });
});
afterAll(() => inloggning.stoppa());

const token = async (falt: Readonly<Record<string, string>>, rubriker = {}): Promise<Record<string, string>> => {
  const body = new URLSearchParams(falt);
  const svar = await fetch(`${inloggning.url}/token`, { method: 'POST', body, headers: rubriker });
  return (await svar.json()) as Record<string, string>;
};
const demo = (person: string): Promise<Record<string, string>> =>
  token({ grant_type: 'urn:avvikelsenav:demoperson', client_id: 'demo', person });

describe('demo persons', () => {
  it('are of every role, at twelve huvudmän and more, and none of them exists', () => {
    const alla = demopersoner(register);
    const roller = new Set(alla.map(({ roll }) => roll));
    expect(ROLLER.filter((roll) => !roller.has(roll))).toEqual(['rapportorssystem']);
    expect(new Set(alla.map(({ huvudman }) => huvudman.kod)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(alla.map(({ id }) => id)).size).toBe(alla.length);
    expect(demopersoner(register)).toEqual(alla);
  });
});

describe('the development login', () => {
  it('is not there unless asked for, and refuses every other profile', async () => {
    expect(await startaUtvecklingsinloggning({ profil: 'embedded', utvecklingsport: null }, register)).toBeNull();
    const annan = startaUtvecklingsinloggning({ profil: 'postgres', utvecklingsport: 0 }, register);
    await expect(annan).rejects.toThrow('finns bara i profilen embedded');
  });

  it('says in Swedish that its port is taken', async () => {
    const port = Number(new URL(inloggning.url).port);
    const igen = startaUtvecklingsinloggning({ profil: 'embedded', utvecklingsport: port }, register);
    await expect(igen).rejects.toThrow('AVVIKELSENAV_UTVECKLINGSPORT');
  });

  it('gives a command line a person’s token, as the nav takes it', async () => {
    const { access_token = '' } = await demo('mas-2062');
    expect(decodeProtectedHeader(access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    expect(await identitet.inloggad(access_token)).toMatchObject({
      klient: expect.stringMatching(/^p-[\w-]{22}$/),
      slag: 'person',
      huvudman: ['2062'],
      roller: ['mas'],
    });
  });

  it('gives every person a token that the nav takes', async () => {
    const nagra = demopersoner(register).filter((_, nr) => nr % 97 === 0);
    for (const { id, roll, huvudman, verksamhet } of nagra) {
      expect(await identitet.inloggad((await demo(id))['access_token'] ?? '')).toMatchObject({
        huvudman: [huvudman.kod],
        roller: [roll],
        verksamheter: verksamhet === null ? [] : [verksamhet.kod],
      });
    }
  });

  it('knows nobody else, and no other client may be anyone', async () => {
    expect(await demo('mas-9999')).toMatchObject({ error: 'invalid_grant' });
    expect(await demo('')).toMatchObject({ error: 'invalid_grant' });
    const falt = { grant_type: 'urn:avvikelsenav:demoperson', person: 'mas-2062' };
    const basic = `Basic ${Buffer.from('system-2062:endast-utveckling').toString('base64')}`;
    const svar = await token(falt, { authorization: basic });
    expect(svar).toMatchObject({ error: expect.stringMatching(/^(?:unauthorized_client|invalid_request)$/) });
    expect(svar).not.toHaveProperty('access_token');
  });

  it('gives a machine what the nav says of it', async () => {
    const basic = `Basic ${Buffer.from('system-2062:endast-utveckling').toString('base64')}`;
    const { access_token = '' } = await token({ grant_type: 'client_credentials' }, { authorization: basic });
    expect(await identitet.inloggad(access_token)).toEqual({
      klient: 'utveckling-2062',
      slag: 'maskin',
      huvudman: ['2062'],
      roller: ['rapportorssystem'],
      verksamheter: '*',
      uppdrag: null,
      efternamn: null,
    });
    const fel = `Basic ${Buffer.from('system-2062:fel').toString('base64')}`;
    expect(await token({ grant_type: 'client_credentials' }, { authorization: fel })).toMatchObject({
      error: 'invalid_client',
    });
  });

  it('answers to no name but its own: a page that points its name here gets nothing', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((klar) => {
      request(`${inloggning.url}/jwks`, { headers: { host: 'angripare.example' } }, (svar) => {
        svar.resume();
        klar(svar.statusCode);
      }).end();
    });
    expect(status).toBe(421);
  });
});

describe('login with a page (authorization code with PKCE)', () => {
  const REDIRECT = 'http://127.0.0.1:4567/inloggad';
  const verifierare = randomBytes(32).toString('base64url');
  const utmaning = createHash('sha256').update(verifierare).digest('base64url');

  /** A browser that keeps its cookies and follows no redirects. */
  const bladdrare = () => {
    const kakor = new Map<string, string>();
    return async (adress: string, init: RequestInit = {}): Promise<Response> => {
      const cookie = [...kakor].map(([namn, varde]) => `${namn}=${varde}`).join('; ');
      const url = new URL(adress, inloggning.url);
      const svar = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
      for (const kaka of svar.headers.getSetCookie()) {
        const [, namn = '', varde = ''] = /^([^=]+)=([^;]*)/.exec(kaka) ?? [];
        kakor.set(namn, varde);
      }
      return svar;
    };
  };
  const authorize = (andra: Readonly<Record<string, string>> = {}): string =>
    `/auth?${new URLSearchParams({
      client_id: 'demo',
      response_type: 'code',
      redirect_uri: REDIRECT,
      scope: 'openid avvikelse',
      state: 's',
      code_challenge: utmaning,
      code_challenge_method: 'S256',
      ...andra,
    })}`;
  const plats = (svar: Response): string => svar.headers.get('location') ?? '';

  it('lets one choose a person on a plain page, and gives its token for the code and the verifier', async () => {
    const ga = bladdrare();
    const sida = plats(await ga(authorize()));
    const html = await (await ga(sida)).text();
    expect(html).toContain('<html lang="sv">');
    expect(html).toMatch(/<h1>Välj vem du vill vara<\/h1>/);
    expect(html).toContain('value="chefslakare-20"');
    const vald = await ga(sida, { method: 'POST', body: new URLSearchParams({ person: 'enhetschef-2029' }) });
    const ater = new URL(plats(await ga(plats(vald))));
    expect(`${ater.origin}${ater.pathname}`).toBe(REDIRECT);
    const code = ater.searchParams.get('code') ?? '';
    const falt = { grant_type: 'authorization_code', client_id: 'demo', redirect_uri: REDIRECT, code };
    const svar = await token({ ...falt, code_verifier: verifierare });
    expect(await identitet.inloggad(svar['access_token'] ?? '')).toMatchObject({
      huvudman: ['2029'],
      roller: ['enhetschef'],
    });
    expect(svar['refresh_token']).toBeUndefined();
    expect(decodeJwt(svar['id_token'] ?? '')).toMatchObject({ aud: 'demo', sub: 'enhetschef-2029' });
    await expect(identitet.inloggad(svar['id_token'] ?? '')).rejects.toThrow('TOKEN_OGILTIG');
    expect(await token({ ...falt, code_verifier: verifierare })).toMatchObject({ error: 'invalid_grant' });
  });

  it('needs PKCE, and goes back only to where the client is', async () => {
    const ga = bladdrare();
    const utan = plats(await ga(authorize({ code_challenge: '' })));
    expect(new URL(utan).searchParams.get('error')).toBe('invalid_request');
    expect((await ga(authorize({ redirect_uri: 'https://angripare.example/' }))).status).toBe(400);
  });

  it('says in Swedish when it is too old', async () => {
    const svar = await bladdrare()('/valj/borta');
    expect(svar.status).toBe(400);
    expect(await svar.text()).toContain('Börja om');
  });
});
