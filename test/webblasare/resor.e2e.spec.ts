import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { svenskDag } from '#libs/platform/datum.js';
import { sidledes, tillganglighetsbrister } from './granskning.js';
import { falt, formular, klicka, nyResa, ruta, skicka, type Resa } from './resa.js';
import { harFokus, Tangentbord } from './tangentbord.js';

const EN_MANAD = 1 / 12;
const IDAG = svenskDag(new Date());

let resa: Resa;
beforeAll(async () => {
  resa = await nyResa(EN_MANAD);
}, 180_000);
afterAll(() => resa.slut());

describe('B1 D4 a joint avvikelse, by keyboard alone', () => {
  it('the MAS finds it in the queue, assesses and answers it', async () => {
    await resa.som('mas-2062', { vag: '/sv/' }, async (sida) => {
      const tangenter = new Tangentbord(sida);
      await tangenter.tryck(sida.getByRole('link', { name: 'Hoppa till innehållet' }));
      await tangenter.tryck(sida.locator('main a[href="/sv/min-ko"]').first());
      await sida.waitForURL('**/sv/min-ko*');
      await tangenter.tryck(sida.locator('main').getByRole('link', { name: /RES-1/ }));
      await sida.waitForURL('**/sv/arenden/*');
      const bedomning = formular(sida, 'bedomning');
      for (const namn of ['allvarlighetsgrad', 'sannolikhet']) {
        await tangenter.tryck(falt(bedomning, namn), 'Space');
      }
      await tangenter.tryck(skicka(bedomning));
      await resa.klart(sida, 'Bedömningen är sparad.');
      await tangenter.tryck(ruta(sida, 'aterkoppling'));
      const svar = formular(sida, 'aterkoppling');
      for (const namn of ['orsak', 'atgard', 'konsekvens', 'uppfoljning']) {
        await tangenter.skriv(falt(svar, namn), `Vår ${namn}.`);
      }
      await tangenter.tryck(falt(svar, 'avidentifierad'), 'Space');
      await tangenter.tryck(skicka(svar));
      await resa.klart(sida, 'Svaret är skickat.');
      expect(await sida.locator('main').innerText()).toContain('Vår konsekvens.');
    });
  }, 120_000);

  it('D3 the region, which reported it, reads the answer and closes it, 320 px wide', async () => {
    const vag = `/sv/arenden/${resa.varld.arbete.gemensam}`;
    await resa.som('chefslakare-20', { vag, fonster: { bredd: 320 } }, async (sida) => {
      expect(await sida.locator('main').innerText()).toContain('Vår orsak.');
      expect(await sidledes(sida)).toBe(0);
      const tangenter = new Tangentbord(sida);
      const oppen = await skicka(formular(sida, 'avslut')).isVisible();
      if (!oppen) await tangenter.tryck(ruta(sida, 'avslut'));
      await tangenter.tryck(skicka(formular(sida, 'avslut')));
      await resa.klart(sida, 'Ärendet är avslutat.');
      expect(await sidledes(sida)).toBe(0);
    });
  }, 120_000);
});

describe('B6 B11 a meeting is prepared, and a recommendation decided by each huvudman', () => {
  const rubrik = 'En väg in för kallelser till SIP';
  let rekommendation = '';

  it('the samverkanskoordinator calls it, fixes its agenda and expedierar', async () => {
    const vag = `/sv/arenor/${resa.varld.arbete.arena}`;
    await resa.som('samverkanskoordinator-20', { vag }, async (sida) => {
      await ruta(sida, 'mote-kallelse').click();
      const kallelse = formular(sida, 'mote-kallelse');
      await falt(kallelse, 'tid').fill('2031-03-04T13:00');
      await falt(kallelse, 'plats').fill('Sal 3');
      await skicka(kallelse).click();
      await resa.klart(sida, 'Mötet är kallat.');
      await klicka(sida.getByRole('link', { name: /2031-03-04/ }).first());
      await ruta(sida, 'dagordning-faststallande').click();
      await skicka(formular(sida, 'dagordning-faststallande')).click();
      await resa.klart(sida, 'Dagordningen är fastställd.');
      await sida.goto(vag);
      await ruta(sida, 'rekommendation-expediering').click();
      const expediering = formular(sida, 'rekommendation-expediering');
      await falt(expediering, 'rubrik').fill(rubrik);
      await falt(expediering, 'text').fill('Varje huvudman har en brevlåda som någon läser varje dag.');
      await falt(expediering, 'bekraftelse').check();
      await skicka(expediering).click();
      await resa.klart(sida, 'Rekommendationen är expedierad');
    });
  }, 120_000);

  it.each([
    ['forvaltningschef-2062', 'bifall', ''],
    ['forvaltningschef-2081', 'avslag', 'Vi har redan en.'],
  ])(
    '%s: %s, 320 px wide',
    async (person, utfall, motivering) => {
      await resa.som(person, { vag: '/sv/rekommendationer', fonster: { bredd: 320 } }, async (sida) => {
        expect(await sidledes(sida)).toBe(0);
        await klicka(sida.getByRole('link', { name: rubrik }));
        rekommendation = new URL(sida.url()).pathname;
        await ruta(sida, 'beslut-fattat').click();
        const beslut = formular(sida, 'beslut-fattat');
        await beslut.locator(`[name=utfall][value=${utfall}]`).check();
        await falt(beslut, 'instans').fill('Socialnämnden');
        await falt(beslut, 'datum').fill(IDAG);
        await falt(beslut, 'motivering').fill(motivering);
        await falt(beslut, 'mandatId').selectOption({ index: 1 });
        expect(await sidledes(sida)).toBe(0);
        await skicka(beslut).click();
        await resa.klart(sida, 'Beslutet är registrerat.');
      });
    },
    120_000,
  );

  it('the arena’s page shows what each decided, and that the rest have not', async () => {
    await resa.som('samverkanskoordinator-20', { vag: `/sv/arenor/${resa.varld.arbete.arena}` }, async (sida) => {
      const rad = sida.locator('tr', { has: sida.getByRole('link', { name: rubrik }) });
      const celler = await rad.locator('td').allInnerTexts();
      expect(celler.slice(0, 4).map((cell) => cell.trim())).toEqual(['1', '1', '0', '14']);
      await sida.goto(rekommendation);
      expect(await sida.locator('main').innerText()).toContain('1 bifall, 1 avslag, 0 bordlagda, 14 väntar');
    });
  }, 60_000);
});

describe('N7 a politician reads the yearly follow-up on one page', () => {
  it('and downloads it as PDF and Excel', async () => {
    await resa.som('ledning-2080', { vag: '/sv/' }, async (sida) => {
      await klicka(sida.getByRole('link', { name: 'Årlig uppföljning' }).first());
      await klicka(sida.locator('main a[href*="/sv/uppfoljningar/"]').first());
      expect(await sida.getByRole('heading', { level: 2, name: 'I korthet' }).count()).toBe(1);
      expect(await hamta(sida, 'PDF')).toMatch(/^%PDF-/);
      expect(await hamta(sida, 'Excel')).toMatch(/^PK/);
    });
  }, 120_000);

  const hamta = async (sida: Page, format: string): Promise<string> => {
    const [fil] = await Promise.all([
      sida.waitForEvent('download'),
      sida.locator('#hamta').getByRole('link', { name: format }).first().click(),
    ]);
    return (await readFile(await fil.path())).subarray(0, 8).toString('latin1');
  };
});

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
