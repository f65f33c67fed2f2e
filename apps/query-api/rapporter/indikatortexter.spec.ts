import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { indikatorkapitel } from './kapitel-siffror.js';
import { indikatornamn, indikatortal, indikatortext } from './indikatortexter.js';

const rad = (indikator: string, varde: string | null, enhet: string) => ({ indikator, namn: indikator, varde, enhet });

describe('an indicator in words', () => {
  it('B12 has its name from the catalogue, and says which kategori or level, also when frozen with codes', () => {
    expect(indikatornamn(rad('folkmangd', '1', 'personer'))).toBe('Folkmängd');
    expect(indikatornamn(rad('andel-inom-frist/samverkan', '1', 'andel'))).toBe('Svar inom svarstid: samverkan');
    expect(indikatornamn(rad('avvikelser-kategori/sip', '1', 'antal'))).toMatch(/^Avvikelser per kategori: [A-ZÅÄÖ]/u);
    expect(indikatornamn(rad('egen-matning', '1', 'antal'))).toBe('egen-matning');
  });
  it('B12 of a report that was frozen with ids is read in today’s words', () => {
    const { indikatorer } = JSON.parse(readFileSync('libs/read-models/testing/fryst-rapport.v1.json', 'utf8'));
    expect(indikatorer.map((en: Parameters<typeof indikatornamn>[0]) => indikatornamn(en))).toEqual([
      ...['Ledtid, median: samverkan', 'Avvikelser', 'Folkmängd', 'egen-matning', 'SIP enligt riktlinje'],
    ]);
  });
  it('B12 writes shares as per cent with one decimal, and numbers as in Swedish', () => {
    const text = (varde: string | null, enhet: string) => indikatortext(rad('x', varde, enhet))?.replace(/\s/gu, ' ');
    expect(text('0.35526315789473684', 'andel')).toBe('35,5 %');
    expect(text('15532', 'personer')).toBe('15 532 personer');
    expect(text('12.54', 'dagar')).toBe('12,5 dagar');
    expect(text('85', 'andel')).toBe('85 andel');
    expect([text('<5', 'antal'), text('dolt', 'antal'), text(null, 'antal')]).toEqual(['<5', 'dolt', undefined]);
    expect(indikatortal(rad('x', null, 'antal'))).toBeNull();
    expect([indikatortext(rad('x', '35', 'antal')), indikatortext(rad('x', '35', 'antal'), 'en')]).toEqual([
      '35',
      '35',
    ]);
  });
  it('B12 one that was entered without a huvudman stands with the name of the län: nobody has said what it is of', () => {
    const { indikatorer, ordlista } = JSON.parse(
      readFileSync('libs/read-models/testing/fryst-rapport.v1.json', 'utf8'),
    );
    const galler = indikatorkapitel({ indikatorer, ordlista }).tabell?.rader.map(([vad, vem]) => [vad, vem]);
    expect(galler).toEqual([
      ['Ledtid, median: samverkan', 'hela länet'],
      ['Avvikelser', 'enligt överenskommelsen'],
      ...['Folkmängd', 'egen-matning'].map((namn) => [namn, ordlista.lan]),
      ['SIP enligt riktlinje', ordlista.lan],
    ]);
  });
  it('B12 says the same in English', () => {
    const rader = [rad('folkmangd', '15532', 'personer'), rad('avvikelser-kategori/sip', 'dolt', 'antal')];
    expect(rader.map((en) => [indikatornamn(en, 'en'), indikatortext(en, 'en')])).toEqual([
      ['Population', '15,532 persons'],
      ['Incidents by category: Coordinated individual plan (SIP)', 'hidden'],
    ]);
    expect(indikatortext(rad('x', '0.355', 'andel'), 'en')).toBe('35.5%');
  });
});
