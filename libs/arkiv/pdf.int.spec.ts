import { expect, it } from '@jest/globals';
import { pdfAv, type Dokument } from './pdf.js';

const dokument = (nr: number): Dokument => ({
  rubrik: `Avvikelse ${nr}`,
  ingress: 'Öppen.',
  avsnitt: Array.from({ length: 60 }, (_, del) => ({
    rubrik: `Händelse ${del}`,
    rader: Array.from({ length: 8 }, (_rad, rad) => ({
      namn: `Rad ${rad}`,
      text: `Text ${nr}-${del}-${rad} `.repeat(20),
    })),
  })),
});
const megabyte = (): number => process.memoryUsage().rss / 1_000_000;

it('I7 nothing of a document stays in memory when it is made: neither its words nor its weight', async () => {
  await pdfAv(dokument(0));
  const fore = megabyte();
  // Some 16 MB each are kept by the compiler, unless it is told to forget.
  for (let nr = 1; nr <= 8; nr += 1) await pdfAv(dokument(nr));
  expect(megabyte() - fore).toBeLessThan(70);
});
