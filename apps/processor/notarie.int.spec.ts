import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as vila } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { lasEllerSkapaNotarienyckel, Notarielager, NOTARIESCHEMA, verifieraLogg } from '#libs/bevis/index.js';
import { sag } from '#libs/bevis/testing/provlogg.js';
import type { EventStore } from '#libs/event-store/index.js';
import { openEventStoreDb } from '#libs/event-store/eventstoredb/index.js';
import { lasKonfiguration } from '#libs/platform/config.js';
import { tystLogg } from '#libs/platform/logg.js';
import { INGEN_TELEMETRI } from '#libs/platform/telemetri/index.js';
import { startaEventstoredbProv, type EventstoredbProv } from '../../test/support/eventstoredb/server.js';
import { provring } from '../../test/support/nyckelring.js';
import { medDatabas } from '../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../test/support/provdatabas.js';
import { startaProcessor } from './tjanst.js';

jest.setTimeout(30_000);

medDatabas('the notary in processor, over EventStoreDB (needs DATABASE_URL)', () => {
  const mapp = mkdtempSync(join(tmpdir(), 'processor-notarie-'));
  const fil = join(mapp, 'notarie.pem');
  const nyckel = lasEllerSkapaNotarienyckel(fil, 'prov');
  let server: EventstoredbProv;
  let databas: Provdatabas;
  let store: EventStore;
  let lager: Notarielager;
  beforeAll(async () => {
    server = await startaEventstoredbProv();
    databas = await nyProvdatabas();
    store = await openEventStoreDb({ url: server.url });
    lager = await Notarielager.oppna({ connectionString: databas.url, schema: NOTARIESCHEMA });
  });
  afterAll(async () => {
    await lager.stang();
    await store.close();
    await server.stang();
    await databas.slapp();
    rmSync(mapp, { recursive: true });
  });

  const starta = () => {
    const env = {
      AVVIKELSENAV_NYCKELRING_FIL: provring(mapp),
      ...{ PORT: '0', EVENTSTORE_URL: server.url, DATABASE_URL: databas.url },
      ...{
        AVVIKELSENAV_NOTARIE_NYCKEL_FIL: fil,
        AVVIKELSENAV_NOTARIE_SEKUNDER: '1',
        AVVIKELSENAV_NOTARIE_NAMN: 'prov',
      },
    };
    return startaProcessor(lasKonfiguration(env, 'processor'), tystLogg, INGEN_TELEMETRI);
  };
  const signerat = async (antal: number): Promise<void> => {
    while ((await lager.senaste())?.antal !== antal) await vila(50);
  };

  it('I3 I6 one of two signs, the other takes over, and the log verifies', async () => {
    for (let nr = 0; nr < 5; nr += 1) await sag(store, 'prov-1', { nr: String(nr), handelser: [{ nr }, 'två'] });
    const [ena, andra] = [await starta(), await starta()];
    await signerat(10);
    await ena.stoppa();
    await sag(store, 'prov-2', { nr: 'sist', handelser: [1] });
    await signerat(11);
    await andra.stoppa();
    const till = await store.head();
    const val = { store, lager, nycklar: [nyckel.publik], givna: [], tata: false, till };
    expect(await verifieraLogg(val)).toMatchObject({ antalFynd: 0, handelser: 11, signerade: 11, okedjade: 0 });
  });
});
