import { describe, expect, it } from '@jest/globals';
import { beskrivAvvisningar } from '#libs/kernel/testing/avvisningar.js';
import { AVVISNINGAR, avvisning } from './avvisningar.js';

describe('rejections', () => {
  beskrivAvvisningar(new URL('.', import.meta.url), AVVISNINGAR);
  it('fill in what they name, letter by letter', () => {
    expect(avvisning('TEXT_SAKNAS', ['uppdrag', '$&']).message).toMatch(/: uppdrag, \$&\.$/);
    expect(avvisning('MANDAT_FINNS_EJ')).toMatchObject({ code: 'MANDAT_FINNS_EJ', kind: 'saknas' });
  });
});
