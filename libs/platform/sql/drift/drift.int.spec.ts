import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '../../ids.js';
import { medDatabas } from '../../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../../test/support/provdatabas.js';
import { oppnaDriftdatabas, stadaInkommet, type Driftdatabas } from './index.js';

medDatabas('the operational schema (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  let drift: Driftdatabas;
  beforeAll(async () => {
    databas = await nyProvdatabas();
    const alla = await Promise.all(Array.from({ length: 5 }, () => oppnaDriftdatabas(databas.url)));
    await Promise.all(alla.slice(1).map((en) => en.stang()));
    [drift] = alla as [Driftdatabas];
  });
  afterAll(async () => {
    await drift.stang();
    await databas.slapp();
  });

  it('is made once, however many open it at the same time', async () => {
    expect(await drift.las('SELECT version FROM migrations')).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }]);
    const tabeller = await drift.las<{ namn: string }>(
      `SELECT tablename AS namn FROM pg_tables WHERE schemaname = 'drift' ORDER BY tablename`,
    );
    expect(tabeller.map(({ namn }) => namn)).toEqual([
      'checkpoint',
      'fristansprak',
      'inkommet',
      'leveransko',
      'migrations',
      'nyckel',
    ]);
  });

  it('finds the due of one recipient, and the earlier of one case, by an index', async () => {
    await drift.skriv([
      {
        sql: `INSERT INTO leveransko (id, arende, mottagare, revision, lage, nasta_forsok, inkom)
          SELECT gen_random_uuid(), 'a-' || n, 'm-' || n % 50, 0, 'vantar', now(), now() FROM generate_series(1, 5000) n`,
        parametrar: [],
      },
    ]);
    await drift.las('ANALYZE leveransko');
    const fragor = [
      `SELECT id FROM leveransko WHERE mottagare = 'm-1' AND lage = 'vantar' AND nasta_forsok <= now()
       ORDER BY nasta_forsok, id LIMIT 10`,
      `SELECT id FROM leveransko WHERE arende = 'a-1' AND mottagare = 'm-1' AND revision < 3`,
    ];
    for (const fraga of fragor) {
      const plan = JSON.stringify(await drift.las(`EXPLAIN ${fraga}`));
      expect(plan).toMatch(/leveransko_(tur|led)/);
      expect(plan).not.toMatch(/Sort|Seq Scan/);
    }
  });

  it('forgets old messages of the inbox and keeps the young', async () => {
    const ratt = (tid: string) => ({
      sql: 'INSERT INTO inkommet VALUES ($1, $2::uuid, $3)',
      parametrar: ['c', newId(), tid],
    });
    await drift.skriv([ratt('2026-01-01T00:00:00Z'), ratt('2026-01-02T00:00:00Z'), ratt('2026-03-01T00:00:00Z')]);
    expect(await stadaInkommet(drift, new Date('2026-02-01'))).toBe(2);
    expect(await stadaInkommet(drift, new Date('2026-02-01'))).toBe(0);
    expect(await drift.las('SELECT konsument FROM inkommet')).toHaveLength(1);
  });

  it('refuses a schema of a newer program', async () => {
    await drift.skriv([{ sql: 'INSERT INTO migrations (version) VALUES (99)', parametrar: [] }]);
    await expect(oppnaDriftdatabas(databas.url)).rejects.toThrow('schema version 99');
    await drift.skriv([{ sql: 'DELETE FROM migrations WHERE version = 99', parametrar: [] }]);
  });
});
