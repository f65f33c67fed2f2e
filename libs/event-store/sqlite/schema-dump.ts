import { DatabaseSync } from 'node:sqlite';
import { APPLICATION_ID, MIGRATIONS } from './schema.js';

/** The schema after all migrations, as SQLite itself tells it. */
export const dumpSchema = (): string => {
  const db = new DatabaseSync(':memory:');
  try {
    MIGRATIONS.forEach((sql) => db.exec(sql));
    const rows = db.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name').all();
    const pragmas = `PRAGMA application_id = ${APPLICATION_ID};\nPRAGMA user_version = ${MIGRATIONS.length};`;
    return `${['-- Generated from the migrations; never edit.', pragmas, ...rows.map(({ sql }) => `${sql};`)].join('\n\n')}\n`;
  } finally {
    db.close();
  }
};
