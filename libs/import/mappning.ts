export const FORMAT = ['csv', 'excel', 'xml', 'json', 'jsonl'] as const;
export type Format = (typeof FORMAT)[number];
export const FALTTYPER = [
  'text',
  'heltal',
  'decimal',
  'datum',
  'datumtid',
  'janej',
  'dagnummer',
  'kod',
  'lista',
  'huvudman',
  'overenskommelse',
] as const;
export type Falttyp = (typeof FALTTYPER)[number];

export type Skalar = string | number | boolean;

/** Where one target gets its value. */
export interface Falt {
  /** Column (CSV, Excel), path of elements with `@attribute` at the end (XML), path of keys (JSON). */
  readonly fran?: string;
  /** A value of the mapping's own, instead of `fran`. */
  readonly konstant?: Skalar;
  readonly typ?: Falttyp;
  /** Source code → the hub's code; a list when the type is `lista`. Case and spaces do not matter. */
  readonly tabell?: Readonly<Record<string, Skalar | readonly Skalar[]>>;
  /** Of `datum` and `datumtid`: YYYY, MM, DD, HH, mm, ss; M, D, H also take one digit. */
  readonly format?: string;
  /** Splits one value into several (`lista`, and targets with `[]`). */
  readonly avdelare?: string;
  readonly obligatorisk?: boolean;
  /** Used when the source has no value. */
  readonly annars?: Skalar | readonly Skalar[];
  /** A code that the table does not know: row error (`fel`, the default) or leave the value out. */
  readonly okand?: 'fel' | 'utelamna';
}

/** How one source system's file becomes rows of ours. Read from YAML by `lasMappning`. */
export interface Mappning {
  readonly schema: 1;
  readonly id: string;
  readonly version: number;
  readonly namn: string;
  /** Name of the source system; becomes `kalla.system`. */
  readonly kallsystem: string;
  readonly format: Format;
  readonly teckenkodning?: 'auto' | 'utf-8' | 'windows-1252';
  /** CSV; found out when absent. */
  readonly avgransare?: ';' | ',' | '\t' | '|';
  /** Excel: name of the sheet; the first when absent. */
  readonly blad?: string;
  /** XML: path of the record element from the root. JSON: path of the array; absent when the file is the array. */
  readonly post?: string;
  /** By target path: `rubrik`, `kalla.version`, `berorda[].huvudman`. */
  readonly falt: Readonly<Record<string, Falt>>;
}

/** What the mapping asks others; implemented by the apps with the register of huvudmän. */
export interface Uppslag {
  /** Code of a huvudman by any of its names. */
  huvudman(namn: string): string | undefined;
  /** An agreement, and the section when the text names one. */
  hanvisning(text: string): { readonly id: string; readonly avsnitt: string | null } | undefined;
}
