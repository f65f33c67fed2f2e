import { describe, expect, it } from '@jest/globals';
import { beskrivAvvisningar } from '#libs/kernel/testing/avvisningar.js';
import { AVVISNINGAR, avvisning } from './avvisningar.js';

describe('rejections', () => {
  beskrivAvvisningar(new URL('.', import.meta.url), AVVISNINGAR);
  it('fill in what they name, letter by letter, and show what is not known as ej angivet', () => {
    expect(avvisning('EJ_NASTA_I_LINJEN', { nasta: '$& {niva}' }).message).toMatch(/Nästa nivå är \$& \{niva\}\.$/);
    expect(avvisning('STAR_REDAN_DAR').message).toContain('ej angivet');
    expect(avvisning('ESKALERING_FINNS_EJ')).toMatchObject({ code: 'ESKALERING_FINNS_EJ', kind: 'saknas' });
  });
});
