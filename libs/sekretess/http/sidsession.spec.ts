import { describe, expect, it } from '@jest/globals';
import { Problem } from '#libs/platform/http/problem.js';
import { arSidadress, kravEgetUrsprung, lokalSida } from './sidsession-adress.js';
import { lasKakor, skrivKaka } from './sidsession-kakor.js';
import { Sidsession, type Pagaende } from './sidsession.js';

const NU = new Date('2026-11-20T10:00:00Z');
const NYCKEL = new Uint8Array(32).fill(7);
const session = (val: { nyckel?: Uint8Array; saker?: boolean; nu?: Date } = {}) =>
  new Sidsession({ nyckel: val.nyckel ?? NYCKEL, saker: val.saker ?? true, nu: () => val.nu ?? NU });
const efter = (minuter: number): Date => new Date(NU.getTime() + minuter * 60_000);
/** As the browser sends back what was set. */
const rubrik = (satt: string | null): string => (satt ?? '').split(';', 1)[0] ?? '';
const PAGAENDE: Pagaende = { issuer: 'https://i', state: 's', nonce: 'n', verifierare: 'v', till: '/sv/' };

describe('the session in a cookie', () => {
  it('gives the token back, to nobody without the key, and only until it ends', async () => {
    const kaka = rubrik(await session().kaka('hemlig.token.x', efter(15)));
    expect(kaka).not.toContain('hemlig');
    expect(await session().oppna(lasKakor(kaka))).toEqual({ token: 'hemlig.token.x' });
    expect(await session({ nyckel: new Uint8Array(32).fill(8) }).oppna(lasKakor(kaka))).toBeNull();
    expect(await session({ nu: efter(16) }).oppna(lasKakor(kaka))).toBe('utgangen');
  });

  it('is nothing when a character of it is another', async () => {
    const [namn = '', varde = ''] = rubrik(await session().kaka('token', efter(15))).split('=');
    for (const plats of [3, Math.floor(varde.length / 2), varde.length - 2]) {
      const annat = varde.charAt(plats) === 'A' ? 'B' : 'A';
      const andrad = `${namn}=${varde.slice(0, plats)}${annat}${varde.slice(plats + 1)}`;
      expect(await session().oppna(lasKakor(andrad))).toBeNull();
    }
  });

  it('is not the cookie of a login under way, nor the other way round', async () => {
    const inloggning = rubrik(await session().borjaInloggning(PAGAENDE));
    const bytt = inloggning.replace('__Host-avvikelsenav-inloggning', '__Host-avvikelsenav');
    expect(await session().oppna(lasKakor(bytt))).toBeNull();
    expect(await session().pagaende(lasKakor(inloggning))).toEqual(PAGAENDE);
    const token = rubrik(await session().kaka('token', efter(15)));
    expect(await session().pagaende(lasKakor(token.replace('avvikelsenav=', 'avvikelsenav-inloggning=')))).toBeNull();
  });

  it('is for this host alone, over https, never for scripts; on this machine without https', async () => {
    expect(await session().kaka('t', efter(15))).toMatch(
      /^__Host-avvikelsenav=[\w.-]+; Path=\/; Max-Age=900; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(await session({ saker: false }).kaka('t', efter(15))).toMatch(/^avvikelsenav=[^;]+; .*SameSite=Lax$/);
    expect(session().tomKaka()).toBe('__Host-avvikelsenav=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure');
  });

  it('is none for a token that no cookie can hold', async () => {
    expect(await session().kaka('x'.repeat(4_000), efter(15))).toBeNull();
  });
});

describe('cookies as they come', () => {
  it.each([
    ['two of a name', 'avvikelsenav=a; avvikelsenav=b'],
    ['one that could break a header', 'avvikelsenav=a%0d%0ab'],
    ['quotes', 'avvikelsenav="a"'],
    ['nothing', 'avvikelsenav='],
    ['far too many', `${'a=b; '.repeat(3_000)}avvikelsenav=a`],
  ])('%s: none', (_namn, text) => expect(lasKakor(text).has('avvikelsenav')).toBe(false));

  it('are never written with what is not ours', () => {
    const val = { vag: '/', sekunder: 1, saker: true };
    expect(() => skrivKaka('a', 'x\r\nSet-Cookie: b=c', val)).toThrow(RangeError);
    expect(() => skrivKaka('a', 'x; Domain=evil', val)).toThrow(RangeError);
  });
});

describe('where a login leads', () => {
  it.each(['/sv/', '/en', '/sv/arenden?status=oppen&limit=20', '/sv/tvister/0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e'])(
    'a page of ours: %s',
    (text) => expect(lokalSida(text)).toBe(text),
  );
  it.each([
    ...['//evil.example', '/\\evil.example', '\\\\evil', 'https://evil.example/sv/', 'javascript:alert(1)', ''],
    ...['/sv/\r\nSet-Cookie: a=b', '/sv/ x', '/sv/\\..\\', '/avvikelse/v1/avvikelser', '/sv/../avvikelse/v1', '/svx'],
    ...['/sv/%0d%0a'.repeat(300), undefined, ['/sv/'], '/sidor/logga-in'],
  ])('nowhere else: %p', (text) => expect(lokalSida(text)).toBeNull());

  it('is a page where the cookie is looked at; the API never is', () => {
    expect(['/sv', '/sv/min-ko', '/en?x', '/sidor/gor/x'].every(arSidadress)).toBe(true);
    expect(['/', '/avvikelse/v1', '/sverige', '//sv/', '/SV/', '/./sv/', '/s%76/'].some(arSidadress)).toBe(false);
  });
});

describe('a form from elsewhere', () => {
  const prova = (rubriker: object, publik = ''): string => {
    try {
      kravEgetUrsprung({ host: 'nav.example', ...rubriker }, publik);
      return 'ok';
    } catch (error) {
      return error instanceof Problem ? error.uppgifter.kod : 'fel';
    }
  };
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://nav.example' }],
    ['nobody knows where', { 'sec-fetch-site': 'none' }],
    ['an old browser elsewhere', { origin: 'https://evil.example' }],
    ['a sandbox', { origin: 'null' }],
    ['no browser', {}],
    ['two answers', { 'sec-fetch-site': ['same-origin', 'cross-site'] }],
  ])('%s: refused', (_namn, rubriker) => expect(prova(rubriker)).toBe('FRAN_ANNAN_SIDA'));
  it('is taken from our own pages, in a browser old or new', () => {
    expect(prova({ 'sec-fetch-site': 'same-origin' })).toBe('ok');
    expect(prova({ origin: 'https://nav.example' })).toBe('ok');
    expect(prova({ origin: 'https://nav.example' }, 'https://nav.example')).toBe('ok');
    expect(prova({ origin: 'http://nav.example' }, 'https://nav.example')).toBe('FRAN_ANNAN_SIDA');
  });
});
