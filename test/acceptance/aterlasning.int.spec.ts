import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { anEvent, readEverything } from '#libs/event-store/conformance/fixtures.js';
import { comparePositions, type EventStore } from '#libs/event-store/index.js';
import { openPostgresStore } from '#libs/event-store/postgres/index.js';
import { systemClock } from '#libs/platform/clock.js';
import type { Logg } from '#libs/platform/logg.js';
import { oppnaDriftdatabas, type Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { DatabasCheckpoint, Processor } from '#libs/policies/index.js';
import { Kedja, rapport } from '#libs/policies/testing/kedja.js';
import { PROVSTEGVAL } from '#libs/policies/testing/stege.js';
import { dumpVyer, startaProjektor, VYER } from '#libs/read-models/index.js';
import { fill } from '../bench/histories.js';
import { medDatabas } from '../support/med-server.js';
import { pgProgram } from '../support/pg-program.js';
import { nyProvdatabas, type Provdatabas } from '../support/provdatabas.js';

const HANDELSER = 3_000;
const ARENDEN = 5;

/** Everything the nav keeps in one PostgreSQL: log, views, operational rows. */
interface Oppen {
  readonly store: EventStore;
  readonly vyer: Vydatabas;
  readonly drift: Driftdatabas;
}

medDatabas('a backup of PostgreSQL that is read back (needs DATABASE_URL)', () => {
  let gammal: Provdatabas;
  let ny: Provdatabas;
  let mapp: string;
  const oppna: Oppen[] = [];

  beforeEach(async () => {
    mapp = mkdtempSync(join(tmpdir(), 'aterlasning-'));
    [gammal, ny] = [await nyProvdatabas(), await nyProvdatabas()];
  });
  afterEach(async () => {
    for (const { store, vyer, drift } of oppna.splice(0)) {
      await Promise.all([store.close(), vyer.stang(), drift.stang()]);
    }
    await Promise.all([gammal.slapp(), ny.slapp()]);
    rmSync(mapp, { recursive: true, force: true });
  });

  const oppnaAllt = async (databas: Provdatabas): Promise<Oppen> => {
    const store = await openPostgresStore({ connectionString: databas.url });
    const vyer = await oppnaVydatabas({ profil: 'postgres', connectionString: databas.url, schema: 'vyer' });
    const drift = await oppnaDriftdatabas(databas.url);
    oppna.push({ store, vyer, drift });
    return { store, vyer, drift };
  };
  const fil = (): string => join(mapp, 'nav.dump');
  /** As docs/how-to/backup-and-restore.md says. */
  const sakerhetskopiera = (...val: readonly string[]): Promise<void> =>
    pgProgram('pg_dump', ['--format=custom', `--file=${fil()}`, ...val, gammal.url]);
  const aterlas = (): Promise<void> =>
    pgProgram('pg_restore', [
      '--no-owner',
      '--no-privileges',
      '--exit-on-error',
      '--single-transaction',
      `--dbname=${ny.url}`,
      fil(),
    ]);
  const projicera = async ({ store, vyer }: Oppen): Promise<void> => {
    const projektor = startaProjektor({ store, db: vyer, vyer: VYER, clock: systemClock });
    await projektor.ikapp;
    await projektor.stang();
  };
  const rader = ({ vyer }: Oppen): Promise<readonly string[]> => Array.fromAsync(dumpVyer(vyer, VYER));
  /** The processor until it has followed everything; returns what it warned of. */
  const folj = async ({ store, drift }: Oppen): Promise<readonly string[]> => {
    const varningar: string[] = [];
    const logg: Logg = { fel: () => undefined, info: () => undefined, varning: (namn) => varningar.push(namn) };
    const slut = new AbortController();
    const checkpoint = new DatabasCheckpoint(drift, 'processor');
    const vidIkapp = (): void => slut.abort();
    const delar = { store, checkpoint, clock: systemClock, logg, stegval: PROVSTEGVAL, vidIkapp };
    await new Processor(delar).kor(slut.signal);
    return varningar;
  };
  const rapportera = async ({ store }: Oppen, fran: number): Promise<void> => {
    const kedja = new Kedja(store, []);
    for (let nr = fran; nr < fran + ARENDEN; nr += 1) await kedja.utfor(String(nr), rapport(`M-${nr}`, ['20']));
    await kedja.stoppa();
  };

  it('I1 I5 gives the same log event by event, and the same views, taken while events are written', async () => {
    const fran = await oppnaAllt(gammal);
    await fill(fran.store, HANDELSER);
    await projicera(fran);
    const vidKopian = (await readEverything(fran.store)).events;
    const skriver = fill(fran.store, 2 * HANDELSER);
    await sakerhetskopiera();
    await skriver;
    await aterlas();
    const till = await oppnaAllt(ny);
    const aterlast = (await readEverything(till.store)).events;
    expect(aterlast.slice(0, vidKopian.length)).toEqual(vidKopian);
    expect(aterlast.map(({ position }) => position)).toEqual(aterlast.map((_, nr) => String(nr + 1)));
    await projicera(till);
    const sparade = await rader(till);
    await till.vyer.skriv([{ sql: 'DELETE FROM vy_checkpoint', parametrar: [] }]);
    await projicera(till);
    expect(sparade.length).toBeGreaterThan(HANDELSER / 10);
    expect(await rader(till)).toEqual(sparade);
    expect(await till.store.append('prov-ny', 'no-stream', [anEvent()])).toMatchObject({ revision: 0 });
  });

  it('I1 I3 a processor whose checkpoint is past the end of the log that was read back begins anew, and repeats nothing', async () => {
    const fran = await oppnaAllt(gammal);
    await rapportera(fran, 1);
    expect(await folj(fran)).toEqual([]);
    await sakerhetskopiera('--schema=avvikelsenav');
    const vidKopian = (await readEverything(fran.store)).events;
    await rapportera(fran, 100);
    await folj(fran);
    const [sparad] = await fran.drift.las<{ position: string }>('SELECT position::text AS position FROM checkpoint');
    await aterlas();
    const till = await oppnaAllt(ny);
    await till.drift.skriv([
      {
        sql: `INSERT INTO checkpoint (namn, position, skriven_av) VALUES ('processor', $1::numeric, gen_random_uuid())`,
        parametrar: [sparad?.position ?? ''],
      },
    ]);
    expect(await folj(till)).toEqual(['processor-checkpoint-forbi-loggen']);
    expect((await readEverything(till.store)).events).toEqual(vidKopian);
    const nu = await new DatabasCheckpoint(till.drift, 'processor').las();
    expect(comparePositions(nu, await till.store.head())).toBeLessThanOrEqual(0);
    await rapportera(till, 200);
    expect(await folj(till)).toEqual([]);
    expect((await readEverything(till.store)).events.length).toBeGreaterThanOrEqual(vidKopian.length + 2 * ARENDEN);
  });
});
