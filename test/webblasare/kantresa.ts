import { describe, expect, it } from '@jest/globals';
import type { Page, Response } from 'playwright-core';
import { sidledes, tillganglighetsbrister } from './granskning.js';
import { falt, formular, klicka, ruta, skicka, type Resa } from './resa.js';
import { svenskaOrd } from './svenska-ord.js';
import { egennamn, nyTomNav } from './varld.js';

type Sprak = 'sv' | 'en';
const SPRAKEN: readonly Sprak[] = ['sv', 'en'];
const INGENS = '00000000-0000-4000-8000-000000000000';

/** What no link leads to, or only by a question in the address: as easy to read as the rest. */
export const kantresa = (hamta: () => Resa): void =>
  describe('WCAG 2.2 AA, 320 px and the page’s language, beside the ways that links lead', () => {
    const granska = async (sida: Page, sprak: Sprak): Promise<readonly string[]> => {
      const funna = [
        ...(await tillganglighetsbrister(sida)),
        ...((await sida.locator('h1').count()) === 1 ? [] : ['not one h1']),
        ...((await sida.getAttribute('html', 'lang')) === sprak ? [] : ['another language']),
        ...(sprak === 'en' ? await svenskaOrd(sida, egennamn(hamta().varld)) : []),
      ];
      await sida.setViewportSize({ width: 320, height: 900 });
      const utanfor = await sidledes(sida);
      await sida.setViewportSize({ width: 1_280, height: 900 });
      return utanfor > 0 ? [...funna, `${utanfor} px outside 320`] : funna;
    };
    const ga = async (sida: Page, vag: string, sprak: Sprak): Promise<readonly [string, number, readonly string[]]> => {
      const svar: Response | null = await sida.goto(vag);
      return [vag, svar?.status() ?? 0, await granska(sida, sprak)];
    };

    it('the login, and logged out', async () => {
      await hamta().utan(async (sida) => {
        await sida.goto('/sidor/logga-in?till=%2Fsv%2F');
        expect(await granska(sida, 'sv')).toEqual([]);
        for (const sprak of SPRAKEN) {
          const vag = `/sidor/utloggad?sprak=${sprak}`;
          expect(await ga(sida, vag, sprak)).toEqual([vag, 200, []]);
        }
        for (const [vag, status] of [
          ['/sidor/inloggad?code=x&state=y', 400],
          ['/xx/', 404],
        ] as const)
          expect(await ga(sida, vag, 'sv')).toEqual([vag, status, []]);
      });
    }, 120_000);

    it('the accessibility statement tells whom to reach and when it was reviewed; the open figures who publishes them', async () => {
      await hamta().utan(async (sida) => {
        await sida.goto('/sv/tillganglighet');
        const text = await sida.locator('main').innerText();
        for (const del of ['Region Dalarna står bakom', 'uppdaterades senast 2026-11-02']) expect(text).toContain(del);
        expect(await sida.locator('a[href="mailto:avvikelser@dalarna.example"]').count()).toBe(2);
        const dcat = await (await fetch(`${hamta().varld.url}/avvikelse/v1/oppna-data/dcat`)).text();
        expect(dcat).toContain('mailto:avvikelser@dalarna.example');
      });
    }, 60_000);

    it('503 where no login is set up', async () => {
      const tom = await nyTomNav();
      try {
        await hamta().utan(async (sida) => {
          for (const sprak of SPRAKEN) {
            const vag = `${tom.url}/sidor/logga-in?till=%2F${sprak}%2F`;
            expect(await ga(sida, vag, sprak)).toEqual([vag, 503, []]);
          }
        });
      } finally {
        await tom.stang();
      }
    }, 120_000);

    it.each(SPRAKEN)(
      'what is refused, is not there or was asked for wrongly: %s',
      async (sprak) => {
        await hamta().som('ledning-2080', { vag: `/${sprak}/` }, async (sida) => {
          for (const [del, status] of [
            ['import', 403],
            ['finns-inte', 404],
            [`arenden/${INGENS}`, 403],
            [`uppfoljningar/${INGENS}`, 404],
            ['planer?ar=tjugo&niva=stad', 400],
          ] as const)
            expect(await ga(sida, `/${sprak}/${del}`, sprak)).toEqual([`/${sprak}/${del}`, status, []]);
        });
      },
      120_000,
    );

    it.each(SPRAKEN)(
      'N8 a follow-up as it was frozen: %s',
      async (sprak) => {
        const vag = `/${sprak}/uppfoljningar/${hamta().varld.arbete.uppfoljning}`;
        await hamta().som('ledning-2080', { vag }, async (sida) => {
          await klicka(sida.locator('main a[href*="?frysning="]').first());
          expect(new URL(sida.url()).search).toContain('frysning=');
          expect(await granska(sida, sprak)).toEqual([]);
        });
      },
      120_000,
    );

    it.each(SPRAKEN)(
      'forms answered with their faults: %s',
      async (sprak) => {
        const { egen, uppfoljning } = hamta().varld.arbete;
        for (const [person, vag, namn, fyll] of [
          ['verksamhetschef-2062', `arenden/${egen}`, 'atgard', 'beskrivning'],
          ['samverkanskoordinator-20', `uppfoljningar/${uppfoljning}`, 'brist-faststallande', 'rubrik'],
        ] as const)
          await hamta().som(person, { vag: `/${sprak}/${vag}` }, async (sida) => {
            await ruta(sida, namn).click();
            await falt(formular(sida, namn), fyll).fill('x');
            const svar = sida.waitForResponse((en) => en.url().endsWith(`/sidor/gor/${namn}`));
            await skicka(formular(sida, namn)).click();
            expect([namn, (await svar).status()]).toEqual([namn, 422]);
            await sida.locator(`#${namn}-fel`).waitFor();
            expect([namn, await granska(sida, sprak)]).toEqual([namn, []]);
          });
      },
      120_000,
    );
  });
