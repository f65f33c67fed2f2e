import { ALLA_HUVUDMAN, LASARKRETS, type Cell, type Sats } from '#libs/platform/sql/index.js';

export type Kolumntyp = 'text' | 'text[]' | 'int' | 'boolean';
export type Rad = Readonly<Record<string, Cell>>;

/** One table of a view. `kolumner` are written by the fold; `extra` are set by the view's own SQL after it. */
export interface Tabell {
  readonly namn: string;
  readonly kolumner: Readonly<Record<string, Kolumntyp | `${Kolumntyp} null`>>;
  readonly extra?: Readonly<Record<string, string>>;
  readonly nyckel: readonly string[];
  /** Expressions after `ON tabell`, as `(huvudman, rapporterad DESC)`. */
  readonly index: readonly string[];
  /** Which rows a reader for `egna` may see, as SQL; absent: it holds nobody's own. */
  readonly radskydd?: (egna: string) => string;
}

/** Bytes order, the same on every machine: PGlite has no ICU, and a locale's order may change under an index. */
const definition = (typ: string): string => {
  const [grund = '', nullbar] = typ.split(' ');
  const kollation = grund === 'text' ? ' COLLATE "C"' : '';
  return `${grund}${kollation}${nullbar === 'null' ? '' : ' NOT NULL'}`;
};

/** Codes of the huvudmän the read is for; asked for once a statement. */
const EGNA = `(SELECT string_to_array(current_setting('${LASARKRETS}', true), ','))::text[]`;
const FOR_ALLA = `(SELECT current_setting('${LASARKRETS}', true)) = '${ALLA_HUVUDMAN}'`;

/** A second wall in PostgreSQL, behind each question's own condition (I4). It does not bind the tables' owner, who folds. */
const radskyddet = ({ namn, radskydd }: Tabell): readonly string[] =>
  radskydd === undefined
    ? []
    : [
        `ALTER TABLE ${namn} ENABLE ROW LEVEL SECURITY`,
        `CREATE POLICY huvudman ON ${namn} FOR SELECT USING (${FOR_ALLA} OR (${radskydd(EGNA)}))`,
      ];

/** The statements that create the table and its indexes; their text is part of the view's version. */
export const skapaTabell = (tabell: Tabell): readonly string[] => {
  const kolumner = Object.entries(tabell.kolumner).map(([namn, typ]) => `${namn} ${definition(typ)}`);
  const extra = Object.entries(tabell.extra ?? {}).map(([namn, text]) => `${namn} ${text}`);
  const nyckel = `PRIMARY KEY (${tabell.nyckel.join(', ')})`;
  return [
    `CREATE TABLE ${tabell.namn} (${[...kolumner, ...extra, nyckel].join(', ')})`,
    ...tabell.index.map((uttryck, nr) => `CREATE INDEX ${tabell.namn}_${nr + 1} ON ${tabell.namn} ${uttryck}`),
    ...radskyddet(tabell),
  ];
};

/** Rows as the view's own type: its fold wrote them, and another shape would be another version of the table. */
export const radersom = <R extends Rad>(rader: readonly Rad[] | undefined): readonly R[] =>
  (rader ?? []) as readonly R[];

/** Rows a statement; bounds the size of its one parameter. */
const RADER_PER_SATS = 2_000;

/** A row as it travels: columns in the table's order, so that equal rows are equal texts. */
export const somText = (tabell: Tabell, rad: Rad): string => {
  const ordnad: Record<string, Cell> = {};
  for (const kolumn of Object.keys(tabell.kolumner)) {
    const varde = rad[kolumn];
    if (varde === undefined) throw new Error(`${tabell.namn}: the fold left out ${kolumn}`);
    ordnad[kolumn] = varde;
  }
  return JSON.stringify(ordnad);
};

/**
 * Multi-row upserts of rows that are JSON texts, in one parameter a statement: as quick as UNNEST of typed arrays and
 * one copy to the database's thread.
 */
export const skrivRader = (tabell: Tabell, rader: readonly string[], vidKrock = ersatt(tabell)): readonly Sats[] => {
  const kolumner = Object.keys(tabell.kolumner).join(', ');
  const sql =
    `INSERT INTO ${tabell.namn} (${kolumner}) ` +
    `SELECT ${kolumner} FROM jsonb_populate_recordset(null::${tabell.namn}, $1::jsonb) ${vidKrock}`;
  return stycken(rader, RADER_PER_SATS).map((stycke) => ({ sql, parametrar: [`[${stycke.join(',')}]`] }));
};

const ersatt = (tabell: Tabell): string => {
  const ovriga = Object.keys(tabell.kolumner).filter((kolumn) => !tabell.nyckel.includes(kolumn));
  const satt = ovriga.map((kolumn) => `${kolumn} = excluded.${kolumn}`).join(', ');
  return `ON CONFLICT (${tabell.nyckel.join(', ')}) DO UPDATE SET ${satt}`;
};

/** Deletes the rows whose keys these JSON texts hold. @param villkor further conditions on the row `t` */
export const taBortRader = (
  tabell: Tabell,
  rader: readonly string[],
  villkor: readonly string[] = [],
): readonly Sats[] => {
  const lika = [...tabell.nyckel.map((kolumn) => `t.${kolumn} = x.${kolumn}`), ...villkor].join(' AND ');
  const sql = `DELETE FROM ${tabell.namn} t USING jsonb_populate_recordset(null::${tabell.namn}, $1::jsonb) x WHERE ${lika}`;
  return stycken(rader, RADER_PER_SATS).map((stycke) => ({ sql, parametrar: [`[${stycke.join(',')}]`] }));
};

const stycken = <T>(alla: readonly T[], storlek: number): readonly (readonly T[])[] => {
  const delar: (readonly T[])[] = [];
  for (let fran = 0; fran < alla.length; fran += storlek) delar.push(alla.slice(fran, fran + storlek));
  return delar;
};
