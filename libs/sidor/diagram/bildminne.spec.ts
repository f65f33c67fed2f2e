import { describe, expect, it } from '@jest/globals';
import { Bildminne } from './bildminne.js';

describe('Bildminne', () => {
  it('draws the same numbers once', () => {
    const minne = new Bildminne();
    expect(minne.rita({ tal: [8] }, () => 'ett')).toBe('ett');
    expect(minne.rita({ tal: [8] }, () => 'två')).toBe('ett');
  });

  it.each([{ tal: [9] }, { tal: ['<5'] }, { tal: [8], titel: 'annan' }])('I4 draws anew for %j', (annat) => {
    const minne = new Bildminne();
    minne.rita({ tal: [8] }, () => 'ett');
    expect(minne.rita(annat, () => 'två')).toBe('två');
  });

  it('draws every time what it cannot tell apart: with a function in it', () => {
    const minne = new Bildminne();
    minne.rita({ tal: [{ text: () => 'a' }] }, () => 'ett');
    expect(minne.rita({ tal: [{ text: () => 'b' }] }, () => 'två')).toBe('två');
  });

  it('keeps a hundred, those asked for last', () => {
    const minne = new Bildminne();
    for (let nr = 0; nr <= 100; nr += 1) minne.rita(nr, () => 'gammal');
    expect(minne.rita(1, () => 'ny')).toBe('gammal');
    expect(minne.rita(0, () => 'ny')).toBe('ny');
  });
});
