import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { somCsv, type Cellvarde } from '#libs/platform/http/csv.js';
import type { Cell, Diagram, Tabell } from './del.js';

export const EXPORTFORMAT = {
  csv: { typ: 'text/csv; charset=utf-8', andelse: 'csv' },
  xlsx: { typ: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', andelse: 'xlsx' },
  svg: { typ: 'image/svg+xml; charset=utf-8', andelse: 'svg' },
} as const;
export type Exportformat = keyof typeof EXPORTFORMAT;

export interface Export {
  readonly typ: string;
  /** File name with its ending: the part's id, and so never anybody's name. */
  readonly filnamn: string;
  readonly innehall: string | Buffer;
  /** Headings of what is given, for the access log. */
  readonly falt: readonly string[];
}

export const arExportformat = (text: unknown): text is Exportformat =>
  typeof text === 'string' && Object.hasOwn(EXPORTFORMAT, text);

/** One part of a page as a file; null: the page has no such part in that format. */
export const somExport = async (
  delar: readonly (Tabell | Diagram)[],
  id: string,
  format: Exportformat,
): Promise<Export | null> => {
  const del = delar.find((en) => en.id === id);
  if (del === undefined || (format === 'svg' && !('svg' in del))) return null;
  const tabell = 'svg' in del ? del.tabell : del;
  const { typ, andelse } = EXPORTFORMAT[format];
  const falt = tabell.kolumner.map(({ rubrik }) => rubrik);
  return { typ, filnamn: `${id}.${andelse}`, falt, innehall: await innehallet(del, tabell, format) };
};

const innehallet = async (del: Tabell | Diagram, tabell: Tabell, format: Exportformat): Promise<string | Buffer> => {
  if (format === 'svg' && 'svg' in del) return `<?xml version="1.0" encoding="UTF-8"?>\n${del.svg}`;
  if (format === 'xlsx') return excel(tabell);
  return somCsv(
    tabell.rader,
    tabell.kolumner.map(({ rubrik }, nr) => [rubrik, (rad) => varde(rad[nr] ?? null)]),
  );
};

const varde = (cell: Cell): Cellvarde => (typeof cell === 'object' && cell !== null ? (cell.tal ?? cell.text) : cell);

const BREDD_MIN = 10;
const BREDD_MAX = 60;
const FLIK_MAX = 31;

const excel = ({ rubrik, kolumner, rader }: Tabell): Promise<Buffer> => {
  const huvud: Row = kolumner.map((kolumn) => ({ value: kolumn.rubrik, fontWeight: 'bold' }));
  // A text is a text cell, so that one that begins with = is no formula.
  const innehall = rader.map((rad): Row => rad.map((cell) => excelcell(varde(cell))));
  return writeXlsxFile([huvud, ...innehall], {
    sheet: rubrik.replace(/[\\/?*[\]:']/g, ' ').slice(0, FLIK_MAX),
    stickyRowsCount: 1,
    columns: kolumner.map((kolumn, nr) => ({ width: bredd(kolumn.rubrik, rader, nr) })),
  }).toBuffer();
};

const excelcell = (cell: Cellvarde): Row[number] => {
  if (cell === null) return null;
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: String(cell), type: String };
};

const bredd = (rubrik: string, rader: Tabell['rader'], nr: number): number =>
  Math.min(
    BREDD_MAX,
    Math.max(BREDD_MIN, rubrik.length, ...rader.map((rad) => String(varde(rad[nr] ?? null)).length)) + 2,
  );
