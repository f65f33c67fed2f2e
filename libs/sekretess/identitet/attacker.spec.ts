import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { nyFingeravtryck } from '../fingeravtryck.js';
import { AUDIENCE, ISSUER, Provutfardare } from '../testing/provutfardare.js';
import { tolkaIdentitet } from './identitetsfil.js';
import { Oidcidentitet } from './oidc-identitet.js';

const NU = Date.parse('2026-11-22T10:00:00Z') / 1_000;
const FIL = `
utfardare:
  - issuer: ${ISSUER}
    audience: ${AUDIENCE}
    foretrader: ['2062', '2029']
    falt: { huvudman: huvudman, verksamheter: enheter, uppdrag: uppdrag, efternamn: family_name }
    roller: { MAS: mas, Chef: enhetschef }
    maskiner:
      - { id: system-mora, clientId: system, huvudman: ['2062'], roller: [rapportorssystem] }
      - { id: bundet, clientId: bundet, huvudman: ['2062'], roller: [rapportorssystem], kravCertifikat: true }
      - { id: eget-sub, clientId: egen, subject: tjanst-1, huvudman: ['2029'], roller: [system], verksamheter: [ifo] }
`;
const utfardare = tolkaIdentitet(
  { fil: 'identitet.yaml', innehall: FIL },
  { finnsHuvudman: () => true, tillatLokalHttp: false },
);

let prov: Provutfardare;
let identitet: Oidcidentitet;
beforeAll(async () => {
  prov = await Provutfardare.ny(() => NU);
  identitet = new Oidcidentitet(utfardare, {
    clock: { now: () => new Date(NU * 1_000) },
    pseudonym: nyFingeravtryck(Buffer.from('prov')),
    tillatLokalHttp: false,
    hamta: prov.hamta,
  });
});

const b64 = (varde: unknown): string => Buffer.from(JSON.stringify(varde)).toString('base64url');
const signatur = async (delar: string): Promise<string> => {
  const byte = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, prov.nyckel.privat, Buffer.from(delar));
  return Buffer.from(byte).toString('base64url');
};
const utfall = (token: string, klientcert?: string): Promise<unknown> =>
  identitet.inloggad(token, klientcert === undefined ? {} : { klientcert }).catch(({ message }: Error) => message);

describe('a token that holds', () => {
  it('of a person gives one huvudman, our roles and a pseudonym, never a name (I4, I11)', async () => {
    const person = { enheter: ['ifo'], uppdrag: 'u-1', family_name: 'Åkesson', name: 'Anna Åkesson' };
    const svar = await utfall(await prov.token({ ...person, roles: ['MAS', 'Okänd', 'MAS'] }));
    expect(svar).toEqual({
      klient: expect.stringMatching(/^p-[\w-]{22}$/),
      slag: 'person',
      huvudman: ['2062'],
      roller: ['mas'],
      verksamheter: ['ifo'],
      uppdrag: 'u-1',
      efternamn: 'åkesson',
    });
    expect(await utfall(await prov.token())).toMatchObject({ klient: (svar as { klient: string }).klient });
    expect(await utfall(await prov.token({ sub: 'bo' }))).not.toMatchObject({
      klient: (svar as { klient: string }).klient,
    });
  });

  it('of a machine gives what the file says of the credential, whatever the token says', async () => {
    const svar = await utfall(
      await prov.token({ client_id: 'system', sub: 'system', huvudman: '2029', roles: ['MAS'] }),
    );
    expect(svar).toEqual({
      klient: 'system-mora',
      slag: 'maskin',
      huvudman: ['2062'],
      roller: ['rapportorssystem'],
      verksamheter: '*',
      uppdrag: null,
      efternamn: null,
    });
    const egen = await utfall(await prov.token({ client_id: 'egen', sub: 'tjanst-1' }));
    expect(egen).toMatchObject({ klient: 'eget-sub', roller: ['rapportorssystem'], verksamheter: ['ifo'] });
  });

  it('of a person who came through a machine’s client is still a person’s', async () => {
    expect(await utfall(await prov.token({ client_id: 'system' }))).toMatchObject({ slag: 'person', roller: ['mas'] });
  });

  it('without a role that is mapped gives no role; and never all verksamheter', async () => {
    const svar = await utfall(await prov.token({ roles: ['systemadministrator', '__proto__'], enheter: ['*', 'ifo'] }));
    expect(svar).toMatchObject({ roller: [], verksamheter: ['ifo'] });
  });

  it.each([
    ['lives just as long as it may', { exp: NU + 900 }],
    ['ended less than the clocks differ ago', { iat: NU - 600, exp: NU - 29 }],
    ['begins less than the clocks differ ahead', { nbf: NU + 29, iat: NU + 29 }],
    ['has several audiences', { aud: ['annan', AUDIENCE] }],
    ['has its role as a text', { roles: 'MAS' }],
  ])('%s', async (_namn, ansprak) => {
    expect(await utfall(await prov.token(ansprak))).toMatchObject({ roller: ['mas'] });
  });
});

describe('a token that is refused, without saying why', () => {
  it.each([
    ['another audience', { aud: 'annan' }],
    ['no audience', { aud: undefined }],
    ['no end', { exp: undefined }],
    ['no beginning', { iat: undefined }],
    ['an end that is no number', { exp: '9999999999' }],
    ['not yet', { nbf: NU + 31 }],
    ['made in the future', { iat: NU + 31, exp: NU + 600 }],
    ['too long a life for a person', { exp: NU + 901 }],
    ['too long a life for a machine', { client_id: 'system', sub: 'system', exp: NU + 3_601 }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['no huvudman', { huvudman: undefined }],
    ['two huvudmän', { huvudman: ['2062', '2029'] }],
    ['a huvudman the issuer does not speak for (I4)', { huvudman: '2080' }],
    ['a huvudman named as a member of every object', { huvudman: 'constructor' }],
    ['roles that are no texts', { roles: [{ MAS: true }] }],
    ['more roles than anyone has', { roles: Array.from({ length: 501 }, (_, i) => `r${i}`) }],
    ['an ID token: nonce', { nonce: 'n' }],
    ['an ID token: at_hash', { at_hash: 'h' }],
    ['bound by DPoP, which is not proved here', { cnf: { jkt: 'x' } }],
    ['bound by something empty', { cnf: {} }],
    ['bound by nothing', { cnf: null }],
    ['another issuer’s name', { iss: 'https://annan.example' }],
    ['the issuer’s name with a slash', { iss: `${ISSUER}/` }],
    ['no issuer', { iss: undefined }],
  ])('%s', async (_namn, ansprak) => {
    expect(await utfall(await prov.token(ansprak))).toBe('TOKEN_OGILTIG');
  });

  it('one that has ended is said to have', async () => {
    expect(await utfall(await prov.token({ iat: NU - 700, exp: NU - 31 }))).toBe('TOKEN_UTGANGEN');
  });

  it.each([
    ['an ID token’s type', { typ: 'JWT' }],
    ['no type', { typ: undefined }],
    ['an unknown kid', { kid: 'okand' }],
    ['an extension it must understand', { crit: ['x'], x: 1 }],
    ['content that is not encoded', { crit: ['b64'], b64: false }],
  ])('header: %s', async (_namn, header) => {
    const giltig = await prov.token();
    const eget = { alg: 'ES256', kid: 'k1', typ: 'at+jwt', ...header };
    const delar = `${b64(eget)}.${giltig.split('.')[1]}`;
    expect(await utfall(`${delar}.${await signatur(delar)}`)).toBe('TOKEN_OGILTIG');
  });

  it('alg none, with and without signature', async () => {
    const utan = `${b64({ alg: 'none', typ: 'at+jwt' })}.${b64(prov.ansprak())}.`;
    expect(await utfall(utan)).toBe('TOKEN_OGILTIG');
    expect(await utfall(`${utan}AAAA`)).toBe('TOKEN_OGILTIG');
  });

  it('HS256 with the public key as secret, in every form it is published', async () => {
    const { publik, jwk } = prov.nyckel;
    const delar = `${b64({ alg: 'HS256', typ: 'at+jwt', kid: 'k1' })}.${b64(prov.ansprak())}`;
    for (const hemlighet of [await exportSPKI(publik), JSON.stringify(jwk), jwk.x ?? '']) {
      const mac = createHmac('sha256', hemlighet).update(delar).digest('base64url');
      expect(await utfall(`${delar}.${mac}`)).toBe('TOKEN_OGILTIG');
    }
  });

  it('a key that the token brings along (jwk, jku)', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    for (const extra of [{ jwk: await exportJWK(publicKey) }, { jku: 'https://angripare.example/jwks' }]) {
      const token = await new SignJWT(prov.ansprak())
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', ...extra })
        .sign(privateKey);
      expect(await utfall(token)).toBe('TOKEN_OGILTIG');
    }
    expect(prov.hamtat.join()).not.toContain('angripare');
  });

  it('an algorithm that the file does not list, though rightly signed', async () => {
    const rsa = await Provutfardare.ny(() => NU, 'RS256');
    const annan = new Oidcidentitet(utfardare, {
      clock: { now: () => new Date(NU * 1_000) },
      pseudonym: nyFingeravtryck(Buffer.from('prov')),
      tillatLokalHttp: false,
      hamta: rsa.hamta,
    });
    await expect(annan.inloggad(await rsa.token())).rejects.toThrow('TOKEN_OGILTIG');
  });

  it('a signature of zeros, and content changed after the signing', async () => {
    const [header = '', , signatur = ''] = (await prov.token()).split('.');
    expect(await utfall(`${header}.${b64(prov.ansprak({ sub: 'bo' }))}.${signatur}`)).toBe('TOKEN_OGILTIG');
    expect(await utfall(`${header}.${b64(prov.ansprak())}.${'A'.repeat(86)}`)).toBe('TOKEN_OGILTIG');
  });

  it('doubled claims, rightly signed, which two readers could take differently (RFC 7519 §4)', async () => {
    const enkla = JSON.stringify(prov.ansprak());
    const dubbla = enkla.replace('"huvudman"', '"huvudman":"2029","huvudman"');
    const huvud = JSON.stringify({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' });
    const signerad = async (ansprak: string, header = huvud): Promise<string> => {
      const delar = [header, ansprak].map((del) => Buffer.from(del).toString('base64url')).join('.');
      return `${delar}.${await signatur(delar)}`;
    };
    expect(await utfall(await signerad(enkla))).toMatchObject({ huvudman: ['2062'] });
    expect(await utfall(await signerad(dubbla))).toBe('TOKEN_OGILTIG');
    expect(await utfall(await signerad(enkla, huvud.replace('{', '{"alg":"none",')))).toBe('TOKEN_OGILTIG');
  });

  it.each(['a.b.c', 'e30.e30.', `${b64([])}.${b64(null)}.x`, `${b64({})}.${b64('x')}.x`])('%s', async (token) => {
    expect(await utfall(token)).toBe('TOKEN_OGILTIG');
  });

  it.each(['', 'nyckel', 'a.b', 'a.b.c.d.e', `${'a'.repeat(4_000)}.${'b'.repeat(5_000)}.c`])(
    'what is no JWT is left to others: %.20s',
    async (token) => {
      expect(await utfall(token)).toBeUndefined();
    },
  );
});

describe('a token bound to a certificate (RFC 8705)', () => {
  const bundet = (andra = {}): Promise<string> =>
    prov.token({ client_id: 'bundet', sub: 'bundet', cnf: { 'x5t#S256': 'avtryck' }, ...andra });

  it('opens with that certificate alone', async () => {
    expect(await utfall(await bundet(), 'avtryck')).toMatchObject({ klient: 'bundet' });
    expect(await utfall(await bundet(), 'annat')).toBe('TOKEN_OGILTIG');
    expect(await utfall(await bundet())).toBe('TOKEN_OGILTIG');
    expect(await utfall(await bundet({ cnf: { 'x5t#S256': 'avtryck', jkt: 'x' } }), 'avtryck')).toBe('TOKEN_OGILTIG');
  });

  it('is demanded of a machine that the file demands it of', async () => {
    expect(await utfall(await bundet({ cnf: undefined }), 'avtryck')).toBe('TOKEN_OGILTIG');
  });
});
