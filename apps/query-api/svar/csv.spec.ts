import { describe, expect, it } from '@jest/globals';
import { somCsv } from './csv.js';

describe('somCsv', () => {
  const csv = (varde: string | number | boolean | null): string =>
    somCsv([{ varde }], [['Värde', (post) => post.varde]]);

  it('opens in a Swedish Excel: byte order mark, semicolon, CRLF, Ja and Nej', () => {
    const kolumner = [['A', (post: { a: number }) => post.a] as const, ['Å', () => true] as const];
    expect(somCsv([{ a: -1 }], kolumner)).toBe('\uFEFFA;Å\r\n-1;Ja\r\n');
    expect(csv(null)).toBe('\uFEFFVärde\r\n\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＠SUM(A1)'])(
    'disarms the formula %j',
    (formel) => {
      expect(csv(formel)).toContain(`'${formel}`);
    },
  );

  it('quotes what would break the row', () => {
    expect(csv('a;"b"\nc')).toBe('\uFEFFVärde\r\n"a;""b""\nc"\r\n');
    expect(csv('vanlig text')).toBe('\uFEFFVärde\r\nvanlig text\r\n');
  });
});
