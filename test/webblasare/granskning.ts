import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2, level A and AA, and what axe's makers hold to be good practice. */
const REGLER: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
};

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page with all that is folded laid open, a line each; empty when it finds nothing. */
export const tillganglighetsbrister = async (sida: Page): Promise<readonly string[]> => {
  await sida.evaluate("document.querySelectorAll('details').forEach((ruta) => { ruta.open = true; })");
  await sida.evaluate(AXE);
  const { violations } = await sida.evaluate<AxeResults>(`axe.run(${JSON.stringify(REGLER)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ''}`),
  );
};

/** How far the page reaches outside its window, in CSS pixels: 0 when nobody has to scroll sideways (WCAG 1.4.10). */
export const sidledes = (sida: Page): Promise<number> =>
  sida.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)');

/** Bytes of the page and all that it fetched. */
export const vikt = (sida: Page): Promise<number> =>
  sida.evaluate<number>(
    "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((summa, del) => summa + del.encodedBodySize, 0)",
  );
