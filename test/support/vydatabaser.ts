import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';

type Motor = readonly [namn: 'PGlite' | 'PostgreSQL', oppna: () => Promise<Vydatabas>];

/**
 * For `describe.each`: what opens the views' database, PGlite in memory; where DATABASE_URL names a server, a schema of
 * that server instead, as the same specs meet PGlite in `npm test`.
 */
export const vymotorer = (schema: string): readonly Motor[] => {
  const connectionString = process.env['DATABASE_URL'];
  return connectionString === undefined
    ? [['PGlite', () => oppnaVydatabas({ profil: 'embedded', katalog: null })]]
    : [['PostgreSQL', () => oppnaVydatabas({ profil: 'postgres', connectionString, schema })]];
};
