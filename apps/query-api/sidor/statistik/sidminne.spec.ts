import { describe, expect, it } from '@jest/globals';
import { html, type Sidinnehall } from '#libs/sidor/index.js';
import { Sidminne } from './sidminne.js';
import { provurval } from './testing/provurval.js';

const sida = (rubrik: string) => (): Sidinnehall => ({ rubrik, innehall: html`` });
const fraga = { sida: 'trend', sprak: 'sv' as const, urval: provurval(), tal: [{ antal: 8 }] };

describe('Sidminne', () => {
  it('draws the same numbers once', () => {
    const minne = new Sidminne();
    expect(minne.rita(fraga, sida('ett')).rubrik).toBe('ett');
    expect(minne.rita({ ...fraga, tal: [{ antal: 8 }] }, sida('två')).rubrik).toBe('ett');
  });

  it.each([
    ['another number', { tal: [{ antal: 9 }] }],
    ['a hidden number', { tal: [{ antal: '<5' }] }],
    ['another language', { sprak: 'en' as const }],
    ['another page', { sida: 'overblick' }],
    ['who sees numbers alone', { urval: provurval({ aggregat: true }) }],
    ['another huvudman', { urval: provurval({ huvudman: '2080' }) }],
    ['who may not open the list', { urval: provurval({ lista: () => null }) }],
  ])('I4 draws anew for %s', (_vad, annan) => {
    const minne = new Sidminne();
    minne.rita(fraga, sida('ett'));
    expect(minne.rita({ ...fraga, ...annan }, sida('två')).rubrik).toBe('två');
  });

  it('keeps a hundred, those asked for last', () => {
    const minne = new Sidminne();
    minne.rita(fraga, sida('ett'));
    for (let nr = 0; nr < 99; nr += 1) minne.rita({ ...fraga, tal: [nr] }, sida('fler'));
    expect(minne.rita(fraga, sida('två')).rubrik).toBe('ett');
    minne.rita({ ...fraga, tal: ['ny'] }, sida('fler'));
    expect(minne.rita({ ...fraga, tal: [0] }, sida('två')).rubrik).toBe('två');
    expect(minne.rita(fraga, sida('två')).rubrik).toBe('ett');
  });
});
