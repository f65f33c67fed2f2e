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

it('I9 the process goes on while a document is made', async () => {
  let varv = 0;
  const klocka = setInterval(() => (varv += 1), 1);
  await pdfAv(dokument(9));
  clearInterval(klocka);
  expect(varv).toBeGreaterThan(0);
});

it('I9 no more than some wait in line; the rest are told to come back', async () => {
  const svar = await Promise.allSettled(Array.from({ length: 20 }, (_, nr) => pdfAv({ ...dokument(nr), avsnitt: [] })));
  const nekade = svar.filter((en) => en.status === 'rejected').map(({ reason }) => reason);
  expect(nekade).toHaveLength(4);
  expect(nekade[0]).toMatchObject({ code: 'FOR_MANGA_PDF', kind: 'tillstand' });
});
