import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pdfSidor, sidtext } from '#libs/arkiv/testing/pdf-text.js';
import { FJOLARETS } from './arbete-uppfoljning.js';
import { klicka, type Resa } from './resa.js';

const { uppfyllda, delvis, skal } = FJOLARETS;
const IFJOL = new Date().getFullYear() - 1;
const BRIST = 'Kallelser till SIP kommer för sent';
const FOLKMANGD = /Folkmängd\s+Mora\s+20\d\d\s+20\s470 invånare\s+SCB/;
const RAD = 'Den som skrivs ut vill veta vem som kommer, och när.';

/** N7: one page for who governs, and the same as a file to bring along. */
export const uppfoljningsresa = (hamta: () => Resa): void =>
  describe('N7 a politician reads the yearly follow-up on one page', () => {
    it('N7 N8 that it is complete, and what it found; and downloads the same as PDF and Excel', async () => {
      await hamta().som('ledning-2080', { vag: '/sv/' }, async (sida) => {
        await klicka(sida.getByRole('link', { name: 'Årlig uppföljning' }).first());
        await sida.locator('#filter-ar').fill(String(IFJOL));
        await klicka(sida.getByRole('button', { name: 'Visa' }));
        await sida.waitForURL(`**/uppfoljningar?*ar=${IFJOL}*`);
        await klicka(sida.locator('main a[href*="/sv/uppfoljningar/"]').first());
        expect(await sida.locator('h1').innerText()).toContain(String(IFJOL));
        expect(await sida.locator('#saknas').innerText()).toBe('Uppföljningen är slutförd.');
        expect(await iKorthet(sida)).toEqual({
          'Har svarat': '1 av 15',
          'Uppfyllda kriterier, organisationen': `${uppfyllda} av 16`,
          'Uppfyllda kriterier, brukaren': '0 av 16',
          Brister: '1',
          'Klara åtgärder': '0 av 2',
          'Beslut om revidering': `Ingen ändring. ${skal}`,
        });
        const del = (id: string): Promise<string> => sida.locator(`#del-${id}`).innerText();
        expect(await del('brister')).toContain(BRIST);
        expect((await del('kriterier')).match(/Delvis/g)).toHaveLength(delvis);
        expect(await del('indikatorer')).toMatch(FOLKMANGD);
        expect(await del('synpunkter')).toContain(RAD);
        const pdf = await hamtaFil(sida, 'PDF');
        expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
        const text = pdfSidor(pdf).map(sidtext).join(' ');
        for (const sagt of ['Uppföljningen är slutförd.', skal, BRIST, RAD]) expect(text).toContain(sagt);
        expect(text).toMatch(FOLKMANGD);
        expect((await hamtaFil(sida, 'Excel')).subarray(0, 2).toString('latin1')).toBe('PK');
      });
    }, 120_000);

    it('N8 of one under way, what is missing before it can be completed', async () => {
      const vag = `/sv/uppfoljningar/${hamta().varld.arbete.uppfoljning}`;
      await hamta().som('ledning-2080', { vag }, async (sida) => {
        const saknas = await sida.locator('#saknas').innerText();
        for (const del of ['lokal nivå', 'länsnivå', 'revidera']) expect(saknas).toContain(del);
      });
    }, 60_000);
  });

/** Each figure by what it is called. */
const iKorthet = async (sida: Page): Promise<Readonly<Record<string, string>>> => {
  const lista = sida.locator('section', { has: sida.getByRole('heading', { name: /^I korthet/ }) }).locator('dl');
  const [termer, texter] = [await lista.locator('dt').allInnerTexts(), await lista.locator('dd').allInnerTexts()];
  return Object.fromEntries(termer.map((term, nr) => [term, texter[nr] ?? '']));
};

const hamtaFil = async (sida: Page, format: string): Promise<Buffer> => {
  const [fil] = await Promise.all([
    sida.waitForEvent('download'),
    sida.locator('#hamta').getByRole('link', { name: format }).first().click(),
  ]);
  return readFile(await fil.path());
};
