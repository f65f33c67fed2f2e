import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { AVVISNINGAR, avvisning } from './avvisningar.js';

const har = new URL('.', import.meta.url);
const filer = readdirSync(har).filter((namn) => namn.endsWith('.ts') && !namn.startsWith('avvisningar'));
const text = (slut: (namn: string) => boolean): string =>
  filer
    .filter(slut)
    .map((namn) => readFileSync(new URL(namn, har), 'utf8'))
    .join('\n');

describe('rejections', () => {
  it.each(Object.entries(AVVISNINGAR))('%s is a Swedish sentence under a permanent code', (kod, { text: mening }) => {
    expect(kod).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(mening).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });
  it.each(Object.keys(AVVISNINGAR))('%s is thrown by a rule and appears in a spec', (kod) => {
    expect(text((namn) => !namn.endsWith('.spec.ts'))).toContain(`'${kod}'`);
    expect(text((namn) => namn.endsWith('.spec.ts'))).toContain(kod);
  });
  it('fill in what they name, letter by letter', () => {
    expect(avvisning('TEXT_SAKNAS', ['lagrum', '$&']).message).toMatch(/: lagrum, \$&\.$/);
    expect(avvisning('GALLRING_FINNS_EJ')).toMatchObject({ code: 'GALLRING_FINNS_EJ', kind: 'saknas' });
  });
});
