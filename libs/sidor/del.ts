import type { Html } from './html.js';
import type { Sprak } from './sprak.js';

/** What a cell shows. `href`: the list behind a number, when the reader may see it; `text` and `tal` as exported too. */
export type Cell =
  | string
  | number
  | null
  | {
      readonly text: string;
      readonly href?: string;
      readonly tal?: number;
      readonly markning?: 'varning' | 'klar';
      /** Of the text, where it is not the column's. */
      readonly sprak?: Sprak;
    };

export interface Kolumn {
  readonly rubrik: string;
  readonly tal?: boolean;
  /** Its texts are names, or what people wrote: Swedish on a page in English too. */
  readonly svenska?: boolean;
  /** Its heading is such a name. */
  readonly svenskRubrik?: boolean;
}

/** A table of a page; each is exported as CSV and Excel under its id. */
export interface Tabell {
  /** `[a-z-]+`, once a page. */
  readonly id: string;
  readonly rubrik: string;
  readonly kolumner: readonly Kolumn[];
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

/** A page on the way to this one. */
export interface Smula {
  readonly text: string;
  readonly href: string;
  /** Of the text, where it is a name. */
  readonly sprak?: Sprak;
}

/** A page's content. Everything in `exporter` has its links to SVG, CSV and Excel. */
export interface Sidinnehall {
  /** The page's one h1. */
  readonly rubrik: string;
  /** What of the heading stands in Swedish in both languages: a name. */
  readonly svensk?: string;
  readonly innehall: Html;
  /** Pages between the start and this one. */
  readonly smulor?: readonly Smula[];
  readonly exporter?: readonly (Tabell | Diagram)[];
}
