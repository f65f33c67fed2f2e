import { describe, expect, it } from '@jest/globals';
import { varmekarta } from './varme.js';

const LANGA = Array.from(
  { length: 7 },
  (_, nr) => `Överenskommelse nr ${nr + 1} om trygg och säker utskrivning, Borlänge–Säter–Hedemora`,
);
const RADER = ['Falun', 'Malung-Sälen', 'Vansbro'];
const karta = (kolumner: readonly string[]): string =>
  varmekarta(
    { rader: RADER, kolumner, celler: RADER.map(() => kolumner.map((_, nr) => (nr === 1 ? '<5' : 10 + nr))) },
    {
      ...{ id: 'karta', titel: 't', beskrivning: 'b' },
      tabell: { id: 'karta', rubrik: 't', kolumner: [], rader: [], tomt: '' },
    },
  ).svg;

interface Text {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly attribut: string;
}

const texterI = (svg: string): readonly Text[] =>
  [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)].map(([, attribut = '', text = '']) => {
    const [, x = '', y = ''] = /translate\(([-\d.]+) ([-\d.]+)\)/u.exec(attribut) ?? [];
    const tal = (namn: string): number =>
      Number(new RegExp(`(?:^| )${namn}="([-\\d.]+)"`, 'u').exec(attribut)?.[1] ?? 0);
    return { text, attribut, x: Number(x) + tal('x'), y: Number(y) + tal('y') };
  });

/** As broad as they can be: those over the columns are centred, all that stands there is above the first row. */
const rubrikerI = (svg: string) => {
  const texter = texterI(svg);
  const overst = Math.min(...texter.filter(({ text }) => text === RADER[0]).map(({ y }) => y)) - 17;
  return texter
    .filter(({ y }) => y < overst)
    .map(({ text, x, y, attribut }) => {
      const bredd = text.length * 8.5;
      expect(attribut).toContain('text-anchor="middle"');
      expect(attribut).not.toMatch(/rotate|matrix/u);
      return { text, fran: x - bredd / 2, till: x + bredd / 2, over: y - 8, under: y + 8 };
    });
};

const overlappar = (svg: string): readonly string[] => {
  const lador = rubrikerI(svg);
  return lador.flatMap((a, nr) =>
    lador
      .slice(nr + 1)
      .filter((b) => a.fran < b.till && b.fran < a.till && a.over < b.under && b.over < a.under)
      .map((b) => `${a.text} × ${b.text}`),
  );
};

describe('the headings over a map', () => {
  it('no two of seven long names lie on each other: each has a letter, explained below', () => {
    const svg = karta(LANGA);
    expect(rubrikerI(svg).map(({ text }) => text)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
    expect(overlappar(svg)).toEqual([]);
    const forklarade = texterI(svg).filter(({ text }) => text.includes('trygg'));
    expect(forklarade.map(({ text }) => text)).toEqual(LANGA.map((namn, nr) => `${'ABCDEFG'.charAt(nr)}  ${namn}`));
    expect(new Set(forklarade.map(({ y }) => y)).size).toBe(7);
    for (const { attribut } of forklarade) expect(attribut).toContain('font-size="14px"');
  });

  it('names that fit on two lines stand over their columns', () => {
    const svg = karta(['Trygg hemgång', 'Barn och unga', 'SIP', 'Missbruk', 'Hjälpmedel', 'Ej angiven', 'Rehab']);
    expect(rubrikerI(svg).map(({ text }) => text)).toContain('Hjälpmedel');
    expect(overlappar(svg)).toEqual([]);
  });

  it('a name too long for a line below ends with …, and nothing falls outside the picture', () => {
    const svg = karta(['x'.repeat(120), 'Kort']);
    expect(svg).toContain(`A  ${'x'.repeat(94)}…`);
    const hojd = Number(/viewBox="0 0 \d+ (\d+)"/u.exec(svg)?.[1]);
    expect(Math.max(...texterI(svg).map(({ y }) => y)) + 8).toBeLessThanOrEqual(hojd);
  });
});
