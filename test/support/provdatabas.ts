import pg from 'pg';
import { newId } from '#libs/platform/ids.js';

/** A database of its own on the server that DATABASE_URL names: the log of another test would be another history. */
export interface Provdatabas {
  readonly url: string;
  /** As if the views had been lost with their disk. */
  kastaVyer(): Promise<void>;
  /** Runs a statement from outside the program. */
  kor(sql: string): Promise<void>;
  slapp(): Promise<void>;
}

/** Throws when the tests are asked to meet a server and none is named. */
export const nyProvdatabas = async (): Promise<Provdatabas> => {
  const server = process.env['DATABASE_URL'];
  if (server === undefined) throw new Error('PROVPROFIL needs DATABASE_URL, a PostgreSQL to make databases in');
  const namn = `prov_${newId().replaceAll('-', '').slice(0, 16)}`;
  await pa(server, `CREATE DATABASE ${namn}`);
  const egen = new URL(server);
  egen.pathname = `/${namn}`;
  return {
    url: egen.href,
    kastaVyer: () => pa(egen.href, 'DROP SCHEMA vyer CASCADE'),
    kor: (sql) => pa(egen.href, sql),
    slapp: () => pa(server, `DROP DATABASE IF EXISTS ${namn} WITH (FORCE)`),
  };
};

const pa = async (connectionString: string, sql: string): Promise<void> => {
  const klient = new pg.Client({ connectionString });
  await klient.connect();
  try {
    await klient.query(sql);
  } finally {
    await klient.end();
  }
};
