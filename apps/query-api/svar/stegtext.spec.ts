import { describe, expect, it } from '@jest/globals';
import { stegtext } from './stegtext.js';

describe('stegtext', () => {
  it('D4 does not tell to close only, when every answer says that it is somebody else', () => {
    expect(stegtext('avsluta', true)).toBe('Avsluta, eller involvera rätt huvudman');
    expect(stegtext('avsluta', false)).toBe('Avsluta');
    expect(stegtext('bedom', true)).toBe('Bedöm');
  });
});
