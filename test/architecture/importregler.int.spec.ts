import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importhus, lawful, OVERTRAMP } from './overtramp/importer.js';
import { byggProvhus, runTool, type Provhus } from './overtramp/provhus.js';

const CONFIG = resolve('.dependency-cruiser.mjs');

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('every import rule bites', () => {
  let house: Provhus;
  const brokenBy = new Map<string, Set<string>>();

  beforeAll(async () => {
    house = byggProvhus(importhus);
    const args = ['-c', CONFIG, '-T', 'json', 'apps', 'libs', 'test'];
    const answer: { summary: { violations: Violation[] } } = JSON.parse(
      await runTool(house, 'dependency-cruiser/bin/dependency-cruise.mjs', args),
    );
    for (const { from, rule } of answer.summary.violations) {
      brokenBy.set(from, (brokenBy.get(from) ?? new Set()).add(rule.name));
    }
  }, 120_000);

  afterAll(() => house.riv());

  it.each(Object.entries(OVERTRAMP))('%s stops %j', (rule, [path]) => {
    expect([...(brokenBy.get(path) ?? [])]).toEqual([rule]);
  });

  it.each(lawful)('%s is lawful', (path) => {
    expect([...(brokenBy.get(path) ?? [])]).toEqual([]);
  });

  it('has a trespasser for every rule in the configuration, and no other', async () => {
    const config: { default: { forbidden: { name: string }[] } } = await import(pathToFileURL(CONFIG).href);
    expect(config.default.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(OVERTRAMP).sort());
  });
});
