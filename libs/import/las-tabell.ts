import { CsvError, parse } from 'csv-parse/sync';
import type { Fel } from '#libs/platform/index.js';
import { felAntalKolumner } from './antal-kolumner.js';
import { filFel } from './fil-fel.js';
import { jamforbar } from './jamfor.js';

export interface Tabellform {
  /** Each under the name that the header may give it; the first of its names is the one that is told of. */
  readonly kolumner: Readonly<Record<string, readonly [namn: string, ...andra: string[]]>>;
  /** Columns that must be there. */
  readonly kravs: readonly string[];
  readonly raderMax: number;
}

export interface Tabellrad {
  /** Of the text, the header's being 1. */
  readonly radnummer: number;
  /** By the column's key; an empty cell, and a column that is not there, is ''. */
  readonly falt: Readonly<Record<string, string>>;
  /** That it has not as many cells as the header; then nothing of it is read. */
  readonly fel: readonly Fel[];
}

const AVGRANSARE = [';', '\t', ','] as const;

/** A small table as text, whole in memory: CSV, or what was copied from a sheet. Throws nothing but `FilFel`. */
export const lasTabell = (text: string, form: Tabellform): readonly Tabellrad[] => {
  const [rubrik, ...rader] = poster(text);
  if (rubrik === undefined) throw filFel('TOM_FIL', 'Det finns inga rader.');
  const platser = rubrikplatser(rubrik.record, form);
  if (rader.length === 0) throw filFel('TOM_FIL', 'Det finns inga rader under rubrikraden.');
  if (rader.length > form.raderMax)
    throw filFel('FOR_MANGA_RADER', `Det är ${rader.length} rader. Högst ${form.raderMax} kan föras in åt gången.`);
  const kolumner = rubrik.record.length;
  return rader.map(({ record, info }) =>
    record.length === kolumner
      ? { radnummer: info.lines, falt: falten(record, platser), fel: [] }
      : { radnummer: info.lines, falt: {}, fel: [felAntalKolumner(record.length, kolumner)] },
  );
};

const falten = (record: readonly string[], platser: ReadonlyMap<string, number>): Tabellrad['falt'] =>
  Object.fromEntries([...platser].map(([nyckel, plats]) => [nyckel, record[plats] ?? '']));

interface Postrad {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const poster = (text: string): readonly Postrad[] => {
  const val = { bom: true, trim: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
  try {
    const alla: unknown = parse(text, { ...val, delimiter: avgransareI(text), skip_records_with_empty_values: true });
    return Array.isArray(alla) ? alla.filter(arPost) : [];
  } catch (error) {
    if (error instanceof CsvError) throw filFel('OGILTIG_CSV', 'Raderna kan inte läsas: ett citattecken står fel.');
    throw error;
  }
};

const arPost = (en: unknown): en is Postrad => typeof en === 'object' && en !== null && 'record' in en && 'info' in en;

/** The one that the header has most of. */
const avgransareI = (text: string): string => {
  const rubrik = text.trimStart().split('\n', 1)[0] ?? '';
  const antal = (tecken: string): number => rubrik.split(tecken).length;
  return AVGRANSARE.reduce<string>((bast, tecken) => (antal(tecken) > antal(bast) ? tecken : bast), ';');
};

/** Every missing one at once; a column that nobody asks for is not read. */
const rubrikplatser = (rubrik: readonly string[], { kolumner, kravs }: Tabellform): ReadonlyMap<string, number> => {
  const skrivna = rubrik.map(jamforbar);
  const platser = new Map<string, number>();
  for (const [nyckel, namn] of Object.entries(kolumner)) {
    const plats = skrivna.findIndex((skrivet) => namn.some((ett) => jamforbar(ett) === skrivet));
    if (plats >= 0) platser.set(nyckel, plats);
  }
  const saknas = kravs.filter((nyckel) => !platser.has(nyckel)).map((nyckel) => kolumner[nyckel]?.[0] ?? nyckel);
  if (saknas.length > 0) throw filFel('KOLUMN_SAKNAS', `Rubrikraden saknar ${saknas.join(', ')}.`);
  return platser;
};
