import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { deterministicId } from '#libs/platform/index.js';
import { A, B, F, skrivScen } from '../../testing/scen.js';
import { startaTestfragor, type Testfragor } from '../../testing/testfragor.js';

jest.setTimeout(60_000);
let nav: Testfragor;

beforeAll(async () => {
  nav = await startaTestfragor();
  await skrivScen(nav.store);
  await nav.ikapp();
});
afterAll(() => nav.stang());

const hamta = (vem: string, vag: string) => request(nav.url).get(vag).set('Authorization', `Bearer ${vem}-token`);
/** What stands in the sealed parts of the scene. */
const HEMLIGT = /bokades|19121212|Avdelning 65|2026-01-14/;

const SIDOR = ['min-ko', 'arenden', `arenden/${B}`, `arenden/${B}/atkomst`, 'leveranser', `leveranser/${F}`, 'import'];

describe.each(['sv', 'en'])('every page in %s', (sprak) => {
  it.each(SIDOR)(
    '%s is one page with one h1, labels for its fields, no script and no style of its own',
    async (vag) => {
      const { text, headers } = await hamta('mora', `/${sprak}/${vag}`).expect(200);
      expect(headers['content-security-policy']).toContain("script-src 'none'");
      expect(text).toContain(`<html lang="${sprak}">`);
      expect(text.match(/<h1[ >]/g)).toHaveLength(1);
      expect(text).not.toMatch(/<script|<style| style=| on[a-z]+=/i);
      expect(text.length).toBeLessThan(150_000);
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, nr) => ids.indexOf(id) !== nr)).toEqual([]);
      const falt = [...text.matchAll(/<(?:input|select|textarea)\s[^>]*>/g)].map(([tagg]) => tagg);
      for (const tagg of falt.filter((en) => !en.includes('type="hidden"'))) {
        expect(text).toContain(`for="${/ id="([^"]+)"/.exec(tagg)?.[1]}"`);
      }
    },
  );
});

describe('min kö', () => {
  it('says what awaits the reader, with working days left and the way to each case', async () => {
    const { text } = await hamta('mora', '/sv/min-ko').expect(200);
    expect(text).toContain(`href="/sv/arenden/${A}"`);
    expect(text).toContain('Ta emot i eget system');
    const [sent] = /\d+ arbetsdag(?:ar)? för sent/u.exec(text) ?? [];
    expect((await hamta('mora', `/sv/arenden/${A}`)).text).toContain(`(${sent})`);
    expect(text).toContain('2 svar är försenade');
    expect((await hamta('mora', '/en/min-ko')).text).toContain('Receive in your own system');
  });

  it.each([
    ['kategori=transport', true],
    ['kategori=sip', false],
    ['nastaSteg=ta-emot&forsenade=true', true],
    ['status=avslutad', false],
    ['gemensam=true', false],
    ['kategori=&nastaSteg=&status=&sortera=-riskvarde', true],
    ['kategori=finns-inte&limit=tusen&klart=mottagning', true],
  ])('shows what %s leaves, and a filter that cannot be is none', async (fraga, visas) => {
    const { text } = await hamta('mora', `/sv/min-ko?${fraga}`).expect(200);
    expect(text.includes(`href="/sv/arenden/${A}"`)).toBe(visas);
    if (!visas) expect(text).toContain('Kön är tom');
  });

  it('keeps the choice through its pages', async () => {
    const { text } = await hamta('mora', '/sv/min-ko?limit=1&sortera=rapporterad').expect(200);
    expect(text).toMatch(/rel="next" href="\/sv\/min-ko\?limit=1&amp;sortera=rapporterad&amp;offset=1"/);
  });

  it('gives the same rows as a file, and the access log knows it for one (I8)', async () => {
    const csv = await hamta('mora', '/sv/min-ko?format=csv&del=min-ko').expect(200);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text).toContain('Ta emot i eget system');
    const { rader } = await nav.atkomst.las({ huvudman: '20', arende: A, limit: 100, offset: 0 });
    const egna = rader.filter(({ rutt }) => rutt.endsWith('/min-ko'));
    expect(new Set(egna.map(({ kanal }) => kanal))).toEqual(new Set(['api', 'export']));
    expect(egna.every(({ falt }) => falt.length > 0)).toBe(true);
  });
});

describe('I4 what is not the reader’s', () => {
  it.each([`arenden/${A}`, `arenden/${deterministicId('finns', 'inte')}`, 'arenden/inget-id', `leveranser/${F}`])(
    'is a page that says that there is nothing: %s',
    async (vag) => {
      const { text, headers } = await hamta('leksand', `/sv/${vag}`).expect(404);
      expect(headers['content-type']).toContain('text/html');
      expect(text.match(/<h1[ >]/g)).toHaveLength(1);
      expect(text).not.toMatch(HEMLIGT);
    },
  );

  it('stands in no list', async () => {
    for (const vag of ['min-ko', 'arenden', 'leveranser']) {
      const { text } = await hamta('leksand', `/sv/${vag}`).expect(200);
      expect(text).not.toContain(A);
      expect(text).not.toContain(F);
    }
  });

  it('a page is for the roles that may open it', async () => {
    await hamta('mora-ledning', '/sv/min-ko').expect(403);
    await hamta('mora-mas', '/sv/import').expect(403);
    await hamta('mora-handlaggare', `/sv/arenden/${A}/atkomst`).expect(403);
    await hamta('mora-handlaggare', '/sv/import').expect(200);
  });
});

describe('one case', () => {
  it('D9 holds no word that is closed to the reader, and says what is not shown', async () => {
    const { text } = await hamta('mora', `/sv/arenden/${A}`).expect(200);
    expect(text).not.toMatch(HEMLIGT);
    expect(text).toContain('Visas inte');
    expect(text).toContain('bara månaden visas');
    const med = await hamta('mora', `/sv/arenden/${B}`).expect(200);
    expect(med.text).toContain('Resan bokades inte i tid.');
    expect(med.text).not.toMatch(/19121212|Avdelning 65|2026-01-14/);
  });

  it('the owner reads its own words; what was written is text, whatever it looks like', async () => {
    const { text } = await hamta('region', `/sv/arenden/${B}`).expect(200);
    expect(text).toContain('19121212-1212');
    expect(text).toContain('=Sjukresan; bokades inte');
  });

  it('tells what happened, what was sent, and where it stands', async () => {
    const { text } = await hamta('mora', `/sv/arenden/${A}`).expect(200);
    expect(text).toContain('Avvikelse rapporterad');
    expect(text).toContain('Ny avvikelse');
    expect(text).toContain('Ärendet har inte lyfts.');
    expect(text).toContain('Länets trappa ger er ingen väg');
    expect(text).toContain('orosanmälan');
    const engelska = (await hamta('mora', `/en/arenden/${A}`).expect(200)).text;
    for (const ord of ['Incident reported', '3 Considerable', '2 Every month', 'Not shown', 'Patient transport']) {
      expect(engelska).toContain(ord);
    }
    expect(engelska).toMatch(/<p lang="sv">[^<]*orosanmälan/);
  });

  it('lets the role act, the next step first, on the revision that was seen', async () => {
    const { text } = await hamta('mora', `/sv/arenden/${B}`).expect(200);
    const formular = [...text.matchAll(/action="\/sidor\/gor\/([a-z-]+)"/g)].map(([, namn]) => namn);
    expect(formular[0]).toBe('mottagning');
    expect(formular).toEqual(
      expect.arrayContaining([
        'bedomning',
        'utredning',
        'ansvarsavvisning',
        'atgard',
        'samtycke',
        'tilldelning',
        'involvering',
      ]),
    );
    expect(formular).not.toContain('avslut');
    expect(text).toContain('name="_revision" value="1"');
    expect(text).toContain(`name="_tillbaka" value="/sv/arenden/${B}"`);
    const last = await hamta('mora-revisor', `/sv/arenden/${B}`).expect(200);
    expect(last.text).not.toContain('/sidor/gor/');
    expect(last.text).toContain('Det finns inget för dig att göra');
  });

  it('asks no one for what its role may not say', async () => {
    const mas = (await hamta('mora-mas', `/sv/arenden/${B}`).expect(200)).text;
    expect(mas).toContain('name="lexMaria"');
    expect(mas).not.toContain('/sidor/gor/mottagning');
    expect(mas).not.toContain('/sidor/gor/eskalering-forsta');
  });

  it('D9 shows what the others are given, and the review of a text, to who may see and review it', async () => {
    const lakare = (await hamta('region-chefslakare', `/sv/arenden/${B}`).expect(200)).text;
    expect(lakare).toMatch(/Det här får <span lang="sv">Mora<\/span>: 2 av 5/);
    expect(lakare).toMatch(/<td>Ja<\/td>|marke-klar/);
    expect(lakare).toContain('/sidor/gor/fritextgranskning');
    const revisor = (await hamta('mora-revisor', `/sv/arenden/${B}`).expect(200)).text;
    expect(revisor).not.toContain('Vad de andra får');
    const mas = (await hamta('mora-mas', `/sv/arenden/${B}`).expect(200)).text;
    expect(mas).toContain('Ni har inga egna skyddade uppgifter');
    expect(mas).not.toContain('/sidor/gor/fritextgranskning');
  });

  it('I8 is read on record, and who has read it is told to who may know', async () => {
    await hamta('mora', `/sv/arenden/${B}`).expect(200);
    const { rader } = await nav.atkomst.las({ huvudman: '20', arende: B, limit: 100, offset: 0 });
    const last = rader.find(({ rutt }) => rutt === '/sv/arenden/:id');
    expect(last).toMatchObject({ handling: 'avvikelse.lasa', kanal: 'api', utfall: 'given' });
    expect(last?.falt).toContain('innehall.kategori');
    const { text } = await hamta('region', `/sv/arenden/${B}/atkomst`).expect(200);
    expect(text).toContain('Mora');
  });
});

describe('I8 the preview of what the others are given', () => {
  it('is a record of its own beside that of the page, and none for who is not shown it', async () => {
    const poster = async (vem: string) => {
      const hittills = (await nav.atkomst.las({ huvudman: '20', arende: B, limit: 100, offset: 0 })).rader;
      await hamta(vem, `/sv/arenden/${B}`).expect(200);
      const { rader } = await nav.atkomst.las({ huvudman: '20', arende: B, limit: 100, offset: 0 });
      return rader.filter(({ id }) => !hittills.some((en) => en.id === id));
    };
    const lakarens = await poster('region-chefslakare');
    expect(lakarens.map(({ handling }) => handling)).toEqual(['avvikelse.lasa', 'utlamnande.forhandsgranska']);
    const eget = lakarens.find(({ handling }) => handling === 'utlamnande.forhandsgranska');
    expect(eget?.falt).toEqual(expect.arrayContaining(['mottagare.kod', 'poster.falt', 'poster.lamnas']));
    expect(eget).toMatchObject({ objekt: [{ slag: 'avvikelse', id: B }], utfall: 'given', rutt: '/sv/arenden/:id' });
    const hela = lakarens.find((en) => en !== eget);
    expect(hela?.falt).toEqual(expect.arrayContaining(['utlamning.poster.falt', 'granskas.beskrivning']));
    expect((await poster('mora-revisor')).map(({ handling }) => handling)).toEqual(['avvikelse.lasa']);
  });
});

describe('alla avvikelser', () => {
  it('opens the list behind a number of the statistics', async () => {
    const fraga = 'kategori=transport&manadFran=2026-01&manadTill=2026-12&gemensam=&overenskommelse=';
    const { text } = await hamta('region', `/sv/arenden?${fraga}`).expect(200);
    expect(text).toContain(`href="/sv/arenden/${A}"`);
    expect((await hamta('region', '/sv/arenden?manadFran=2026-02')).text).toContain('Inga avvikelser att visa');
  });
});

describe('leveranser', () => {
  it('shows how they went, and lets who sees to them send again and try', async () => {
    const { text } = await hamta('mora', '/sv/leveranser').expect(200);
    expect(text).toContain(`href="/sv/leveranser/${F}"`);
    expect(text).toContain('Ny avvikelse');
    expect(text).toContain('/sidor/gor/provleverans');
    expect(text).toContain('/sidor/gor/omsandning');
    const revisor = (await hamta('mora-revisor', '/sv/leveranser').expect(200)).text;
    expect(revisor).not.toContain('/sidor/gor/');
    expect((await hamta('mora', '/sv/leveranser?status=parkerad')).text).not.toContain(F);
    expect((await hamta('mora', '/sv/leveranser?sedan=2026-01-15&status=')).text).toContain(F);
    expect((await hamta('mora', '/sv/leveranser?sedan=2026-01-16')).text).not.toContain(F);
  });

  it('operations sees every recipient’s, and tries nobody’s system', async () => {
    const { text } = await hamta('drift', '/sv/leveranser?mottagare=2062').expect(200);
    expect(text).toContain(F);
    expect(text).toContain('name="mottagare"');
    expect(text).not.toContain('/sidor/gor/provleverans');
    expect((await hamta('drift', '/sv/leveranser?mottagare=20')).text).not.toContain(F);
  });

  it('one of them leads to its case, and cannot be resent while it waits', async () => {
    const { text } = await hamta('mora', `/sv/leveranser/${F}`).expect(200);
    expect(text).toContain(`href="/sv/arenden/${A}"`);
    expect(text).toContain('Den kan inte sändas om');
  });
});
