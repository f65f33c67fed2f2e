/** The settings of the programs: read once at start, every fault told at once. The table in docs is made from this list. */
import { tolkadAtkomst, type Atkomstinstallning } from './konfiguration-atkomst.js';
import { tolkadNotarie, type Notarieinstallning } from './konfiguration-notarie.js';
import { tolkadUtgivare, type Utgivarinstallning } from './konfiguration-utgivare.js';
import { medLosenord } from './konfiguration-databas.js';
import { nyckelbrister, tolkadeNycklar, type Nyckelinstallning } from './konfiguration-nycklar.js';
import { arTjanst, kravbrister, type Programnamn } from './konfiguration-krav.js';
import { LOGGNIVAER, PROFILER, SASLMEKANISMER, VARIABLER } from './konfiguration-variabler.js';

export { TJANSTER, type Programnamn, type Tjanstnamn } from './konfiguration-krav.js';
export { INGEN_UTGIVARE, type Utgivarinstallning } from './konfiguration-utgivare.js';
export type { Nyckelinstallning, Transitinstallning } from './konfiguration-nycklar.js';
export { PROFILER } from './konfiguration-variabler.js';

export type Profil = (typeof PROFILER)[number];

/** Empty texts on the other profiles, as all that belongs to `distributed`. */
export interface Eventstoreinstallning {
  /** May hold credentials: never logged. */
  readonly url: string;
  readonly anvandare: string;
  readonly losenordFil: string;
  readonly caFil: string;
}

export interface Kafkainstallning {
  /** `host:port` each. */
  readonly brokers: readonly string[];
  readonly topicprefix: string;
  readonly tls: boolean;
  readonly caFil: string;
  readonly sasl: (typeof SASLMEKANISMER)[number] | '';
  readonly anvandare: string;
  readonly losenordFil: string;
  readonly partitioner: number;
  readonly repliker: number;
}

export interface Konfiguration {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly bind: string;
  /** Of one client, in one program; 0 for no limit here. */
  readonly begarandenPerMinut: number;
  readonly profil: Profil;
  /** Data folder; also holds keys and checkpoints where the log is in PostgreSQL. Not used by `distributed`. */
  readonly data: string;
  /** Folder of län files; empty means the packaged ones. */
  readonly modeller: string;
  /** Folder of mapping files; empty means the packaged ones. */
  readonly mappningar: string;
  /** File of the recipients' channels; empty means mottagare.yaml in the data folder, and inboxes when that is missing. */
  readonly mottagare: string;
  /** File of the clients; empty means klienter.yaml in the data folder. */
  readonly klienter: string;
  /** File of the fingerprints' secret; empty means the one in the data folder. */
  readonly hemlighetFil: string;
  /** File of the OIDC issuers; empty means keys only. */
  readonly identitet: string;
  /** Header of the TLS front with the client's certificate; empty for none. */
  readonly klientcertRubrik: string;
  /** Where people reach the pages; empty: on this machine itself. */
  readonly publikUrl: string;
  readonly utgivare: Utgivarinstallning;
  /** File of the key of the pages' cookies; empty: the one of the data folder, none with `distributed`. */
  readonly sidnyckelFil: string;
  /** Port of the development login; null for none. */
  readonly utvecklingsport: number | null;
  readonly logg: (typeof LOGGNIVAER)[number];
  /** First pause before a failed delivery is tried again, seconds; doubled each time, with jitter. */
  readonly omforsokBasSekunder: number;
  /** With the password of its file, so never logged. Empty on the embedded profile. */
  readonly databaseUrl: string;
  readonly nycklar: Nyckelinstallning;
  readonly atkomst: Atkomstinstallning;
  readonly notarie: Notarieinstallning;
  readonly eventstore: Eventstoreinstallning;
  /** Namespace of the log on its server; empty for none. */
  readonly loggnamn: string;
  readonly kafka: Kafkainstallning;
  /** Where traces go, OTLP over HTTP; empty for nowhere. */
  readonly otlp: string;
}

/** Read by the command line tool and the tests, not by the service. */
const ANDRAS = ['AVVIKELSENAV_TOKEN', 'AVVIKELSENAV_URL', 'AVVIKELSENAV_FAILPOINT'];

/** Every fault of the settings at once. */
export class Konfigurationsfel extends Error {
  readonly brister: readonly string[];

  constructor(brister: readonly string[]) {
    super(`Inställningarna kan inte användas:\n${brister.map((en) => `  ${en}`).join('\n')}`);
    this.brister = brister;
    this.name = 'Konfigurationsfel';
  }
}

type Miljo = Readonly<Record<string, string | undefined>>;

/**
 * Throws `Konfigurationsfel`. An unknown `AVVIKELSENAV_…` is a fault too: often a typing error.
 * @param miljo `process.env` @param program what each program needs differs; the six are always `distributed`
 */
export const lasKonfiguration = (miljo: Miljo, program: Programnamn = 'standalone'): Konfiguration => {
  const varde = (namn: string): string => {
    const satt = miljo[namn]?.trim();
    return satt === undefined || satt === '' ? standard(namn, program) : satt;
  };
  const brister = [
    ...VARIABLER.flatMap(({ namn, brist: provning }) => {
      const fel = provning(varde(namn));
      return fel === undefined ? [] : [`${namn} ${fel}.`];
    }),
    ...okanda(miljo),
    ...kravbrister(program, varde),
    ...nyckelbrister(varde),
  ];
  if (brister.length > 0) throw new Konfigurationsfel(brister);
  return tolkad(varde);
};

const standard = (namn: string, program: Programnamn): string =>
  namn === 'AVVIKELSENAV_PROFIL' && arTjanst(program)
    ? 'distributed'
    : (VARIABLER.find((en) => en.namn === namn)?.standard ?? '');

const tolkad = (varde: (namn: string) => string): Konfiguration => ({
  port: Number(varde('PORT')),
  bind: varde('AVVIKELSENAV_BIND'),
  begarandenPerMinut: Number(varde('AVVIKELSENAV_BEGARANDEN_PER_MINUT')),
  profil: PROFILER.find((profil) => profil === varde('AVVIKELSENAV_PROFIL')) ?? 'embedded',
  data: varde('AVVIKELSENAV_DATA'),
  modeller: varde('AVVIKELSENAV_MODELLER'),
  mappningar: varde('AVVIKELSENAV_MAPPNINGAR'),
  mottagare: varde('AVVIKELSENAV_MOTTAGARE'),
  klienter: varde('AVVIKELSENAV_KLIENTER'),
  hemlighetFil: varde('AVVIKELSENAV_HEMLIGHET_FIL'),
  identitet: varde('AVVIKELSENAV_IDENTITET'),
  klientcertRubrik: varde('AVVIKELSENAV_KLIENTCERT_RUBRIK'),
  publikUrl: varde('AVVIKELSENAV_PUBLIK_URL'),
  utgivare: tolkadUtgivare(varde),
  sidnyckelFil: varde('AVVIKELSENAV_SIDNYCKEL_FIL'),
  utvecklingsport:
    varde('AVVIKELSENAV_UTVECKLINGSINLOGGNING') === 'ja' ? Number(varde('AVVIKELSENAV_UTVECKLINGSPORT')) : null,
  logg: LOGGNIVAER.find((niva) => niva === varde('AVVIKELSENAV_LOGG')) ?? 'info',
  omforsokBasSekunder: Number(varde('AVVIKELSENAV_OMFORSOK_BAS_SEKUNDER')),
  databaseUrl: medLosenord(varde('DATABASE_URL'), varde('DATABASE_LOSENORD_FIL')),
  nycklar: tolkadeNycklar(varde),
  atkomst: tolkadAtkomst(varde),
  notarie: tolkadNotarie(varde),
  eventstore: {
    url: varde('EVENTSTORE_URL'),
    anvandare: varde('EVENTSTORE_ANVANDARE'),
    losenordFil: varde('EVENTSTORE_LOSENORD_FIL'),
    caFil: varde('EVENTSTORE_CA_FIL'),
  },
  loggnamn: varde('AVVIKELSENAV_LOGGNAMN'),
  kafka: {
    brokers: varde('KAFKA_BROKERS')
      .split(',')
      .map((en) => en.trim())
      .filter((en) => en !== ''),
    topicprefix: varde('KAFKA_TOPICPREFIX'),
    tls: varde('KAFKA_TLS') === 'ja',
    caFil: varde('KAFKA_CA_FIL'),
    sasl: SASLMEKANISMER.find((en) => en === varde('KAFKA_SASL')) ?? '',
    anvandare: varde('KAFKA_ANVANDARE'),
    losenordFil: varde('KAFKA_LOSENORD_FIL'),
    partitioner: Number(varde('KAFKA_PARTITIONER')),
    repliker: Number(varde('KAFKA_REPLIKER')),
  },
  otlp: varde('OTEL_EXPORTER_OTLP_ENDPOINT').replace(/\/+$/, ''),
});

const okanda = (miljo: Miljo): readonly string[] =>
  Object.keys(miljo)
    .filter((namn) => namn.startsWith('AVVIKELSENAV_'))
    .filter((namn) => !VARIABLER.some((en) => en.namn === namn) && !ANDRAS.includes(namn))
    .sort()
    .map((namn) => `${namn} är ingen känd inställning.`);

const NODE_MIN = 24;

/** What to do when this Node is too old, in Swedish; undefined when it will do. @param version `process.version` */
export const nodebrist = (version: string): string | undefined =>
  Number(/^v(\d+)\./.exec(version)?.[1] ?? 0) >= NODE_MIN
    ? undefined
    : `avvikelsenav behöver Node ${NODE_MIN} eller senare; detta är ${version}. Kör "npm install" och starta med ` +
      '"npm start": då används den Node som följer med projektet.';

/** docs/configuration.md */
export const konfigurationstabell = (): string =>
  [
    '# Configuration',
    '',
    'Generated by `npm run generate:config`; not edited by hand.',
    'Read from the environment at start. All faults are named at once, and the program does not start with any.',
    '',
    '| variable | default | |',
    '| --- | --- | --- |',
    ...VARIABLER.map(
      ({ namn, standard: forvalt, beskrivning }) =>
        `| \`${namn}\` | ${forvalt === '' ? '' : `\`${forvalt}\``} | ${beskrivning} |`,
    ),
    '',
  ].join('\n');
