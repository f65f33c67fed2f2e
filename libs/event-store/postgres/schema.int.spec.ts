import { readFileSync, writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { describe, expect, it } from '@jest/globals';
import { migrate, type Connection } from './migrate.js';
import { dumpSchema as dumpPostgres } from './schema-dump.js';
import { dumpSchema as dumpSqlite } from '../sqlite/schema-dump.js';

const SCHEMA = 'avvikelsenav';

/** Compares with the committed file; `npm run schema` (WRITE_SCHEMA) writes it anew. */
const expectCommitted = (path: string, dump: string): void => {
  const file = new URL(path, import.meta.url);
  if (process.env['WRITE_SCHEMA'] !== undefined) writeFileSync(file, dump);
  expect(readFileSync(file, 'utf8')).toBe(dump);
};

describe('committed schema', () => {
  it('of SQLite is what the migrations make', () => expectCommitted('../sqlite/schema.sql', dumpSqlite()));

  it('of PostgreSQL is what the migrations make, also when they run twice', async () => {
    const pglite = await PGlite.create();
    const connection: Connection = {
      query: (sql) => pglite.query<Record<string, unknown>>(sql),
      exec: async (sql) => void (await pglite.exec(sql)),
    };
    await migrate(connection, SCHEMA);
    await migrate(connection, SCHEMA);
    expectCommitted('./schema.sql', await dumpPostgres(connection, SCHEMA));
    await pglite.close();
  }, 60_000);
});
