import { describe, expect, it } from '@jest/globals';
import { tabellHtml } from '#libs/sidor/index.js';
import { KRITERIER } from '#libs/uppfoljning/index.js';
import { kriterieord } from './rapportord.js';

const { id, text } = KRITERIER[0] ?? { id: '', text: '' };
const rubriken = (kriterier: Readonly<Record<string, string>>): string =>
  tabellHtml('en', {
    ...{ id: 'kriterier', rubrik: 'Criteria', kolumner: [{ rubrik: 'Criterion' }], tomt: '' },
    rader: [[kriterieord('en', id, kriterier)]],
  }).toString();

describe('a criterion on a page in English', () => {
  it('N9 is said in English as it stands now', () => {
    expect(rubriken({ [id]: text })).toMatch(/<th scope="row"\s*>/u);
    expect(rubriken({ [id]: text })).not.toContain(text);
  });

  it('N9 as a frozen report worded it is Swedish, and said to be', () => {
    expect(rubriken({ [id]: 'Den äldre lydelsen' })).toMatch(/<th scope="row"\s+lang="sv"\s*>\s*Den äldre lydelsen/u);
    expect(kriterieord('en', id, {})).toEqual({ text: id, sprak: 'sv' });
  });
});
