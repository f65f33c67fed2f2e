import { describe, expect, it } from '@jest/globals';
import { beskrivAvvisningar } from '#libs/kernel/testing/avvisningar.js';
import { AVVISNINGAR, avvisning } from './avvisningar.js';

describe('rejections', () => {
  beskrivAvvisningar(new URL('.', import.meta.url), AVVISNINGAR);

  it('fill in what they name, letter by letter', () => {
    expect(avvisning('EJ_ANSVARIG', ['1780', '$&'])).toMatchObject({
      kind: 'behorighet',
      message: expect.stringMatching(/: 1780, \$&\.$/),
    });
  });
});
