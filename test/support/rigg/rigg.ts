import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { lasEllerSkapaNotarienyckel } from '#libs/bevis/nyckel.js';
import { laddaModeller } from '#libs/huvudman/index.js';
import { sistaDag, skapaNycklar } from '#libs/tjanst/nycklar.js';
import { provring } from '../nyckelring.js';
import { startaServrar, type Servrar } from './servrar.js';
import { Tillsyn } from './tillsyn.js';

/** Where questions and commands are answered: the same, but where each has a service of its own. */
export interface Adresser {
  readonly fragor: string;
  readonly kommandon: string;
}

export interface Riggval {
  /** Folder of the compiled program. */
  readonly program: string;
  readonly katalog: string;
  /** Starts the receivers; answers mottagare.yaml. */
  readonly mottagare: () => Promise<string>;
  /** Gets all that the services write. */
  readonly utskrift: (text: string) => void;
  /** More than one of some services. */
  readonly antal?: Readonly<Partial<Record<Tjanstnamn, number>>>;
}

export const TJANSTNAMN = ['command-api', 'query-api', 'projector', 'processor', 'router', 'connector'] as const;
export type Tjanstnamn = (typeof TJANSTNAMN)[number];

/** The distributed profile on one machine: real PostgreSQL, real Kafka, the six programs, all to be killed at will. */
export interface Rigg {
  readonly adresser: Adresser;
  /** Data folder with the keys. */
  readonly nycklar: string;
  readonly databas: string;
  readonly brokers: string;
  readonly logg: { readonly url: string; readonly namn: string };
  /** What answers now, and so may be killed. */
  uppe(): readonly string[];
  /** kill -9, and up again. False when it was gone already. */
  doda(vem: string): Promise<boolean>;
  /** How often a service ended by itself. */
  sjalvslut(): number;
  /** The services alone, by SIGTERM, doors first; how each ended. */
  stoppaTjanster(): Promise<readonly { readonly namn: string; readonly hur: number | NodeJS.Signals | null }[]>;
  stang(): Promise<void>;
}

const LOGGNAMN = 'prov';
const START_MS_MAX = 90_000;
const OMFORSOK_BAS_SEKUNDER = '0.2';

export const startaRigg = async (val: Riggval): Promise<Rigg> => {
  const { katalog } = val;
  const data = join(katalog, 'data');
  await mkdir(join(katalog, 'filer'), { recursive: true });
  await mkdir(data, { recursive: true });
  await writeFile(join(katalog, 'mottagare.yaml'), await val.mottagare());
  const nycklar = await skapaNycklar(data, await laddaModeller(), { gallerTill: sistaDag(new Date()) });
  await writeFile(join(katalog, 'hemlighet'), 'en hemlighet som bara prov använder, minst 32 byte\n');
  const notarienyckel = join(katalog, 'notarie.pem');
  lasEllerSkapaNotarienyckel(notarienyckel, 'avvikelsenav');
  const servrar = await startaServrar();
  const portar = { 'command-api': await ledigPort(), 'query-api': await ledigPort() };
  const env = {
    AVVIKELSENAV_PROFIL: 'distributed',
    AVVIKELSENAV_DATA: data,
    AVVIKELSENAV_LOGG: 'varning',
    AVVIKELSENAV_BEGARANDEN_PER_MINUT: '0',
    AVVIKELSENAV_LOGGNAMN: LOGGNAMN,
    AVVIKELSENAV_KLIENTER: nycklar.klientfil,
    AVVIKELSENAV_HEMLIGHET_FIL: join(katalog, 'hemlighet'),
    AVVIKELSENAV_NYCKELRING_FIL: provring(katalog),
    AVVIKELSENAV_NOTARIE_NYCKEL_FIL: notarienyckel,
    AVVIKELSENAV_GRAVSTENAR: join(katalog, 'gravstenar.ndjson'),
    AVVIKELSENAV_MOTTAGARE: join(katalog, 'mottagare.yaml'),
    AVVIKELSENAV_OMFORSOK_BAS_SEKUNDER: OMFORSOK_BAS_SEKUNDER,
    NODE_COMPILE_CACHE: join(katalog, 'kompilerat'),
    EVENTSTORE_URL: servrar.eventstore,
    DATABASE_URL: servrar.databas,
    KAFKA_BROKERS: servrar.brokers,
    KAFKA_PARTITIONER: '3',
    KAFKA_REPLIKER: '1',
  };
  const starta = (namn: Tjanstnamn, nr: number): Tillsyn => {
    const port = String(namn in portar ? portar[namn as keyof typeof portar] : 0);
    return new Tillsyn({
      namn: nr === 1 ? namn : `${namn}-${nr}`,
      fil: join(val.program, 'dist', 'apps', namn, 'main.js'),
      rot: val.program,
      env: { ...env, PORT: port },
      utskrift: val.utskrift,
    });
  };
  const tjanster = TJANSTNAMN.flatMap((namn) =>
    Array.from({ length: val.antal?.[namn] ?? 1 }, (_, index) => starta(namn, index + 1)),
  );
  await Promise.all(tjanster.map((tjanst) => tjanst.invantaRedo(START_MS_MAX)));
  const url = (port: number): string => `http://127.0.0.1:${port}`;
  return somRigg({
    adresser: { fragor: url(portar['query-api']), kommandon: url(portar['command-api']) },
    nycklar: data,
    katalog,
    tjanster,
    servrar,
  });
};

interface Riggdelar extends Pick<Rigg, 'adresser' | 'nycklar'> {
  readonly katalog: string;
  readonly tjanster: readonly Tillsyn[];
  readonly servrar: Servrar;
}

const somRigg = ({ tjanster, servrar, katalog, adresser, nycklar }: Riggdelar): Rigg => ({
  adresser,
  nycklar,
  databas: servrar.databas,
  brokers: servrar.brokers,
  logg: { url: servrar.eventstore, namn: LOGGNAMN },
  uppe: () => [...tjanster.filter(({ redo }) => redo).map(({ namn }) => namn), ...servrar.uppe()],
  doda: (vem) => {
    const tjanst = tjanster.find(({ namn }) => namn === vem);
    return tjanst === undefined ? servrar.doda(vem) : Promise.resolve(tjanst.doda());
  },
  sjalvslut: () => tjanster.reduce((summa, tjanst) => summa + tjanst.sjalvslut, 0),
  stoppaTjanster: () =>
    Promise.all(tjanster.map(async (tjanst) => ({ namn: tjanst.namn, hur: await tjanst.stoppa() }))),
  stang: async () => {
    await Promise.all(tjanster.map((tjanst) => tjanst.stoppa()));
    await servrar.stang();
    await rm(katalog, { recursive: true, force: true });
  },
});

const ledigPort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
  const { port } = server.address() as AddressInfo;
  await new Promise((klar) => server.close(klar));
  return port;
};
