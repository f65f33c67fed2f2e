import { describe, expect, it } from '@jest/globals';
import { tabellHtml } from '#libs/sidor/index.js';
import { FORSTA_KRITERIER, GEMENSAMMA_KRITERIER } from '#libs/uppfoljning/index.js';
import { kriterieengelskaAv, kriterieord } from './rapportord.js';

const ord = kriterieengelskaAv([
  {
    ...{ id: 'egna', version: '1', namn: 'Egna' },
    kriterier: [
      { id: 'resor-1', omrade: 'tillganglighet', text: 'Resorna går att boka.', engelska: 'Journeys can be booked.' },
      { id: 'resor-2', omrade: 'tillganglighet', text: 'Resorna kommer i tid.', engelska: null },
    ],
  },
]);
const rubriken = (svenska: string): string =>
  tabellHtml('en', {
    ...{ id: 'kriterier', rubrik: 'Criteria', kolumner: [{ rubrik: 'Criterion' }], tomt: '' },
    rader: [[kriterieord('en', svenska, ord)]],
  }).toString();

describe('a criterion on a page in English', () => {
  it.each([FORSTA_KRITERIER, GEMENSAMMA_KRITERIER])('N9 of a list of the programme is said in English', (lista) => {
    for (const { text, engelska } of lista.kriterier) {
      expect(kriterieord('en', text, ord)).toEqual({ text: engelska, sprak: 'en' });
      expect(kriterieord('sv', text, ord)).toEqual({ text, sprak: 'sv' });
    }
  });

  it('N9 of a län is said as the län says it', () => {
    expect(rubriken('Resorna går att boka.')).toMatch(/<th scope="row"\s*>\s*Journeys can be booked\./u);
  });

  it('N9 without English, or as a frozen report worded it, is Swedish, and said to be', () => {
    for (const svenska of ['Resorna kommer i tid.', 'Den äldre lydelsen'])
      expect(rubriken(svenska)).toMatch(new RegExp(`<th scope="row"\\s+lang="sv"\\s*>\\s*${svenska}`, 'u'));
  });
});
