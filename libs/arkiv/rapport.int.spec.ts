import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Rapportdokument } from './rapport-dokument.js';
import { rapportExcel } from './rapport-excel.js';
import { rapportPdf } from './rapport-pdf.js';

const dokument: Rapportdokument = {
  rubrik: 'Uppföljning 2022: Psykisk ohälsa',
  ingress: 'Dalarna. Läget den 31 december 2022.',
  lage: { kort: 'Arbetskopia 2023-01-10', text: 'Arbetskopia, inte fryst. Siffror kan ändras.' },
  kapitel: [
    {
      rubrik: 'Enkäten',
      text: '7 av 14 har svarat.',
      tabell: {
        kolumner: [
          { rubrik: 'Kommun', bredd: 1 },
          { rubrik: 'Antal', bredd: 1 },
        ],
        rader: [
          ['Älvdalen', 12],
          ['=SUM(A1)\u0001', null],
          ['Mora', '<5'],
        ],
        tomt: 'Ingen har tillfrågats.',
      },
    },
    {
      rubrik: 'Brister: [samordning]/kvalitet och ännu mer',
      text: null,
      tabell: { kolumner: [{ rubrik: 'Brist', bredd: 1 }], rader: [], tomt: 'Inga brister.' },
    },
  ],
};

describe('the report on paper', () => {
  it('is tagged: PDF/UA-1, in Swedish, its tables with heading cells; the same bytes each time', async () => {
    const [en, annan] = [await rapportPdf(dokument), await rapportPdf(dokument)];
    const text = Buffer.from(en).toString('latin1');
    expect(text).toMatch(/pdfuaid:part/);
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/Lang \(sv\)/);
    for (const tagg of ['Table', 'THead', 'TH', 'TD', 'H1', 'H2']) expect(text).toContain(`/S /${tagg}`);
    expect(Buffer.from(en).equals(Buffer.from(annan))).toBe(true);
  });

  it('is another file when one number is another', async () => {
    const [forsta] = dokument.kapitel;
    const andrad = {
      ...dokument,
      kapitel: [{ rubrik: 'Enkäten', text: '8 av 14 har svarat.', tabell: forsta?.tabell ?? null }],
    };
    expect(Buffer.from(await rapportPdf(andrad)).equals(Buffer.from(await rapportPdf(dokument)))).toBe(false);
  });
});

it('is made whatever somebody has written: a sign that the font lacks stands as a question mark', async () => {
  const svar = { ...dokument, kapitel: [{ rubrik: 'Svar', text: 'Svar 漢字 \u0001\ue000 😀', tabell: null }] };
  expect((await rapportPdf(svar)).length).toBeGreaterThan(1_000);
});

describe('the report in Excel', () => {
  it('has a sheet a chapter; what is written is text and never a formula, small numbers as they are hidden', async () => {
    const filer = unzipSync(await rapportExcel(dokument));
    const blad = strFromU8(filer['xl/workbook.xml'] ?? new Uint8Array());
    expect(blad).toContain('1 Om rapporten');
    expect(blad).toContain('2 Enkäten');
    const alla = Object.entries(filer)
      .filter(([namn]) => /sharedStrings|worksheets/.test(namn))
      .map(([, byte]) => strFromU8(byte))
      .join('');
    expect(alla).not.toMatch(/<f>/);
    expect(alla).toContain('&lt;5');
    expect(alla).toContain('Inga brister.');
    expect(alla).not.toContain('\u0001');
  });
});
