import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROT = join(import.meta.dirname, '../..');
const TEXT = readFileSync(join(ROT, 'docs/security/asvs.md'), 'utf8');
const RADER = TEXT.split('\n')
  .filter((rad) => /^\| V\d/.test(rad))
  .map((rad) => rad.split('|').map((del) => del.trim()));

/** Requirements of levels 1 and 2 in each chapter of ASVS 5.0.0, counted in the standard itself. */
const ANTAL = {
  V1: 27,
  V2: 11,
  V3: 19,
  V4: 10,
  V5: 9,
  V6: 35,
  V7: 18,
  V8: 7,
  V9: 7,
  V10: 29,
  V11: 14,
  V12: 9,
  V13: 13,
  V14: 9,
  V15: 13,
  V16: 16,
  V17: 7,
};

describe('docs/security/asvs.md', () => {
  it('has every requirement of level 2 once, with a verdict and its reason', () => {
    const antal: Record<string, number> = {};
    for (const [, krav = ''] of RADER) {
      const kapitel = krav.split('.')[0] ?? '';
      antal[kapitel] = (antal[kapitel] ?? 0) + 1;
    }
    expect(antal).toEqual(ANTAL);
    expect(new Set(RADER.map(([, krav]) => krav)).size).toBe(RADER.length);
    for (const [, , niva, dom, skal = ''] of RADER) {
      expect(['1', '2']).toContain(niva);
      expect(['met', 'partly', '**no**', 'n/a']).toContain(dom);
      expect(skal.length).toBeGreaterThan(4);
    }
  });

  it('names only what is there', () => {
    const vagar = [...TEXT.matchAll(/`((?:apps|libs|test|docs|deploy)\/[^`*]+)`/g)].map(([, vag = '']) => vag);
    expect(vagar.length).toBeGreaterThan(20);
    const saknas = vagar.filter(
      (vag) => !['', '.ts', '.e2e.spec.ts', '.int.spec.ts'].some((slut) => existsSync(join(ROT, vag + slut))),
    );
    expect([...new Set(saknas)]).toEqual([]);
  });

  it('counts what it says that it counts', () => {
    const antal = (dom: string): number => RADER.filter(([, , , en]) => en === dom).length;
    const [met, partly, no, na] = ['met', 'partly', '**no**', 'n/a'].map(antal);
    expect(TEXT).toContain(`Of ${RADER.length}: ${met} met, ${partly} partly, ${no} not, ${na} not applicable`);
  });
});
