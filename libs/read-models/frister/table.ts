import type { Tabell } from '../motor/tabell.js';

/** One row a stream: the state that its days are read from. */
export type Fristlage = {
  readonly stream: string;
  readonly tillstand: string;
};

/** One row a day that is waited for. */
export type Fristrad = {
  readonly stream: string;
  /** Of what, in the words of the stream's own context. */
  readonly nyckel: string;
  /** RFC 3339 date: the last day; overdue the day after. */
  readonly forfaller: string;
};

export const FRISTER_LAGE: Tabell = {
  namn: 'frister_lage',
  kolumner: { stream: 'text', tillstand: 'text' },
  nyckel: ['stream'],
  index: [],
};

export const FRISTER: Tabell = {
  namn: 'frister',
  kolumner: { stream: 'text', nyckel: 'text', forfaller: 'text' },
  nyckel: ['stream', 'nyckel'],
  // The watch's question: what fell due before today, page by page.
  index: ['(forfaller, stream, nyckel)'],
};
