import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lasEllerSkapaNotarienyckel } from '#libs/bevis/index.js';
import type { Tjanstnamn } from '#libs/platform/config.js';
import { newId } from '#libs/platform/ids.js';
import { lasHemlighet } from '#libs/sekretess/index.js';
import { lasRegister, sistaDag, skapaNycklar, type Nycklar } from '#libs/tjanst/index.js';
import { startaEventstoredbProv } from './eventstoredb/server.js';
import { provring } from './nyckelring.js';
import { nyProvdatabas } from './provdatabas.js';
import { nyaProvroller } from './provroller.js';
import type { Samladval } from './samlad.js';

export interface Tjanstmiljo {
  /** As the owner of everything: for the eyes of the test. */
  readonly env: Readonly<Record<string, string>>;
  /** As a service has it: with its own role in the database. */
  envFor(tjanst: Tjanstnamn): Readonly<Record<string, string>>;
  readonly nycklar: Nycklar | null;
}

/** Where one app of the distributed profile keeps what it knows: a log, topics and a database of its own. */
export interface Distribution {
  /** What the services are told, and keys made for them unless the test has its own. */
  miljo(val: Samladval): Promise<Tjanstmiljo>;
  kastaVyer(): Promise<void>;
  slapp(): Promise<void>;
}

/** Few: each partition is a folder of files on the broker. */
const KAFKA = { KAFKA_PARTITIONER: '2', KAFKA_REPLIKER: '1' };

/** The real one of EVENTSTORE_URL, where the app's namespace keeps its log apart; else a double of its own. */
const oppnaEventstore = async (): Promise<{ readonly url: string; readonly stang: () => Promise<void> }> => {
  const given = process.env['EVENTSTORE_URL'];
  return given === undefined ? startaEventstoredbProv() : { url: given, stang: () => Promise.resolve() };
};

export const nyDistribution = async (data: string): Promise<Distribution> => {
  const brokers = process.env['KAFKA_BROKERS'];
  if (brokers === undefined) throw new Error('PROVPROFIL=distributed needs KAFKA_BROKERS, a Kafka to make topics in');
  const namn = `p${newId().replaceAll('-', '').slice(0, 16)}`;
  const databas = await nyProvdatabas();
  const roller = await nyaProvroller(databas);
  const eventstore = await oppnaEventstore();
  await mkdir(data, { recursive: true });
  lasHemlighet(data);
  const notarienyckel = join(data, 'notarie.pem');
  lasEllerSkapaNotarienyckel(notarienyckel, 'avvikelsenav');
  const mottagare = join(data, 'inga-mottagare.yaml');
  await writeFile(mottagare, 'mottagare: []\n');
  const grund = {
    // Tests ask faster than any client may.
    AVVIKELSENAV_BEGARANDEN_PER_MINUT: '0',
    ...{ PORT: '0', AVVIKELSENAV_LOGG: 'tyst', EVENTSTORE_URL: eventstore.url, AVVIKELSENAV_LOGGNAMN: namn },
    ...{ KAFKA_BROKERS: brokers, KAFKA_TOPICPREFIX: namn, ...KAFKA, DATABASE_URL: databas.url },
    AVVIKELSENAV_HEMLIGHET_FIL: join(data, 'fingeravtryck.nyckel'),
    AVVIKELSENAV_NYCKELRING_FIL: provring(data),
    AVVIKELSENAV_NOTARIE_NYCKEL_FIL: notarienyckel,
    AVVIKELSENAV_NOTARIE_SEKUNDER: '1',
    AVVIKELSENAV_GRAVSTENAR: join(data, 'gravstenar.ndjson'),
    AVVIKELSENAV_MOTTAGARE: mottagare,
  };
  return {
    miljo: async ({ env }) => {
      const modeller = env['AVVIKELSENAV_MODELLER'] ?? '';
      const nycklar =
        env['AVVIKELSENAV_KLIENTER'] === undefined
          ? await skapaNycklar(data, await lasRegister({ modeller }), { gallerTill: sistaDag(new Date()) })
          : null;
      const klienter = nycklar === null ? {} : { AVVIKELSENAV_KLIENTER: nycklar.klientfil };
      const alla = { ...grund, ...klienter, ...env };
      const envFor = (tjanst: Tjanstnamn) => ({ ...grund, ...klienter, DATABASE_URL: roller.url(tjanst), ...env });
      return { env: alla, envFor, nycklar };
    },
    kastaVyer: async () => {
      await databas.kastaVyer();
      await roller.igen();
    },
    slapp: async () => {
      await roller.slapp();
      await databas.slapp();
      await eventstore.stang();
    },
  };
};
