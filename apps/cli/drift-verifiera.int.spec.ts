import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EventStore } from '#libs/event-store/index.js';
import { openPostgresStore } from '#libs/event-store/postgres/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { lasKatalog } from '#libs/platform/katalog-las.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { schemapool } from '#libs/platform/sql/pool.js';
import { startaProjektor, VYER, type Projektor } from '#libs/read-models/index.js';
import { slumphistoria } from '#libs/read-models/testing/historia.js';
import { medDatabas } from '../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../test/support/provdatabas.js';
import { inspelat } from './testing/inspelad.js';

jest.setTimeout(120_000);
const bok = slumphistoria(7, 20, 4);

const fyllLogg = async (store: EventStore): Promise<void> => {
  for (const { stream, id, type, data, meta } of bok.events) {
    await store.append(stream, 'any', [{ id, type, data, meta }]);
  }
};

const projicera = async (store: EventStore, db: Vydatabas): Promise<Projektor> => {
  const projektor = startaProjektor({ store, db, vyer: VYER, clock: systemClock });
  await projektor.ikapp;
  return projektor;
};

describe('drift verifiera on a data folder', () => {
  const data = mkdtempSync(join(tmpdir(), 'avvikelsenav-verifiera-'));
  const miljo = { AVVIKELSENAV_DATA: data };
  const iVyerna = async (sql: string): Promise<void> => {
    const db = await oppnaVydatabas({ profil: 'embedded', katalog: join(data, 'vyer') });
    await db.skriv([{ sql, parametrar: [] }]);
    await db.stang();
  };
  beforeAll(async () => {
    const store = await openSqliteStore({ path: join(data, 'handelser.sqlite') });
    await fyllLogg(store);
    const db = await oppnaVydatabas({ profil: 'embedded', katalog: join(data, 'vyer') });
    await (await projicera(store, db)).stang();
    await db.stang();
    await store.close();
  });
  afterAll(() => rmSync(data, { recursive: true }));

  it('I1 I2 I5 finds nothing wrong where nothing is, and counts what it has read', async () => {
    const { kod, ut, fel } = await inspelat(['drift', 'verifiera', '--json'], miljo);
    expect({ kod, fel, brister: JSON.parse(ut).brister }).toEqual({ kod: 0, fel: '', brister: [] });
    expect(JSON.parse(ut)).toMatchObject({ handelser: bok.events.length, antalBrister: 0 });
    expect(JSON.parse(ut).vyer).toHaveLength(VYER.length);
  });

  it('I5 names table and key of a row that differs, lacks or is too much, and nothing of what it holds', async () => {
    const id = bok.events.find(({ type }) => type === 'ForsandelseKoad')!.stream.slice('forsandelse-'.length);
    await iVyerna(`UPDATE leveranser SET felkod = 'HEMLIGT' WHERE id = '${id}'`);
    const { kod, ut } = await inspelat(['drift', 'verifiera', '--vy', 'leveranser'], miljo);
    expect(kod).toBe(1);
    expect(ut).toContain(`I5 Vyn leveranser: raden ${id} i leveranser har annat innehåll.`);
    expect(ut).not.toContain('HEMLIGT');
    await iVyerna(`DELETE FROM leveranser WHERE id = '${id}'`);
    expect((await inspelat(['drift', 'verifiera', '--vy', 'leveranser'], miljo)).ut).toContain(
      `raden ${id} i leveranser saknas.`,
    );
    await iVyerna(`UPDATE frister SET nyckel = '0' || nyckel WHERE ctid = (SELECT min(ctid) FROM frister)`);
    const frister = await inspelat(['drift', 'verifiera', '--vy', 'frister'], miljo);
    expect(frister.ut).toMatch(/2 brister:\n(.*(är för mycket|saknas)\.\n?){2}/);
  });

  it('says who holds the folder, which folder has no log, and which views there are', async () => {
    const las = lasKatalog(data);
    expect(await inspelat(['drift', 'verifiera'], miljo)).toMatchObject({
      kod: 1,
      fel: expect.stringContaining(`pid ${process.pid}`),
    });
    las.slapp();
    const tom = { AVVIKELSENAV_DATA: join(data, 'finns-inte') };
    expect((await inspelat(['drift', 'verifiera'], tom)).fel).toMatch(/ingen händelselogg/);
    expect((await inspelat(['drift', 'verifiera', '--vy', 'x'], miljo)).fel).toMatch(/Vyn x finns inte.*min-ko/);
  });
});

medDatabas('drift verifiera on PostgreSQL, running (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  let store: EventStore;
  let db: Vydatabas;
  let projektor: Projektor;
  beforeAll(async () => {
    databas = await nyProvdatabas();
    store = await openPostgresStore({ connectionString: databas.url });
    await fyllLogg(store);
    db = await oppnaVydatabas({ profil: 'postgres', connectionString: databas.url, schema: 'vyer' });
    projektor = await projicera(store, db);
  });
  afterAll(async () => {
    await projektor.stang();
    await db.stang();
    await store.close();
    await databas.slapp();
  });
  const kor = (...val: readonly string[]) =>
    inspelat(['drift', 'verifiera', ...val], { AVVIKELSENAV_PROFIL: 'postgres', DATABASE_URL: databas.url });

  it('I5 tries views that move meanwhile as they stood at one moment', async () => {
    const skriver = (async () => {
      const annan = slumphistoria(8, 20, 2);
      for (const { stream, id, type, data, meta } of annan.events) {
        await store.append(`${stream}`, 'any', [{ id: id.replace(/^.{8}/, 'ffffffff'), type, data, meta }]);
      }
    })();
    const { kod, ut } = await kor();
    await skriver;
    expect(ut).toMatch(/Allt stämmer\.$/);
    expect(kod).toBe(0);
  });

  it('I1 I2 names a stream with a hole, and a försändelse that stands in no queue', async () => {
    const pool = schemapool(databas.url, 'avvikelsenav');
    const lang = bok.events.findLast(({ stream, revision }) => stream.startsWith('avvikelse-') && revision > 1)!;
    await pool.skriv(
      [
        'ALTER TABLE events DISABLE TRIGGER USER',
        `DELETE FROM events WHERE stream = '${lang.stream}' AND revision = 1`,
        'ALTER TABLE events ENABLE TRIGGER USER',
        `DELETE FROM vyer.leveranser WHERE status = 'koad'`,
      ].map((sql) => ({ sql, parametrar: [] })),
    );
    await pool.stang();
    const { kod, ut } = await kor('--json');
    expect(kod).toBe(1);
    expect(ut).toMatch(/ till 2062 är varken avslutad eller köad\./);
    expect(ut).toContain(`Strömmen ${lang.stream} har händelse 2 där 1 skulle stå.`);
  });
});
