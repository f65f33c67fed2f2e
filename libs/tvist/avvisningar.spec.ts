import { describe, expect, it } from '@jest/globals';
import { beskrivAvvisningar } from '#libs/kernel/testing/avvisningar.js';
import { AVVISNINGAR, avvisning } from './avvisningar.js';

describe('rejections', () => {
  beskrivAvvisningar(new URL('.', import.meta.url), AVVISNINGAR);
  it('fill in what they name, letter by letter', () => {
    expect(avvisning('BESLUT_EJ_KVITTERAT', ['20', '$&']).message).toMatch(/från: 20, \$&\.$/);
    expect(avvisning('TVIST_FINNS_EJ')).toMatchObject({ code: 'TVIST_FINNS_EJ', kind: 'saknas' });
  });
});
