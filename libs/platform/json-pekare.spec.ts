import { describe, expect, it } from '@jest/globals';
import { jsonPekare } from './json-pekare.js';

describe('JSON pointer', () => {
  it('joins names and indexes', () => expect(jsonPekare(['berorda', 0, 'huvudman'])).toBe('/berorda/0/huvudman'));
  it('is empty for the whole', () => expect(jsonPekare([])).toBe(''));
  it('I11 hides keys that are no plain names', () => {
    expect(jsonPekare(['a/b', '199006192380', 'x'.repeat(65), 'Anna A'])).toBe('/?/?/?/?');
    expect(jsonPekare(['1990-06-19-2380', '199006192380x', 'a-19900619-2380'])).toBe('/?/?/?');
  });
});
