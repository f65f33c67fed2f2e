import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { setTimeout as vila } from 'node:timers/promises';
import pg from 'pg';
import { medDatabas } from '../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { DatabasUpptagen, lasDatabas, type Databaslas } from './index.js';

jest.setTimeout(60_000);
const FORSOK_MAX = 500;
const VILA_MS = 20;
/** Its own: connections are broken here, and only those to this database. */
let databas: Provdatabas;
const tagna: Databaslas[] = [];
afterEach(async () => {
  for (const las of tagna.splice(0)) await las.slapp();
});
const ta = async (forlorat: (fel: unknown) => void = () => undefined): Promise<Databaslas> => {
  const las = await lasDatabas(databas.url, forlorat);
  tagna.push(las);
  return las;
};
/** Breaks the connection that holds the lock, as a restart of the server does. */
const bryt = async (): Promise<void> => {
  const klient = new pg.Client({ connectionString: databas.url });
  await klient.connect();
  await klient.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name LIKE 'avvikelsenav pid %' AND datname = current_database()`,
  );
  await klient.end();
};

/** Resolves when somebody holds the lock: right after a break it is free for whoever comes first. */
const tagenIgen = async (): Promise<void> => {
  const klient = new pg.Client({ connectionString: databas.url });
  await klient.connect();
  for (let forsok = 1; forsok <= FORSOK_MAX; forsok += 1) {
    const { rowCount } = await klient.query(
      `SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE locktype = 'advisory' AND granted AND application_name LIKE 'avvikelsenav pid %' AND datname = current_database()`,
    );
    if (rowCount !== 0) break;
    await vila(VILA_MS);
  }
  await klient.end();
};

medDatabas('the lock on a database (needs DATABASE_URL)', () => {
  beforeAll(async () => {
    databas = await nyProvdatabas();
  });
  afterAll(() => databas.slapp());

  it('I3 refuses a second process with the pid of the first, and lets it in when that has let go', async () => {
    const forsta = await ta();
    await expect(ta()).rejects.toThrow(DatabasUpptagen);
    await expect(ta()).rejects.toThrow(`pid ${process.pid}`);
    await forsta.slapp();
    await ta();
  });

  it('I10 takes the lock again when its connection was lost', async () => {
    const forlorat: unknown[] = [];
    await ta((fel) => forlorat.push(fel));
    await bryt();
    await tagenIgen();
    await expect(ta()).rejects.toThrow(DatabasUpptagen);
    expect(forlorat).toEqual([]);
  });
});
