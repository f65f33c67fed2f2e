import type { SQLInputValue } from 'node:sqlite';
import type { Radcell } from './port.js';

/** A statement as SQLite reads it: `?` for each use of a parameter, and which parameter (from 0) each of them is. */
export interface Oversatt {
  readonly sql: string;
  readonly ordning: readonly number[];
}

/** Texts kept: the rooms have some tens each. */
const KANDA_MAX = 500;
/** A literal or a quoted name passes as it is. */
const DELAR = /'(?:[^']|'')*'|"[^"]*"|=\s*ANY\s*\(\s*\$(\d+)\s*\)|\$(\d+)/gi;

const oversatt = (sql: string): Oversatt => {
  const ordning: number[] = [];
  const text = sql.replace(DELAR, (del: string, lista?: string, ensam?: string) => {
    const nr = lista ?? ensam;
    if (nr === undefined) return del;
    ordning.push(Number(nr) - 1);
    return lista === undefined ? '?' : 'IN (SELECT value FROM json_each(?))';
  });
  return { sql: text, ordning };
};

/** PostgreSQL's parameters and lists in SQLite's words; each text is read once. */
export const sqliteDialekt = (): ((sql: string) => Oversatt) => {
  const kanda = new Map<string, Oversatt>();
  return (sql) => {
    const kand = kanda.get(sql);
    if (kand !== undefined) return kand;
    const ny = oversatt(sql);
    if (kanda.size < KANDA_MAX) kanda.set(sql, ny);
    return ny;
  };
};

/** The values in the order of use. Errors: a parameter that was not given. */
export const varden = ({ ordning }: Oversatt, parametrar: readonly Radcell[]): SQLInputValue[] =>
  ordning.map((plats) => {
    const varde = parametrar[plats];
    if (varde === undefined) throw new RangeError(`parameter $${plats + 1} was not given`);
    return cell(varde);
  });

const cell = (varde: Radcell): SQLInputValue => {
  if (typeof varde === 'boolean') return varde ? 1 : 0;
  if (varde === null || typeof varde !== 'object') return varde;
  return varde instanceof Uint8Array ? varde : JSON.stringify(varde);
};
