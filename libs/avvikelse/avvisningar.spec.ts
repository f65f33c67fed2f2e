import { describe, expect, it } from '@jest/globals';
import { beskrivAvvisningar } from '#libs/kernel/testing/avvisningar.js';
import { AVVISNINGAR, avvisning } from './avvisningar.js';

describe('rejections', () => {
  beskrivAvvisningar(new URL('.', import.meta.url), AVVISNINGAR);
  it('fill in what they name, letter by letter', () => {
    expect(avvisning('EJ_ALLA_HAR_SVARAT', ['20', '$&']).message).toMatch(/från: 20, \$&\.$/);
    expect(avvisning('AVVIKELSE_FINNS_EJ')).toMatchObject({ code: 'AVVIKELSE_FINNS_EJ', kind: 'saknas' });
  });
});
