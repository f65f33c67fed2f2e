import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { lasEnkatfil } from './uppfoljning-enkatfil.js';

const fil = (andrat: object = {}): string =>
  JSON.stringify({ kalla: 'K', fragor: ['A', 'B'], svar: [{ kommun: 'Mora', svar: ['Ja', ' '] }], ...andrat });

describe('a survey file', () => {
  it('U1 U2 gives each row its answers under their questions, a blank as none', () => {
    expect(lasEnkatfil(`\uFEFF${fil()}`)).toEqual({
      kalla: 'K',
      rader: [
        {
          kommun: 'Mora',
          svar: [
            { fraga: 'A', text: 'Ja' },
            { fraga: 'B', text: null },
          ],
        },
      ],
    });
  });
  it('U2 the real one has fourteen kommuner and six questions; seven have answered something', () => {
    const { rader } = lasEnkatfil(readFileSync(new URL('../../exempel/enkat-dalarna.json', import.meta.url), 'utf8'));
    expect(rader.map(({ svar }) => svar.length)).toEqual(Array.from({ length: 14 }, () => 6));
    expect(rader.filter(({ svar }) => svar.some(({ text }) => text !== null))).toHaveLength(7);
  });
  it.each([
    ['Filen är inte giltig JSON', '{'],
    ['Uppgiften kalla saknas', '[]'],
    ['fragor ska vara en lista', fil({ fragor: [1] })],
    ['minst en rad', fil({ svar: [] })],
    ['fler än 1000 rader', fil({ svar: Array.from({ length: 1_001 }, () => ({ kommun: 'M', svar: [null, null] })) })],
    ['Rad 1: kommun saknas', fil({ svar: [{ svar: [null, null] }] })],
    ['Rad 1: svaren ska vara 2', fil({ svar: [{ kommun: 'Mora', svar: ['Ja'] }] })],
    ['Rad 1: ett svar ska vara text', fil({ svar: [{ kommun: 'Mora', svar: [1, null] }] })],
  ])('is refused: %s', (mening, text) => {
    expect(() => lasEnkatfil(text)).toThrow(mening);
  });
});
