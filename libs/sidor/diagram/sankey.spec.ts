import { expect, it } from '@jest/globals';
import { sankeydiagram } from './sankey.js';

const tabell = { id: 'd', rubrik: 't', kolumner: [], rader: [], tomt: '' };
const flode = (dolt: string): string =>
  sankeydiagram(
    {
      noder: [
        { id: 'a', namn: 'Alla', antal: 'dolt' },
        { id: 'b', namn: 'Några', antal: dolt },
        { id: 'c', namn: 'Fler', antal: '310' },
      ],
      lankar: [
        { fran: 'a', till: 'b', antal: dolt },
        { fran: 'a', till: 'c', antal: 310 },
      ],
    },
    { id: 'd', titel: 't', beskrivning: 'b', tabell },
  ).svg;
const textI = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text.trim());

it('says each number once, under its name', () => {
  expect(textI(flode('<5'))).toEqual(['Alla', 'dolt', 'Några', '&lt;5', 'Fler', '310']);
});

it('I4 is as wide for a hidden number, whatever it is', () => {
  expect(flode('<5').replace('&lt;5', 'dolt')).toBe(flode('dolt'));
});
