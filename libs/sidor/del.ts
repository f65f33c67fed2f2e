import type { Html } from './html.js';

/** What a cell shows. `href`: the list behind a number, when the reader may see it; `text` and `tal` as exported too. */
export type Cell =
  | string
  | number
  | null
  | { readonly text: string; readonly href?: string; readonly tal?: number; readonly markning?: 'varning' | 'klar' };

/** A table of a page; each is exported as CSV and Excel under its id. */
export interface Tabell {
  /** `[a-z-]+`, once a page. */
  readonly id: string;
  readonly rubrik: string;
  readonly kolumner: readonly { readonly rubrik: string; readonly tal?: boolean }[];
  /** The first cell of a row is its heading. */
  readonly rader: readonly (readonly Cell[])[];
  /** Said instead of an empty table: why, and what to do. */
  readonly tomt: string;
}

/** A chart: SVG, and the same as a table ("Visa som tabell"). */
export interface Diagram {
  readonly id: string;
  readonly titel: string;
  /** What it shows, in a sentence or two, with the numbers that matter: title and description of the SVG. */
  readonly beskrivning: string;
  readonly svg: string;
  readonly tabell: Tabell;
}

/** A page's content. Everything in `exporter` has its links to SVG, CSV and Excel. */
export interface Sidinnehall {
  /** The page's one h1. */
  readonly rubrik: string;
  readonly innehall: Html;
  /** Pages between the start and this one. */
  readonly smulor?: readonly { readonly text: string; readonly href: string }[];
  readonly exporter?: readonly (Tabell | Diagram)[];
}
