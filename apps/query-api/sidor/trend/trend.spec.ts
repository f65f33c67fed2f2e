import { describe, expect, it } from '@jest/globals';
import type { Tidsserie } from '#libs/read-models/index.js';
import { provurval } from '../statistik/testing/provurval.js';
import { trendsida } from './trend.html.js';
import { tecknenI, trenddiagram, type Trendunderlag } from './trenddiagram.js';
import { bandFor } from './trendlasare.js';

const serie = (...antal: Tidsserie['manader'][number]['antal'][]): Tidsserie => ({
  manader: antal.map((ett, nr) => ({
    manad: `20${String(24 + Math.floor(nr / 12))}-${String((nr % 12) + 1).padStart(2, '0')}`,
    antal: ett,
  })),
  dolda: antal.includes('<5'),
});
const lugna = [8, 9, 7, 8, 9, 8, 7, 9, 8, 8, 7, 9, 8, 9];
const underlag = (...antal: Parameters<typeof serie>): Trendunderlag => {
  const en = serie(...antal);
  return { serie: en, steg: 1, styr: bandFor(en.manader), vad: 'Alla', lista: (manad) => `/lista?${manad}` };
};
const text = (en: Trendunderlag): string =>
  String(trendsida('sv', { urval: provurval(), kategori: undefined }, en).innehall);

describe('trend', () => {
  it('a month outside the band is marked, and explained in words', () => {
    const en = underlag(...lugna, 40);
    expect(tecknenI('sv', en)).toEqual([
      {
        ...{ tal: '2025-03: 40', href: '/lista?2025-03' },
        ord: expect.stringMatching(/^, utanför det förväntade bandet \(väntat [\d,]+–[\d,]+\)\.$/),
      },
    ]);
    expect(tecknenI('en', en)[0]?.ord).toContain('outside the expected band');
    expect(text(en)).toContain('<a href="/lista?2025-03">2025-03: 40</a>, utanför');
    expect(text({ ...en, lista: () => null })).toContain('<li>2025-03: 40, utanför');
    expect(trenddiagram('sv', en).beskrivning).toContain('Månader som bryter mot en regel: 1.');
    expect(trenddiagram('sv', en).tabell.rader.at(-1)).toEqual([
      '2025-03',
      { text: '40', tal: 40, href: '/lista?2025-03' },
      expect.objectContaining({ tal: expect.any(Number) }),
      expect.objectContaining({ tal: expect.any(Number) }),
      'utanför det förväntade bandet',
    ]);
  });

  it('months that only chance tells apart are said to be so', () => {
    expect(text(underlag(...lugna))).toContain('Ingen period bryter mot någon regel');
  });

  it('too few months have no band, and it is said', () => {
    expect(text(underlag(8, 9, 7))).toContain('för få (färre än tolv) för att räkna ut ett band');
    expect(trenddiagram('sv', underlag(8, 9, 7)).tabell.rader[0]).toEqual([
      ...['2024-01', { text: '8', tal: 8, href: '/lista?2024-01' }, null, null, ''],
    ]);
  });

  it('a rare kind that suddenly is common is marked; a single one is not', () => {
    const inga = Array.from({ length: 10 }, () => 0);
    expect(tecknenI('sv', underlag(...inga, 1, 0, 1, 4, 3, 6)).map(({ tal }) => tal)).toEqual([
      ...['2025-04: 6', '2025-03: 3', '2025-02: 4'],
    ]);
    expect(tecknenI('sv', underlag(...inga, 1, 0, 0))).toEqual([]);
  });

  it('I4 longer periods stand where months are hidden, and it is said why; no advice to choose what is chosen', () => {
    const kvartal: Trendunderlag = { ...underlag(8, 9, 7), steg: 3 };
    expect(text(kvartal)).toContain('Därför visas kvartal för kvartal');
    expect(text(kvartal)).toContain('Hela länet har större tal');
    expect(text(kvartal)).not.toContain('Alla kategorier tillsammans har');
  });

  it('I4 a hidden month is a gap: drawn as one, and months on either side of it are not in a row', () => {
    // Eight high ones, the last of the usual among them, a hidden one, and one more: not nine in a row.
    const hoga = [11, 12, 11, 12, 11, 12, 11];
    const med = (mitt: number | '<5'): Trendunderlag => underlag(...lugna, ...lugna, ...hoga, mitt, 11, ...lugna);
    const iRad = (en: Trendunderlag): number =>
      (en.styr?.punkter ?? []).filter(({ brott }) => brott.includes(2)).length;
    expect([iRad(med(12)), iRad(med('<5'))]).toEqual([2, 0]);
    const { svg, tabell } = trenddiagram('sv', med('<5'));
    expect(tabell.rader[35]).toMatchObject(['2026-12', { text: '<5' }, null, null, '']);
    /** How many times the pen is put down to draw the counts, the band's unseen edge and the legend. */
    const linjer = (text: string): number =>
      [...text.matchAll(/<path d="([^"]*)"[^>]* stroke="#0b4f6c"/gu)].flatMap(([, vag = '']) => vag.match(/M/gu) ?? [])
        .length;
    expect([linjer(trenddiagram('sv', med(12)).svg), linjer(svg)]).toEqual([3, 5]);
  });

  it('I4 no period shown has no band, and it is said', () => {
    const en: Trendunderlag = { ...underlag(...lugna), serie: serie(8, '<5', 'dolt', 9), styr: null };
    expect(text(en)).toContain('Inget tal kan visas');
    expect(trenddiagram('sv', en).tabell.rader.map(([, antal]) => antal)).toEqual([
      ...[expect.objectContaining({ tal: 8 }), expect.objectContaining({ text: '<5' })],
      ...[expect.objectContaining({ text: 'dolt' }), expect.objectContaining({ tal: 9 })],
    ]);
  });

  it('I4 where all is hidden no empty chart stands: it is said why, with the way to the län', () => {
    const sida = (sprak: 'sv' | 'en', omrade = '2062', ...antal: Parameters<typeof serie>): string => {
      const urval = provurval({ omrade, aggregat: true });
      const en: Trendunderlag = { ...underlag(...lugna), serie: serie(...antal), styr: null };
      return String(trendsida(sprak, { urval, kategori: 'sip' }, en).innehall);
    };
    const egen = sida('sv', '2062', 'dolt', '<5', 0);
    expect(egen).not.toContain('<svg');
    expect(egen).toContain('Inget diagram kan visas för Mora: perioderna har så få avvikelser');
    expect(egen).toContain(
      '<a href="/sv/trend?omrade=lan-20&amp;ar=2025&amp;kategori=sip">Se trenden för Dalarnas län</a>',
    );
    expect(egen).toMatch(/<table[\s\S]*dolt/u);
    expect(sida('en', '2062', 'dolt')).toContain('See the trend of <span lang="sv">Dalarnas län</span>');
    expect(sida('sv', 'lan-20', 'dolt')).not.toContain('Se trenden');
    expect(sida('sv', '2062', 'dolt', 7)).toContain('<svg');
  });

  it('no month with anything is said to be so', () => {
    expect(text({ ...underlag(0, 0), styr: null })).toContain('Ingen avvikelse har hänt');
  });
});
