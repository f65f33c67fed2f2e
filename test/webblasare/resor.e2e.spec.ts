import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { avvikelseresa } from './avvikelseresa.js';
import { sidledes, tillganglighetsbrister } from './granskning.js';
import { kantresa } from './kantresa.js';
import { motesresa } from './motesresa.js';
import { falt, formular, klicka, nyResa, ruta, skicka, type Resa } from './resa.js';
import { harFokus, Tangentbord } from './tangentbord.js';
import { uppfoljningsresa } from './uppfoljningsresa.js';

const EN_MANAD = 1 / 12;

let resa: Resa;
beforeAll(async () => {
  resa = await nyResa(EN_MANAD);
}, 180_000);
afterAll(() => resa.slut());

avvikelseresa(() => resa);
motesresa(() => resa);
uppfoljningsresa(() => resa);
kantresa(() => resa);

describe('a form sent with faults', () => {
  it('N8 what cannot be undone is not done before the box is ticked, which the fault leads to', async () => {
    const vag = `/sv/uppfoljningar/${resa.varld.arbete.uppfoljning}`;
    await resa.som('samverkanskoordinator-20', { vag, fonster: { bredd: 320 } }, async (sida) => {
      const utskick = formular(sida, 'uppfoljning-enkatutskick');
      const hos = (name: RegExp) => utskick.getByRole('checkbox', { name });
      await ruta(sida, 'uppfoljning-enkatutskick').click();
      expect(await hos(/^Mora: skickad .*, har svarat/).isChecked()).toBe(false);
      await hos(/^Avesta: skickad/).uncheck();
      await falt(utskick, 'svarSenast').fill('2031-01-31');
      await skicka(utskick).click();
      const fel = sida.locator('#uppfoljning-enkatutskick-fel');
      await fel.waitFor();
      expect([await fel.locator('li').count(), await harFokus(fel)]).toEqual([1, true]);
      expect([await tillganglighetsbrister(sida), await sidledes(sida)]).toEqual([[], 0]);
      await new Tangentbord(sida).tryck(fel.locator('a').first());
      expect(await harFokus(falt(utskick, 'bekraftelse'))).toBe(true);
      await sida.keyboard.press('Space');
      expect(await hos(/^Avesta/).isChecked()).toBe(false);
      await skicka(utskick).click();
      await resa.klart(sida, 'Enkäten är skickad.');
    });
  }, 120_000);

  it('tells of all of them at once, goes to them, leads to each field, and keeps what was typed', async () => {
    const vag = `/sv/arenden/${resa.varld.arbete.egen}`;
    await resa.som('verksamhetschef-2062', { vag }, async (sida) => {
      const tangenter = new Tangentbord(sida);
      await ruta(sida, 'atgard').click();
      await falt(formular(sida, 'atgard'), 'beskrivning').fill('Genomgång <av> rutinen');
      await skicka(formular(sida, 'atgard')).click();
      const fel = sida.locator('#atgard-fel');
      await fel.waitFor();
      expect(await harFokus(fel)).toBe(true);
      expect(await fel.locator('li').count()).toBe(2);
      expect(await falt(formular(sida, 'atgard'), 'beskrivning').inputValue()).toBe('Genomgång <av> rutinen');
      expect(await tillganglighetsbrister(sida)).toEqual([]);
      expect(await sida.title()).toMatch(/^Fel: /);
      await tangenter.tryck(fel.locator('a').first());
      const funktion = falt(formular(sida, 'atgard'), 'ansvarigFunktion');
      expect(await harFokus(funktion)).toBe(true);
      expect(await funktion.getAttribute('aria-invalid')).toBe('true');
      await sida.keyboard.type('Enhetschef');
      await falt(formular(sida, 'atgard'), 'klartSenast').fill('2031-01-31');
      await skicka(formular(sida, 'atgard')).click();
      await resa.klart(sida, 'Åtgärden är beslutad.');
      expect(await sida.locator('main').innerText()).toContain('Genomgång <av> rutinen');
    });
  }, 120_000);
});

describe('the same pages otherwise', () => {
  const SIDOR = [
    '/sv/',
    '/sv/overblick',
    '/sv/varmekarta',
    '/sv/trend',
    '/sv/ledtider',
    '/sv/eskalering',
    '/sv/planer',
  ];

  it('in the dark nothing is hard to read', async () => {
    await resa.som('forvaltningschef-2062', { vag: '/sv/' }, async (sida) => {
      await sida.emulateMedia({ colorScheme: 'dark' });
      for (const vag of [...SIDOR, '/sv/min-ko', `/sv/uppfoljningar/${resa.varld.arbete.uppfoljning}`]) {
        await sida.goto(vag);
        expect([vag, await tillganglighetsbrister(sida)]).toEqual([vag, []]);
        expect(await sida.evaluate('getComputedStyle(document.body).backgroundColor')).not.toBe('rgb(255, 255, 255)');
      }
    });
  }, 180_000);

  it('on paper there is no menu, nothing is cut at the edge, and the tables of charts are laid open', async () => {
    await resa.som('forvaltningschef-2062', { vag: '/sv/' }, async (sida) => {
      await sida.emulateMedia({ media: 'print' });
      await sida.setViewportSize({ width: A4_INOM_MARGINALER, height: 900 });
      const { uppfoljning, rekommendation, arena, plan } = resa.varld.arbete;
      const fler = [`uppfoljningar/${uppfoljning}`, `arenor/${arena}`, `planer/${plan}`, 'arenden', 'leveranser'];
      const alla = [...fler, `rekommendationer/${rekommendation}`, 'tvister', 'min-ko'].map((en) => `/sv/${en}`);
      for (const vag of [...SIDOR, ...alla]) {
        await sida.goto(vag);
        const lankar = await sida.locator('nav a:visible, form:visible').count();
        const skriv = [await sidledes(sida), lankar, await sida.evaluate<number>(HOJDLOSA)];
        expect([vag, ...skriv]).toEqual([vag, 0, 0, 0]);
      }
      expect((await sida.pdf({ format: 'A4' })).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    });
  }, 180_000);

  it('what is chosen stays when the language is changed', async () => {
    await resa.som('mas-2062', { vag: '/sv/min-ko' }, async (sida) => {
      await sida.locator('#filter-kategori').selectOption('transport');
      await sida.getByRole('button', { name: 'Visa' }).click();
      await sida.waitForURL('**/sv/min-ko?*');
      await klicka(sida.getByRole('link', { name: 'English' }));
      expect(new URL(sida.url()).pathname).toBe('/en/min-ko');
      expect(await sida.locator('#filter-kategori').inputValue()).toBe('transport');
      expect(await sida.getAttribute('html', 'lang')).toBe('en');
    });
  }, 60_000);
});

/** 210 mm less twice 16 mm, in CSS pixels. */
const A4_INOM_MARGINALER = 672;
const HOJDLOSA =
  "[...document.querySelectorAll('figure details table')].filter((en) => en.getBoundingClientRect().height < 10).length";
