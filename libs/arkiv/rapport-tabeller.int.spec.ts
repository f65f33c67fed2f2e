import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Rapportdokument } from './rapport-dokument.js';
import { rapportPdf } from './rapport-pdf.js';
import { pdfSidor, sidtext, type Textbit } from './testing/pdf-text.js';

const KOLUMNER = ['Plan', 'Mål', 'Åtgärd', 'Ansvarig', 'Klart senast', 'Status', 'Effekt'];
const LANGA = [
  'Länsgemensam handlingsplan för psykiatrisamverkan',
  'Minskad väntetid till funktionsnedsättningsbedömning',
  'Informationsöverföringsrutin mellan primärvården och socialpsykiatrin',
  'Enhetschefen för funktionsnedsättningsomsorgen och biståndshandläggningen',
];
const UTAN_STAVELSER = [
  'https://www.example.se/START__BE__BE0101__BE0101A/BefolkningNy/',
  '9f'.repeat(32),
  'x'.repeat(60),
  'abc'.repeat(20),
];
/** A4 within its margin, in points. */
const SIDANS_KANT = 533;
/** Below it stands the number of the page. */
const SIDFOT = 50;
const slut = ['2023-12-31', 'Ej påbörjad', 'För tidigt att säga'];

const dokument: Rapportdokument = {
  rubrik: 'Uppföljning 2022',
  ingress: 'Dalarnas län.',
  lage: { kort: 'Fryst 2023-03-15', text: 'Fryst den 2023-03-15.' },
  kapitel: [
    {
      rubrik: 'Planer och åtgärder',
      text: null,
      tabell: {
        kolumner: KOLUMNER.map((rubrik) => ({ rubrik, bredd: 2 })),
        rader: [
          ...Array.from({ length: 40 }, (_, nr) => [
            `Rad${nr}b`,
            ...LANGA.slice(1, 3),
            `${LANGA[3]} ${'och en till '.repeat(nr % 7)}rad${nr}s`,
            ...slut,
          ]),
          [...UTAN_STAVELSER, ...slut],
          ['Längst', `${'Samverkansöverenskommelsen följs upp. '.repeat(160)}Slutord.`, ...LANGA.slice(2), ...slut],
        ],
        tomt: '',
      },
    },
  ],
};

/** Where each column begins, as its heading stands. */
const kanterna = (sida: readonly Textbit[]): readonly number[] =>
  KOLUMNER.map((rubrik) => sida.find(({ text }) => text.trim() === rubrik)?.x ?? Number.NaN);

describe('the tables of a report on paper', () => {
  let sidor: readonly (readonly Textbit[])[];
  beforeAll(async () => {
    sidor = pdfSidor(await rapportPdf(dokument));
  });

  it('the headings stand again on every page', () => {
    expect(sidor.length).toBeGreaterThan(4);
    for (const sida of sidor) expect(kanterna(sida)).not.toContain(Number.NaN);
  });

  it('no word runs over the next column, however long and whatever it is', () => {
    for (const sida of sidor) {
      const kanter = kanterna(sida);
      const tabellen = sida.find(({ text }) => text === KOLUMNER[0])?.y ?? 0;
      const over = sida.filter(({ x, y, bredd, text }) => {
        const kolumn = kanter.findLastIndex((kant) => kant <= x + 0.1);
        const hoger = kanter[kolumn + 1] ?? SIDANS_KANT;
        return y > SIDFOT && y <= tabellen && kolumn >= 0 && !/ $/.test(text) && x + bredd > hoger;
      });
      expect(over).toEqual([]);
    }
  });

  it('a long word is broken by its syllables, and what has none loses no letter', () => {
    const allt = sidor.map(sidtext).join(' ');
    expect(sidor.flat().filter(({ text }) => text === '\u00ad').length).toBeGreaterThan(40);
    for (const ord of LANGA.slice(1).join(' ').split(' ')) expect(allt).toContain(ord);
    for (const ord of UTAN_STAVELSER) expect(allt.replaceAll(' ', '')).toContain(ord);
  });

  it('a row stays whole on its page; one that is more than a page goes on over the next', () => {
    const texter = sidor.map(sidtext);
    const sidanMed = (ord: string): number => texter.findIndex((text) => text.includes(ord));
    const rader = Array.from({ length: 40 }, (_, nr) => nr);
    const delade = rader.filter((nr) => sidanMed(`Rad${nr}b`) !== sidanMed(`rad${nr}s`));
    expect(delade).toEqual([]);
    expect(sidanMed('Slutord.')).toBeGreaterThan(sidanMed('Längst'));
  });
});
