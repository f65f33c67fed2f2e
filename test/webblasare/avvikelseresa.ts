import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sidledes } from './granskning.js';
import { falt, formular, ruta, skicka, type Resa } from './resa.js';
import { Tangentbord } from './tangentbord.js';

/** D3 D4: a joint case from the queue until it is closed. */
export const avvikelseresa = (hamta: () => Resa): void =>
  describe('B1 D4 a joint avvikelse, by keyboard alone', () => {
    it('the MAS finds what the region has reported in the queue, assesses and answers it', async () => {
      await hamta().som('mas-2062', { vag: '/sv/' }, async (sida) => {
        await franKon(sida, 'RES-1');
        await besvara(hamta(), sida);
      });
    }, 120_000);

    it('D3 the region, which reported it, reads the answer and closes it, 320 px wide', async () => {
      const vag = `/sv/arenden/${hamta().varld.arbete.gemensam}`;
      await hamta().som('chefslakare-20', { vag, fonster: { bredd: 320 } }, async (sida) => {
        expect(await sida.locator('main').innerText()).toContain('Vår orsak.');
        expect(await sidledes(sida)).toBe(0);
        await avsluta(hamta(), sida);
        expect(await sidledes(sida)).toBe(0);
      });
    }, 120_000);

    it('D3 D4 the MAS of the kommun that reported another reads the region’s answer, answers for the own part, and closes it', async () => {
      await hamta().som('mas-2062', { vag: '/sv/' }, async (sida) => {
        await franKon(sida, 'RES-3');
        expect(await sida.locator('main').innerText()).toContain('Regionens orsak.');
        expect(await formular(sida, 'avslut').count()).toBe(0);
        await besvara(hamta(), sida);
        await avsluta(hamta(), sida);
        expect(await sida.locator('main').innerText()).toContain('Avslutad');
        expect([await formular(sida, 'avslut').count(), await formular(sida, 'ateroppning').count()]).toEqual([0, 1]);
      });
    }, 120_000);
  });

const franKon = async (sida: Page, arende: string): Promise<void> => {
  const tangenter = new Tangentbord(sida);
  await tangenter.tryck(sida.getByRole('link', { name: 'Hoppa till innehållet' }));
  await tangenter.tryck(sida.locator('main a[href="/sv/min-ko"]').first());
  await sida.waitForURL('**/sv/min-ko*');
  await tangenter.tryck(sida.locator('main').getByRole('link', { name: new RegExp(arende) }));
  await sida.waitForURL('**/sv/arenden/*');
};

const besvara = async (resa: Resa, sida: Page): Promise<void> => {
  const tangenter = new Tangentbord(sida);
  const bedomning = formular(sida, 'bedomning');
  for (const namn of ['allvarlighetsgrad', 'sannolikhet']) await tangenter.tryck(falt(bedomning, namn), 'Space');
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
};

/** What is the next thing to do may lie open already. */
const avsluta = async (resa: Resa, sida: Page): Promise<void> => {
  const tangenter = new Tangentbord(sida);
  await sida.reload();
  const oppen = await skicka(formular(sida, 'avslut')).isVisible();
  if (!oppen) await tangenter.tryck(ruta(sida, 'avslut'));
  await tangenter.tryck(skicka(formular(sida, 'avslut')));
  await resa.klart(sida, 'Ärendet är avslutat.');
};
