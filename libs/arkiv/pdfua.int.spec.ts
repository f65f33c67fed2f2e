import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate, type Verdict } from '../../deploy/local/verapdf.mjs';
import { medVerapdf } from '../../test/support/med-server.js';
import { pdfAv } from './pdf.js';
import type { Rapportdokument } from './rapport-dokument.js';
import { rapportPdf } from './rapport-pdf.js';

const kolumner = ['Kommun', 'Svarsläge', 'Antal'].map((rubrik) => ({ rubrik, bredd: 1 }));
/** Over pages, with what is hidden, what is missing and what the font lacks. */
const rader = Array.from({ length: 70 }, (_, nr) => ['Malung-Sälen 漢', nr % 3 === 0 ? null : '<5', nr]);
const rapport: Rapportdokument = {
  rubrik: 'Uppföljning 2022: Psykiska funktionsnedsättningar',
  ingress: 'Dalarnas län. Läget den 31 december 2022.',
  lage: { kort: 'Arbetskopia 2023-01-10', text: 'Arbetskopia, inte fryst. Siffror kan ändras.' },
  kapitel: [
    {
      rubrik: 'Enkäten',
      text: `7 av 14 har svarat.\n${'Ett långt svar. '.repeat(400)}`,
      tabell: { kolumner, rader, tomt: '' },
    },
    { rubrik: 'Brister', text: null, tabell: { kolumner, rader: [], tomt: 'Inga brister.' } },
    {
      rubrik: 'Ett svar i en enda ruta',
      text: null,
      tabell: { kolumner, rader: [['Mora', 'Ord. '.repeat(2_000), 1]], tomt: '' },
    },
  ],
};
const arende = {
  ...{ rubrik: 'Avvikelse AVV-1', ingress: 'Utdrag.' },
  avsnitt: [
    { rubrik: 'Händelsen', rader: [{ namn: 'Vad som hände', text: 'SIP uteblev.\nhttps://exempel.se/en/adress' }] },
  ],
};

/** What each does to a sound file, byte for byte, and the clause of ISO 14289-1 that tells of it. */
const FEL: readonly (readonly [vad: string, fran: string | RegExp, till: string, regel: string])[] = [
  ['that says it is of another standard', 'pdfuaid:part>1', 'pdfuaid:part>9', '5-2'],
  ['that is not said to be tagged', '/Marked true', '/Marked null', '6.2-1'],
  ['with a heading that jumps over two levels', '/S /H2', '/S /H5', '7.4.2-1'],
  ['without a language', '/Lang (sv)', '/Xang (sv)', '7.2-33'],
  ['that shows its file’s name for a title', '/DisplayDocTitle true', '/DisplayDocTitle null', '7.1-10'],
  ['with a row outside its table', '/S /TBody', '/S /Aside', '7.2-4'],
  ['with heading cells that head nothing', /\/[HS](eaders|cope) /g, '/X$1 ', '7.5-1'],
];

medVerapdf('PDF/UA-1 as veraPDF reads it (needs VERAPDF_JARS)', () => {
  let katalog: string;
  let domar: readonly Verdict[];
  beforeAll(async () => {
    katalog = await mkdtemp(join(tmpdir(), 'pdfua-'));
    const hel = await rapportPdf(rapport);
    const filer = [hel, await pdfAv(arende), ...FEL.map(([, fran, till]) => bytt(hel, fran, till))];
    const namn = filer.map((_, nr) => join(katalog, `${nr}.pdf`));
    await Promise.all(filer.map((fil, nr) => writeFile(namn[nr] ?? '', fil)));
    domar = await validate(namn);
  });
  afterAll(() => rm(katalog, { recursive: true, force: true }));

  it('the report and the extract of a case keep every rule', () => {
    expect(domar.slice(0, 2).map(({ broken }) => broken)).toEqual([[], []]);
    expect(domar[0]?.checks).toBeGreaterThan(5_000);
  });
  it.each(FEL.map(([vad, , , regel], nr) => ({ vad, regel, nr })))('a report $vad breaks $regel', ({ regel, nr }) => {
    expect(domar[nr + 2]).toMatchObject({ compliant: false, broken: expect.arrayContaining([regel]) });
  });
});

const bytt = (pdf: Uint8Array, fran: string | RegExp, till: string): Buffer => {
  const text = Buffer.from(pdf).toString('latin1');
  const andrad = text.replaceAll(fran, till);
  expect(andrad).not.toBe(text);
  return Buffer.from(andrad, 'latin1');
};
