import type { Dokumentlage } from './pdf.js';

/** A report as headings, texts and tables: a chapter each on paper, a sheet each in Excel. Swedish, for people. */
export interface Rapportdokument {
  readonly rubrik: string;
  readonly ingress: string;
  /** Frozen, or a working copy: said first of all. */
  readonly lage: Dokumentlage;
  readonly kapitel: readonly Rapportkapitel[];
}

export interface Rapportkapitel {
  readonly rubrik: string;
  /** Beside or instead of the table. */
  readonly text: string | null;
  readonly tabell: Rapporttabell | null;
}

export type Rapportcell = string | number | null;

export interface Rapporttabell {
  /** `bredd` in Excel: share of the width against the others'. On paper what is written decides. */
  readonly kolumner: readonly { readonly rubrik: string; readonly bredd: number }[];
  readonly rader: readonly (readonly Rapportcell[])[];
  /** Said instead of an empty table. */
  readonly tomt: string;
}

/** Rows of one table: what is more is cut, and said. */
export const RAPPORTRADER_MAX = 2_000;

/** A chapter as it is shown: its paragraphs, and the rows that there is room for. */
export const visatKapitel = ({
  text,
  tabell,
}: Rapportkapitel): { readonly stycken: readonly string[]; readonly rader: Rapporttabell['rader'] } => {
  const rader = tabell?.rader ?? [];
  return {
    stycken: [text, tabell === null ? null : omRaderna(tabell)].filter((stycke) => stycke !== null),
    rader: rader.slice(0, RAPPORTRADER_MAX),
  };
};

const omRaderna = ({ rader, tomt }: Rapporttabell): string | null => {
  if (rader.length === 0) return tomt;
  return rader.length > RAPPORTRADER_MAX
    ? `Tabellen visar ${RAPPORTRADER_MAX} av ${rader.length} rader. Allt finns i JSON.`
    : null;
};
