import { describe, expect, it } from '@jest/globals';
import { beskrivAvvisningar } from '#libs/kernel/testing/avvisningar.js';
import { AVVISNINGAR, avvisning } from './avvisningar.js';

describe('rejections', () => {
  beskrivAvvisningar(new URL('.', import.meta.url), AVVISNINGAR);
  it('fill in what they name, letter by letter', () => {
    expect(avvisning('TEXT_SAKNAS', ['lagrum', '$&']).message).toMatch(/: lagrum, \$&\.$/);
    expect(avvisning('GALLRING_FINNS_EJ')).toMatchObject({ code: 'GALLRING_FINNS_EJ', kind: 'saknas' });
  });
});
