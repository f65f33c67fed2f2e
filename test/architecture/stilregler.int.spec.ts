import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { relative, resolve } from 'node:path';
import { byggProvhus, runTool, type Provhus } from './overtramp/provhus.js';
import { STILBROTT, stilhus, TILLATET } from './overtramp/stil.js';

const ESLINT = 'eslint/bin/eslint.js';
const CONFIG = ['--config', resolve('eslint.config.mjs')];

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

describe('every style rule bites', () => {
  let house: Provhus;
  const brokenBy = new Map<string, readonly string[]>();

  beforeAll(async () => {
    house = byggProvhus(stilhus);
    const reports: FileReport[] = JSON.parse(await runTool(house, ESLINT, [...CONFIG, '--format', 'json', '.']));
    for (const { filePath, messages } of reports) {
      const rules = new Set(messages.map(({ ruleId, message }) => ruleId ?? message));
      brokenBy.set(relative(house.root, filePath), [...rules]);
    }
  }, 120_000);

  afterAll(() => house.riv());

  it.each(Object.entries(STILBROTT))('%s', (_what, { rule, path }) => {
    expect(brokenBy.get(path)).toEqual([rule]);
  });

  it.each(Object.keys(TILLATET))('%s is lawful', (path) => {
    expect(brokenBy.get(path)).toEqual([]);
  });

  it('cannot be switched off by a comment', () => {
    expect(brokenBy.get('libs/platform/tystad.ts')).toContain('no-console');
  });

  it('has a trespasser for every rule in the configuration, and no other', async () => {
    const printed = await runTool(house, ESLINT, [...CONFIG, '--print-config', 'libs/avvikelse/decide.ts']);
    const { rules }: { rules: Record<string, readonly [severity: number]> } = JSON.parse(printed);
    const active = Object.keys(rules).filter((rule) => rules[rule]?.[0] === 2);
    expect(active.sort()).toEqual([...new Set(Object.values(STILBROTT).map(({ rule }) => rule))].sort());
  }, 60_000);
});
