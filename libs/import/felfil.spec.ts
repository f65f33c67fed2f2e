import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { skrivFelfil } from './felfil.js';

const fel = {
  kod: 'OKAND_KOD',
  pekare: '/kategori',
  meddelande: '”Kategori” har koden ”ZX-99” som mappningen inte känner.',
};

describe('error file', () => {
  it('is CSV for Swedish Excel, a line per fault, with the source’s own row numbers', () => {
    const text = skrivFelfil([
      { radnummer: 19, ref: 'ORS-3', fel: [fel, { ...fel, meddelande: 'a; "b"' }] },
      { radnummer: 20, ref: 'ORS-4', fel: [] },
      { radnummer: 21, ref: null, fel: [{ ...fel, pekare: '' }] },
    ]);
    expect(text.startsWith('\uFEFFradnummer;ärendenummer;kod;fält;meddelande\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(5);
    const rader: unknown = parse(text, { bom: true, delimiter: ';', columns: true });
    expect(rader).toMatchObject([
      { radnummer: '19', ärendenummer: 'ORS-3', kod: 'OKAND_KOD', fält: '/kategori' },
      { radnummer: '19', meddelande: 'a; "b"' },
      { radnummer: '21', ärendenummer: '' },
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1'])('runs nothing in Excel: %j', (ref) => {
    expect(skrivFelfil([{ radnummer: 2, ref, fel: [fel] }])).toContain(`"'${ref}"`);
  });

  it('I11 shows no ärendenummer that is a personnummer', () => {
    for (const ref of ['19900619-2380', '9006192380', 'Anna 900619-2380', '199006192380']) {
      expect(skrivFelfil([{ radnummer: 2, ref, fel: [fel] }])).not.toMatch(/2380/);
    }
    expect(skrivFelfil([{ radnummer: 2, ref: 'RD-2022-11873', fel: [fel] }])).toContain('RD-2022-11873');
  });
});
