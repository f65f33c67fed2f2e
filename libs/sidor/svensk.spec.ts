import { describe, expect, it } from '@jest/globals';
import type { Sidinnehall, Sprak } from './index.js';
import { filterformular, formularHtml, helSida, html, tabellHtml, type Formular, type Tabell } from './index.js';

const TABELL: Tabell = {
  ...{ id: 'prov', rubrik: 'Table', tomt: '' },
  kolumner: [
    { rubrik: 'Name', svenska: true },
    { rubrik: 'Status' },
    { rubrik: 'Älvdalen', svenskRubrik: true, tal: true },
  ],
  rader: [
    ['Mora', 'Open', 3],
    [{ text: 'not stated', sprak: 'en' }, { text: 'eget ord', sprak: 'sv', href: '/en/' }, null],
  ],
};

const FORMULAR: Formular = {
  ...{ namn: 'prov', metod: 'POST', vag: '/prov', parametrar: [], villkorad: false },
  ...{ rubrik: ['Stryk: Kö', 'Strike: Kö'], svensk: 'Kö', knapp: ['Gör', 'Do'], klart: ['Klart', 'Done'] },
  falt: [{ slag: 'val', namn: 'huvudman', rubrik: ['Huvudman', 'Principal'], val: [] }],
};

const sida = (sprak: Sprak, innehall: Pick<Sidinnehall, 'rubrik' | 'svensk' | 'smulor'>): string =>
  helSida({ ...{ sprak, adress: `/${sprak}/x`, vem: null, meny: [], innehall: html`` }, ...innehall });

const ihop = (text: { toString(): string }): string => text.toString().replace(/\s+/gu, ' ').replaceAll('> ', '>');

describe('WCAG 3.1.2 what is Swedish on a page in English', () => {
  it('says so in tables: columns of names, cells of their own, headings', () => {
    const en = ihop(tabellHtml('en', TABELL));
    expect(en).toContain('<th scope="row" lang="sv">Mora</th>');
    expect(en).toContain('<td>Open</td>');
    expect(en).toMatch(/<th scope="row"\s*>not stated/u);
    expect(en).toContain('<td lang="sv"><a href="/en/">eget ord</a>');
    expect(en).toContain('class="tal" lang="sv">Älvdalen');
    expect(ihop(tabellHtml('sv', TABELL))).not.toContain('lang="sv"');
  });

  it('says so in what is chosen among, and of a fault in the rules’ words; a choice of ours is in our words', () => {
    const val = {
      huvudman: [
        { varde: '1', text: 'Orsa' },
        { varde: '2', text: 'All', sprak: 'en' as const },
      ],
    };
    const fel = [
      { pekare: '/huvudman', meddelande: 'Välj en.' },
      { pekare: '', meddelande: 'Fill this in.', sprak: 'en' as const },
    ];
    const en = ihop(formularHtml('en', FORMULAR, { parametrar: {}, tillbaka: '/en/', nyckel: 'n', val, fel }));
    expect(en).toMatch(/<option value="1" +lang="sv">Orsa/u);
    expect(en).toMatch(/<option value="2" *>All/u);
    expect(en).toContain('<span lang="sv">Välj en.</span>');
    expect(en).toContain('<span>Fill this in.</span>');
    expect(en).toContain('Strike: <span lang="sv">Kö</span>');
    const lan = [{ varde: '1', text: 'Orsa', sprak: 'sv' as const }];
    const falt = [{ slag: 'val' as const, namn: 'lan', rubrik: 'County', varde: '', val: lan }];
    expect(ihop(filterformular('en', { falt, rensa: '/en/' }))).toMatch(/<option value="1" +lang="sv">Orsa/u);
  });

  it('says so in the heading of a page and on the way to it', () => {
    const innehall = {
      ...{ rubrik: 'Survey 2026: Årets', svensk: 'Årets' },
      smulor: [{ text: 'Årets', href: '/en/y', sprak: 'sv' as const }],
    };
    const en = ihop(sida('en', innehall));
    expect(en).toContain('<h1>Survey 2026: <span lang="sv">Årets</span></h1>');
    expect(en).toMatch(/<a href="\/en\/y" +lang="sv">Årets/u);
    expect(ihop(sida('sv', innehall))).toContain('<h1>Survey 2026: Årets</h1>');
  });
});
