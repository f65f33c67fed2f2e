import { describe, expect, it } from '@jest/globals';
import { rattighetsbrist } from './filrattigheter.js';

const jag = process.getuid?.() ?? 0;

describe('a file of secrets', () => {
  it.each([0o600, 0o400])('may be its owner’s alone (%o)', (mode) => {
    expect(rattighetsbrist({ uid: jag, mode })).toBeNull();
  });

  it.each([0o640, 0o604, 0o660, 0o601])('is refused when others reach what the program owns (%o)', (mode) => {
    expect(rattighetsbrist({ uid: jag, mode })).toBe('for-vida');
  });

  it('is refused when somebody else owns it', () => {
    expect(rattighetsbrist({ uid: jag + 1, mode: 0o400 })).toBe('annan-agare');
  });

  it('may be lent to a group by root, to read only: so a platform mounts a secret', () => {
    const som = process.getuid;
    if (som === undefined) return;
    process.getuid = () => jag + 1;
    try {
      expect(rattighetsbrist({ uid: 0, mode: 0o440 })).toBeNull();
      for (const mode of [0o460, 0o444, 0o441]) expect(rattighetsbrist({ uid: 0, mode })).toBe('for-vida');
    } finally {
      process.getuid = som;
    }
  });
});
