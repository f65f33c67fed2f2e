import type { Radmigrering } from '#libs/platform/sql/radlager/index.js';

/** Append-only, but for `strom` and the one row of `lage`. Nodes of levels 8, 16, 24… only: those between are made of them. */
const tabeller = (heltal: string, bytes: string, text: string): string => `CREATE TABLE lov (
  nr ${heltal} PRIMARY KEY,
  position ${text} NOT NULL,
  id ${text} NOT NULL,
  stream ${text} NOT NULL,
  revision ${heltal} NOT NULL,
  hash ${bytes} NOT NULL
);
CREATE INDEX lov_id ON lov (id);
CREATE TABLE nod (
  niva ${heltal} NOT NULL,
  nr ${heltal} NOT NULL,
  hash ${bytes} NOT NULL,
  PRIMARY KEY (niva, nr)
);
CREATE TABLE strom (
  stream ${text} PRIMARY KEY,
  revision ${heltal} NOT NULL,
  hash ${text} NOT NULL
);
CREATE TABLE lage (
  id ${heltal} PRIMARY KEY CHECK (id = 1),
  antal ${heltal} NOT NULL,
  position ${text} NOT NULL,
  okedjad ${heltal} NOT NULL,
  rand ${bytes} NOT NULL,
  signerad ${heltal} NOT NULL
);
CREATE TABLE kontrollpunkt (
  antal ${heltal} PRIMARY KEY,
  rot ${bytes} NOT NULL,
  tid ${text} NOT NULL,
  nyckel ${text} NOT NULL,
  text ${text} NOT NULL
);
INSERT INTO lage VALUES (1, 0, '0', 0, `;

export const NOTARIEMIGRERINGAR: readonly Radmigrering[] = [
  {
    sqlite: `${tabeller('INTEGER', 'BLOB', 'TEXT')}x'', 0);`,
    postgres: `${tabeller('bigint', 'bytea', 'text COLLATE "C"')}'', 0);`,
  },
];
