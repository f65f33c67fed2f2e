import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { Avvisning } from '../avvisning.js';

/** Holds of every context's list of rejections. @param mapp URL of the context's folder */
export const beskrivAvvisningar = (mapp: URL, avvisningar: Readonly<Record<string, Avvisning>>): void => {
  const filer = readdirSync(mapp).filter((namn) => namn.endsWith('.ts') && !namn.startsWith('avvisningar'));
  const text = (slut: (namn: string) => boolean): string =>
    filer
      .filter(slut)
      .map((namn) => readFileSync(new URL(namn, mapp), 'utf8'))
      .join('\n');

  it.each(Object.entries(avvisningar))('%s is Swedish sentences under a permanent code', (kod, { text: mening }) => {
    expect(kod).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(mening).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });
  it.each(Object.keys(avvisningar))('%s is thrown by a rule and appears in a spec', (kod) => {
    expect(text((namn) => !namn.endsWith('.spec.ts'))).toContain(`'${kod}'`);
    expect(text((namn) => namn.endsWith('.spec.ts'))).toContain(kod);
  });
};
