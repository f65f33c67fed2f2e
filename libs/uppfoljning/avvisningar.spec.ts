import { describe, expect, it } from '@jest/globals';
import { beskrivAvvisningar } from '#libs/kernel/testing/avvisningar.js';
import { AVVISNINGAR, avvisning } from './avvisningar.js';

describe('rejections', () => {
  beskrivAvvisningar(new URL('.', import.meta.url), AVVISNINGAR);
  it('fill in what they name, letter by letter', () => {
    expect(avvisning('HUVUDMAN_EJ_PART', ['20', '$&']).message).toMatch(/part: 20, \$&\.$/);
    expect(avvisning('UPPFOLJNING_FINNS_EJ')).toMatchObject({ code: 'UPPFOLJNING_FINNS_EJ', kind: 'saknas' });
  });
  it('U1 ask for nothing that the form of a page has no field for', () => {
    expect(AVVISNINGAR.ALLA_HAR_SVARAT.text).not.toMatch(/Ange|vilka/u);
  });
});
