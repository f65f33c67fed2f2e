import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Nav } from './nav.js';
import { rapport } from '../../test/acceptance/rapport.js';
import { startaSamladTestapp, type Testapp } from '../../test/support/testapp.js';

/** Cookies as a browser keeps them, and no redirect followed by itself. */
class Flik {
  readonly kakor = new Map<string, string>();

  constructor(private readonly bas: string) {}

  async hamta(adress: string, val: RequestInit = {}): Promise<Response> {
    const cookie = [...this.kakor].map(([namn, varde]) => `${namn}=${varde}`).join('; ');
    const url = new URL(adress, this.bas);
    const svar = await fetch(url, { redirect: 'manual', ...val, headers: { cookie, ...val.headers } });
    for (const rad of svar.headers.getSetCookie()) {
      const [namn = '', varde = ''] = (rad.split(';', 1)[0] ?? '').split('=', 2);
      if (varde === '' || rad.includes('Max-Age=0')) this.kakor.delete(namn);
      else this.kakor.set(namn, varde);
    }
    return svar;
  }

  skicka(adress: string, falt: Record<string, string>, rubriker: Record<string, string> = EGEN): Promise<Response> {
    return this.hamta(adress, { method: 'POST', body: new URLSearchParams(falt), headers: rubriker });
  }

  /** Through the issuer's pages. Resolves with where the reader ended. */
  async loggaIn(person: string, till: string): Promise<string> {
    let svar = await this.hamta(`/sidor/logga-in?till=${encodeURIComponent(till)}`);
    for (let steg = 0; steg < 12; steg += 1) {
      const adress = new URL(svar.headers.get('location') ?? '', svar.url).href;
      if (svar.status >= 400 || adress.startsWith(`${this.bas}/sv`)) return adress;
      svar = await this.hamta(adress);
      if (svar.status === 200) {
        svar = await this.hamta(adress, { method: 'POST', body: new URLSearchParams({ person }) });
      }
    }
    throw new Error('the login leads nowhere');
  }
}

const EGEN = { 'sec-fetch-site': 'same-origin' };
const CSP = /default-src 'none'; script-src 'none'; style-src 'self'.*frame-ancestors 'none'/;

let app: Testapp & { readonly nav: Nav };
let flik: Flik;
let arende: string;
beforeAll(async () => {
  const env = { AVVIKELSENAV_UTVECKLINGSINLOGGNING: 'ja', AVVIKELSENAV_UTVECKLINGSPORT: '0' };
  app = await startaSamladTestapp({ env });
  flik = new Flik(app.url);
  const headers = { authorization: `Bearer ${await app.token('2029')}`, 'content-type': 'application/json' };
  const body = JSON.stringify(rapport('SID-1'));
  const svar = await fetch(`${app.url}/avvikelse/v1/avvikelser`, { method: 'POST', headers, body });
  arende = ((await svar.json()) as { id: string }).id;
});
afterAll(() => app.stang());

describe('before anybody has logged in', () => {
  it('leads from the bare name to the start page, and from there to the login', async () => {
    expect((await flik.hamta('/')).headers.get('location')).toBe('/sv/');
    const svar = await flik.hamta('/sv/ledtider?ar=2025');
    expect(svar.status).toBe(303);
    expect(svar.headers.get('location')).toBe('/sidor/logga-in?till=%2Fsv%2Fledtider%3Far%3D2025');
  });

  it('shows what is open to all in both languages, and a page for one that is not there', async () => {
    for (const [adress, text] of [
      ['/sv/tillganglighet', 'Tillgänglighetsredogörelse'],
      ['/en/tillganglighet', 'Accessibility statement'],
      ['/sv/finns-inte', 'Sidan finns inte'],
      ['/en/finns-inte', 'There is no such page'],
    ] as const) {
      const svar = await flik.hamta(adress);
      expect(svar.headers.get('content-security-policy')).toMatch(CSP);
      expect(svar.headers.get('cache-control')).toBe('no-store');
      expect(await svar.text()).toContain(`<h1>${text}</h1>`);
    }
  });

  it('gives the style sheet to keep, and API answers as before', async () => {
    const sida = await (await flik.hamta('/sv/tillganglighet')).text();
    const stil = await flik.hamta(/href="(\/sidor\/stil-[0-9a-f]{12}\.css)"/.exec(sida)?.[1] ?? '');
    expect(stil.headers.get('cache-control')).toContain('immutable');
    const api = await flik.hamta('/avvikelse/v1/finns-inte');
    expect(api.headers.get('content-type')).toContain('application/problem+json');
    expect(api.headers.get('content-security-policy')).not.toContain('style-src');
  });

  it.each(['code=x&state=y', '', 'error=access_denied'])('takes no answer to what was not asked: %s', async (fraga) => {
    const svar = await new Flik(app.url).hamta(`/sidor/inloggad?${fraga}`);
    expect(svar.status).toBe(400);
    expect(svar.headers.getSetCookie()).toEqual([]);
  });
});

describe('who has logged in', () => {
  it('comes back to the page, and nowhere else whatever the address says', async () => {
    expect(await flik.loggaIn('chefslakare-20', '/sv/?x=1')).toBe(`${app.url}/sv/?x=1`);
    expect(flik.kakor.has('avvikelsenav-inloggning')).toBe(false);
    const sida = await (await flik.hamta('/sv/')).text();
    expect(sida).toContain('Region Dalarna');
    expect(sida).toContain('href="/sv/min-ko"');
    expect(sida).not.toContain('href="/sv/import"');
    const annan = new Flik(app.url);
    expect(await annan.loggaIn('mas-2029', '//evil.example/sv/')).toBe(`${app.url}/sv/`);
  });

  it('is nobody to the API by a cookie, and nobody by a changed one', async () => {
    expect((await flik.hamta('/avvikelse/v1/inloggad')).status).toBe(401);
    expect((await flik.hamta(`/avvikelse/v1/avvikelser/${arende}`)).status).toBe(401);
    const [namn, varde = ''] = [...flik.kakor][0] ?? [];
    const cookie = `${namn}=${varde.slice(0, -3)}AAA`;
    expect((await flik.hamta('/sv/', { headers: { cookie } })).status).toBe(303);
    expect((await flik.hamta('/sv/', { headers: { cookie: `${namn}=${varde}; ${namn}=${varde}` } })).status).toBe(303);
  });

  it('sees no page that the role may not open', async () => {
    const ledning = new Flik(app.url);
    await ledning.loggaIn('ledning-2029', '/sv/');
    const svar = await ledning.hamta('/sv/min-ko');
    if (svar.status !== 404) expect(svar.status).toBe(403);
    expect(svar.headers.get('content-type')).toContain('text/html');
    expect(await svar.text()).not.toContain('Din behörighet räcker inte');
  });

  it('is told in words for people what was wrong with an address, in the language of the page', async () => {
    const urval = await (await flik.hamta('/sv/planer?ar=tjugo&niva=lan')).text();
    expect(urval).toMatch(/<strong>År<\/strong>:\s+ett årtal med fyra siffror/);
    expect(urval).toContain('href="/sv/planer?niva=lan"');
    const formular = await (await flik.hamta('/sidor/gor/bedomning')).text();
    expect(formular).toContain('tar emot ett ifyllt formulär');
    for (const text of [urval, formular]) expect(text).not.toMatch(/se fel|POST|metoden/);
  });
});

describe('a form', () => {
  const falt = { '_p.id': '', _nyckel: 'n-1', _revision: '0', _tillbaka: '/sv/arenden/x?a=1', _sprak: 'sv' };
  const bedomning = (annat: Record<string, string> = {}) => ({ ...falt, '_p.id': arende, ...annat });
  const ratt = { allvarlighetsgrad: '3', sannolikhet: '2', motivering: 'Återkommande "brist" <b>' };

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['an old browser elsewhere', { origin: 'https://evil.example' }],
    ['no browser', {}],
  ])('from %s is not taken', async (_namn, rubriker) => {
    const svar = await flik.skicka('/sidor/gor/bedomning', bedomning(ratt), rubriker);
    expect(svar.status).toBe(403);
    expect(await svar.text()).toContain('FRAN_ANNAN_SIDA');
  });

  it('that is wrong comes back with every fault beside its field, and what was typed', async () => {
    const svar = await flik.skicka('/sidor/gor/bedomning', bedomning({ motivering: ratt.motivering }));
    const sida = await svar.text();
    expect(svar.status).toBe(422);
    expect(svar.headers.get('content-security-policy')).toMatch(CSP);
    expect(sida).toMatch(/aria-describedby="bedomning-allvarlighetsgrad-fel"/);
    expect(sida).toContain('href="#bedomning-sannolikhet"');
    expect(sida).toContain('Återkommande &quot;brist&quot; &lt;b&gt;</textarea>');
  });

  it('of old facts says that someone was before, and keeps what was typed', async () => {
    const svar = await flik.skicka('/sidor/gor/bedomning', bedomning({ ...ratt, _revision: '77', _nyckel: 'n-9' }));
    expect(svar.status).toBe(412);
    const sida = await svar.text();
    expect(sida).toContain('Någon hann före');
    expect(sida).toContain('&lt;b&gt;</textarea>');
  });

  it('is done once however often it is clicked, and leads back to the page', async () => {
    const headers = { authorization: `Bearer ${await app.token('20')}` };
    const lage = await fetch(`${app.url}/avvikelse/v1/avvikelser/${arende}`, { headers });
    const _revision = (lage.headers.get('etag') ?? '').replaceAll('"', '');
    const gang = () => flik.skicka('/sidor/gor/bedomning', bedomning({ ...ratt, _revision }));
    const svar = await Promise.all([gang(), gang()]);
    expect(svar.map(({ status }) => status)).toEqual([303, 303]);
    expect(svar[0]?.headers.get('location')).toBe('/sv/arenden/x?a=1&klart=bedomning');
    const handelser = await fetch(`${app.url}/avvikelse/v1/avvikelser/${arende}/handelser`, { headers });
    const text = await handelser.text();
    expect(text.match(/"AvvikelseBedomd"/g)).toHaveLength(1);
  });

  it('leads to no other site, and takes nothing but forms within bounds', async () => {
    const svar = await flik.skicka(
      '/sidor/gor/bedomning',
      bedomning({ ...ratt, _tillbaka: '//evil.example', _nyckel: 'n' }),
    );
    expect(await svar.text()).not.toContain('evil.example');
    expect((await flik.skicka('/sidor/gor/finns-inte', falt)).status).toBe(404);
    const json = { ...EGEN, 'content-type': 'application/json' };
    expect((await flik.hamta('/sidor/gor/bedomning', { method: 'POST', body: '{}', headers: json })).status).toBe(415);
    expect((await flik.skicka('/sidor/gor/bedomning', { ...falt, motivering: 'x'.repeat(600_000) })).status).toBe(413);
    const api = {
      headers: { authorization: `Bearer ${await app.token('20')}` },
      method: 'POST',
      body: new URLSearchParams(),
    };
    expect((await flik.hamta('/avvikelse/v1/avvikelser', api)).status).toBe(415);
  });

  it('sent after the login has ended is kept, with the way to log in again', async () => {
    const svar = await new Flik(app.url).skicka('/sidor/gor/bedomning', bedomning(ratt));
    const sida = await svar.text();
    expect(svar.status).toBe(401);
    expect(sida).toContain('Din inloggning har gått ut');
    expect(sida).toContain('&lt;b&gt;</textarea>');
  });
});

describe('log out', () => {
  it('takes the cookie away, only from our own pages', async () => {
    expect((await flik.skicka('/sidor/logga-ut', {}, {})).status).toBe(403);
    expect(flik.kakor.has('avvikelsenav')).toBe(true);
    const svar = await flik.skicka('/sidor/logga-ut', { _sprak: 'en' });
    expect(svar.headers.get('location')).toBe('/sidor/utloggad?sprak=en');
    expect(flik.kakor.has('avvikelsenav')).toBe(false);
    expect((await flik.hamta('/sv/')).status).toBe(303);
  });
});
