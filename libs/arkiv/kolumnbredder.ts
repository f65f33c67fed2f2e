import type { Avsnitt } from './pdf.js';

type Tabell = Pick<NonNullable<Avsnitt['tabell']>, 'kolumner' | 'rader'>;

/** Letters of a table across the page, and what the edges of a column take of them. */
const TECKEN_PER_SIDA = 112;
const KANT_TECKEN = 3;
/** A longer word is broken by its syllables, and need not have room whole. */
const ORD_TECKEN_MAX = 13;
/** So much text asks for as much room as any. */
const TEXT_TECKEN_MAX = 240;

/**
 * Shares of the page's width, in per cent, after what is written: no column is narrower than its longest word, or the
 * syllables of it, and what is left goes where most is written. A table of short words is as wide as they are. The same
 * texts, the same widths.
 */
export const kolumnbredder = ({ kolumner, rader }: Tabell): readonly number[] => {
  const behov = kolumner.map((rubrik, nr) => behovet([rubrik, ...rader.map((rad) => rad[nr] ?? '')]));
  const summa = (av: keyof Behov): number => behov.reduce((hittills, en) => hittills + en[av], 0);
  if (summa('hela') <= TECKEN_PER_SIDA) return behov.map(({ hela }) => iProcent(hela, TECKEN_PER_SIDA));
  const kvar = Math.max(0, TECKEN_PER_SIDA - summa('minst'));
  const onskat = summa('hela') - summa('minst');
  const bredder = behov.map(({ minst, hela }) => (onskat === 0 ? minst : minst + (kvar * (hela - minst)) / onskat));
  // More columns than there is room for share what there is.
  const bredast = Math.max(TECKEN_PER_SIDA, summa('minst'));
  return bredder.map((bredd) => iProcent(bredd, bredast));
};

interface Behov {
  readonly minst: number;
  /** Every text on one line, unless it is long. */
  readonly hela: number;
}

const behovet = (texter: readonly string[]): Behov => {
  const rad = langst(texter.flatMap((text) => text.split('\n')));
  const ord = rad <= ORD_TECKEN_MAX ? rad : langst(texter.flatMap((text) => text.split(/\s+/u)));
  return {
    minst: Math.min(ord, ORD_TECKEN_MAX) + KANT_TECKEN,
    hela: Math.min(rad, TEXT_TECKEN_MAX) + KANT_TECKEN,
  };
};

const langst = (delar: readonly string[]): number => delar.reduce((max, del) => Math.max(max, vidd(del)), 0);

/** In letters of common width: capitals take more. */
const vidd = (text: string): number => text.length + 0.4 * (text.match(/\p{Lu}/gu)?.length ?? 0);

const iProcent = (del: number, av: number): number => Math.floor((del / av) * 10_000) / 100;
