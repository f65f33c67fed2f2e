import { afterAll, describe } from '@jest/globals';
import pg from 'pg';
import { newId } from '#libs/platform/ids.js';
import { startaTestapp } from '../support/testapp.js';
import { beskrivArendetsLiv } from './arendets-liv.js';

const server = process.env['DATABASE_URL'];

/** A database of its own: the log of another run would be another history. */
const databas = `prov_${newId().replaceAll('-', '').slice(0, 16)}`;

const paServern = async (connectionString: string, sql: string): Promise<void> => {
  const klient = new pg.Client({ connectionString });
  await klient.connect();
  try {
    await klient.query(sql);
  } finally {
    await klient.end();
  }
};

const starta = async (url: string, env: Readonly<Record<string, string>>) => {
  await paServern(url, `CREATE DATABASE ${databas}`);
  const egen = new URL(url);
  egen.pathname = `/${databas}`;
  return startaTestapp({ env: { ...env, AVVIKELSENAV_PROFIL: 'postgres', DATABASE_URL: egen.href } });
};

/** Without a server there is nothing to meet: the embedded profile walks the same way. */
const medServer = server === undefined ? describe.skip : describe;

medServer('a case and back on PostgreSQL (DATABASE_URL)', () => {
  const url = server ?? '';
  afterAll(() => paServern(url, `DROP DATABASE IF EXISTS ${databas} WITH (FORCE)`));
  beskrivArendetsLiv((env) => starta(url, env));
});
