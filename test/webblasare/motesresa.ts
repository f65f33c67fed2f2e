import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { svenskDag } from '#libs/platform/datum.js';
import { rost } from './arbete.js';
import { TVISTEN } from './arbete-samverkan.js';
import { sidledes } from './granskning.js';
import { falt, formular, klicka, ruta, skicka, type Resa } from './resa.js';

const KOORDINATOR = 'samverkanskoordinator-20';
const RUBRIK = 'Boendestöd efter utskrivning delas lika';
const BEREDNING = 'Gått igenom höstens sju utskrivningar med båda huvudmännen.';
const FORSLAG = 'Kostnaden delas lika till årsskiftet.';

/** B5 B6 B8: what is lifted is prepared, met about, recommended on, and decided by each huvudman. */
export const motesresa = (hamta: () => Resa): void =>
  describe('B5 B6 a matter is prepared for a meeting, and the recommendation out of it decided by each huvudman', () => {
    const arenan = (): string => `/sv/arenor/${hamta().varld.arbete.styrgrupp}`;
    const somKoordinator = (gor: (sida: Page) => Promise<void>): Promise<void> =>
      hamta().som(KOORDINATOR, { vag: arenan() }, gor);
    let rekommendation = '';

    it('B5 the samverkanskoordinator prepares the matter that was lifted here: the agenda proposes it', async () => {
      await somKoordinator(async (sida) => {
        expect(await punkten(sida).innerText()).not.toContain('Berett');
        await ruta(sida, 'mote-beredning').click();
        const beredning = formular(sida, 'mote-beredning');
        await falt(beredning, 'arende').selectOption({ label: TVISTEN });
        await falt(beredning, 'beredning').fill(BEREDNING);
        await falt(beredning, 'forslag').fill(FORSLAG);
        await falt(beredning, 'mandatId').selectOption({ index: 1 });
        await skicka(beredning).click();
        await hamta().klart(sida, 'Ärendet är berett.');
        await sida.goto(arenan());
        await punkten(sida).locator('summary').click();
        const text = await punkten(sida).innerText();
        for (const del of ['Berett', 'Sju utskrivningar under hösten', BEREDNING, FORSLAG]) expect(text).toContain(del);
      });
    }, 120_000);

    it('B8 calls the meeting and fixes its agenda: the matter stands on it', async () => {
      await somKoordinator(async (sida) => {
        await ruta(sida, 'mote-kallelse').click();
        const kallelse = formular(sida, 'mote-kallelse');
        await falt(kallelse, 'tid').fill('2031-03-04T13:00');
        await falt(kallelse, 'plats').fill('Sal 3');
        await skicka(kallelse).click();
        await hamta().klart(sida, 'Mötet är kallat.');
        await klicka(sida.getByRole('link', { name: /2031-03-04/ }).first());
        expect(await sida.locator('section[aria-labelledby=dagordning]').innerText()).not.toContain(TVISTEN);
        await ruta(sida, 'dagordning-faststallande').click();
        await skicka(formular(sida, 'dagordning-faststallande')).click();
        await hamta().klart(sida, 'Dagordningen är fastställd.');
        await sida.reload();
        const dagordning = await sida.locator('section[aria-labelledby=dagordning] tbody tr').allInnerTexts();
        expect(dagordning.filter((rad) => rad.includes(TVISTEN))).toHaveLength(1);
        expect(dagordning.at(-1)).toContain('Övriga frågor');
        await ruta(sida, 'mote-behandling').click();
        const behandling = formular(sida, 'mote-behandling');
        await falt(behandling, 'arende').selectOption({ label: TVISTEN });
        await behandling.locator('[name=utfall][value=rekommenderas]').check();
        await skicka(behandling).click();
        await hamta().klart(sida, 'Det är noterat.');
      });
    }, 120_000);

    it('B6 expedierar the recommendation that comes of it', async () => {
      await somKoordinator(async (sida) => {
        await ruta(sida, 'rekommendation-expediering').click();
        const expediering = formular(sida, 'rekommendation-expediering');
        await falt(expediering, 'rubrik').fill(RUBRIK);
        await falt(expediering, 'text').fill(FORSLAG);
        await expediering.getByRole('checkbox', { name: TVISTEN }).check();
        await falt(expediering, 'bekraftelse').check();
        await skicka(expediering).click();
        await hamta().klart(sida, 'Rekommendationen är expedierad');
      });
    }, 120_000);

    it.each([
      ['forvaltningschef-2082', 'bifall', '', '1 bifall, 0 avslag, 0 bordlagda, 1 väntar'],
      ['forvaltningschef-20', 'avslag', 'Vi har redan en ordning.', '1 bifall, 1 avslag, 0 bordlagda, 0 väntar'],
    ])(
      '%s: %s, 320 px wide',
      async (person, utfall, motivering, utfallet) => {
        await hamta().som(person, { vag: '/sv/rekommendationer', fonster: { bredd: 320 } }, async (sida) => {
          expect(await sidledes(sida)).toBe(0);
          await klicka(sida.getByRole('link', { name: RUBRIK }));
          rekommendation = new URL(sida.url()).pathname;
          await ruta(sida, 'beslut-fattat').click();
          const beslut = formular(sida, 'beslut-fattat');
          await beslut.locator(`[name=utfall][value=${utfall}]`).check();
          await falt(beslut, 'instans').fill('Socialnämnden');
          await falt(beslut, 'datum').fill(svenskDag(new Date()));
          await falt(beslut, 'motivering').fill(motivering);
          await falt(beslut, 'mandatId').selectOption({ index: 1 });
          expect(await sidledes(sida)).toBe(0);
          await skicka(beslut).click();
          await hamta().klart(sida, 'Beslutet är registrerat.');
          await sida.goto(rekommendation);
          expect(await sida.locator('main').innerText()).toContain(utfallet);
        });
      },
      120_000,
    );

    it('B6 the recommendation names the matter that it comes of', async () => {
      const { nav, arbete } = hamta().varld;
      const koordinator = await rost(nav, 'koordinator-20');
      const expedierad = await koordinator.las(rekommendation.replace('/sv', ''));
      expect(expedierad).toMatchObject({ arenden: [arbete.tvist] });
    });

    it('the arena’s page shows what each decided; where the rest have not, it says how many', async () => {
      await somKoordinator(async (sida) => {
        const rad = sida.locator('tr', { has: sida.getByRole('link', { name: RUBRIK }) });
        const celler = await rad.locator('td').allInnerTexts();
        expect(celler.slice(0, 4).map((cell) => cell.trim())).toEqual(['1', '1', '0', '0']);
        await sida.goto(`/sv/rekommendationer/${hamta().varld.arbete.rekommendation}`);
        expect(await sida.locator('main').innerText()).toContain('1 bifall, 0 avslag, 0 bordlagda, 15 väntar');
      });
    }, 60_000);
  });

/** The matter in the agenda as it proposes itself. */
const punkten = (sida: Page) => sida.locator('main ol > li', { hasText: TVISTEN }).first();
