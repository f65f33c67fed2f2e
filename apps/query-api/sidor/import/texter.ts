import type { Tvasprak } from '#libs/sidor/index.js';

export const TEXTER = {
  rubrik: ['Import', 'Import'],
  ingress: [
    'Läs in avvikelser från en fil ur ett annat system. Pröva filen först: då ser du rad för rad vad som skulle hända.',
    'Read incidents from another system’s file. Try the file first: you then see, row by row, what would happen.',
  ],
  igen: [
    'Samma fil igen skapar inget nytt. Rader som inte kan läsas in sparas inte alls, och de andra påverkas inte av dem.',
    'The same file again creates nothing new. Rows that cannot be read are not saved at all, and do not affect the others.',
  ],
  inga: ['Ingen mappning är inlagd. Be den som förvaltar navet.', 'There is no mapping. Ask those who run the hub.'],
} satisfies Readonly<Record<string, Tvasprak>>;
