import { describe, expect, it } from '@jest/globals';
import { rapportPdf } from './rapport-pdf.js';
import { lasordning, type Last } from './testing/pdf-lasordning.js';

const kolumner = ['Kommun', 'Antal'].map((rubrik) => ({ rubrik, bredd: 1 }));
const rader = Array.from({ length: 60 }, (_, nr) => [`Kommun ${nr}`, nr]);
const pdf = await rapportPdf({
  ...{ rubrik: 'Uppföljning 2022', ingress: 'Dalarna.', lage: { kort: 'Kopia', text: 'Arbetskopia.' } },
  kapitel: [
    { rubrik: 'Enkäten', text: '7 av 14 har svarat.', tabell: { kolumner, rader, tomt: '' } },
    { rubrik: 'Brister', text: 'Inga.', tabell: null },
  ],
});

/** The numbers of each page, as they are read; they are given as the page is drawn, from the top. */
const persida = (lasta: readonly Last[]): readonly (readonly number[])[] =>
  [...Map.groupBy(lasta, ({ sida }) => sida).values()].map((bitar) => bitar.map(({ nummer }) => nummer));
const iTurOchOrdning = (lasta: readonly Last[]): boolean =>
  persida(lasta).every((nummer) => nummer.every((ett, plats) => ett === plats));

describe('a report that is read aloud', () => {
  const lasta = lasordning(pdf);
  it('is read in the order that its pages are drawn, all of it, each part once', () => {
    expect(persida(lasta).length).toBeGreaterThan(1);
    expect(iTurOchOrdning(lasta)).toBe(true);
    expect(lasta.filter(({ tagg }) => tagg === 'TD').length).toBeGreaterThanOrEqual(120);
  });
  it('begins with its heading, and each chapter with one of the next level', () => {
    const rubriker = lasta.map(({ tagg }) => tagg).filter((tagg) => /^H\d$/.test(tagg));
    expect([lasta[0]?.tagg, rubriker]).toEqual(['H1', ['H1', 'H2', 'H2']]);
  });
  it('is found out where two cells of a row change places', () => {
    const text = Buffer.from(pdf).toString('latin1');
    const bytt = text.replace(/(\/S \/TR\n {2}\/P \d+ 0 R\n {2}\/K \[)(\d+ 0 R) (\d+ 0 R)/, '$1$3 $2');
    expect(bytt).not.toBe(text);
    expect(iTurOchOrdning(lasordning(Buffer.from(bytt, 'latin1')))).toBe(false);
  });
});
