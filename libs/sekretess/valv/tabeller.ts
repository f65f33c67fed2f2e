import type { Radmigrering } from '#libs/platform/sql/radlager/index.js';

/** Name of the schema in PostgreSQL. */
export const SCHEMA = 'nycklar';

const tabeller = (byte: 'blob' | 'bytea'): string => `
  CREATE TABLE huvudmannanyckel (
    huvudman text NOT NULL, version integer NOT NULL, skydd text NOT NULL, inslagen text NOT NULL, skapad text NOT NULL,
    PRIMARY KEY (huvudman, version));
  CREATE TABLE textnyckel (
    id text PRIMARY KEY, huvudman text NOT NULL, version integer NOT NULL, inslagen ${byte} NOT NULL,
    FOREIGN KEY (huvudman, version) REFERENCES huvudmannanyckel (huvudman, version));
  CREATE INDEX textnyckel_huvudman ON textnyckel (huvudman, version, id);
  CREATE TABLE indexnyckel (
    huvudman text PRIMARY KEY, version integer NOT NULL, inslagen ${byte} NOT NULL,
    FOREIGN KEY (huvudman, version) REFERENCES huvudmannanyckel (huvudman, version));
  CREATE TABLE personindex (
    huvudman text NOT NULL, avtryck text NOT NULL, arende text NOT NULL, PRIMARY KEY (huvudman, avtryck, arende));
  CREATE INDEX personindex_arende ON personindex (huvudman, arende);
  CREATE TABLE gravsten (nyckel text PRIMARY KEY, gallring text NOT NULL, tid text NOT NULL);
`;

/**
 * The tables of the vault. The foreign keys are what makes rotation safe: a huvudman's key that still wraps something,
 * also something another process writes at this moment, cannot be removed.
 */
export const MIGRERINGAR: readonly Radmigrering[] = [{ sqlite: tabeller('blob'), postgres: tabeller('bytea') }];
