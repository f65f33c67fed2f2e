/** The variables that the programs read, in the order of the table in docs; each knows what a value of it may be. */
import { brokers, enAv, fri, heltal, passar, sekunder, type Variabel } from './konfiguration-form.js';
import { NOTARIEVARIABLER } from './konfiguration-notarie.js';
import { ATKOMSTVARIABLER } from './konfiguration-atkomst.js';
import { NYCKELVARIABLER } from './konfiguration-nycklar.js';
import { UTGIVARVARIABLER } from './konfiguration-utgivare.js';
import { INLOGGNING } from './konfiguration-inloggning.js';

export type { Variabel } from './konfiguration-form.js';

export const PROFILER = ['embedded', 'postgres', 'distributed'] as const;
export const LOGGNIVAER = ['tyst', 'fel', 'varning', 'info'] as const;
export const SASLMEKANISMER = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

const PROGRAM: readonly Variabel[] = [
  { namn: 'PORT', standard: '3000', beskrivning: 'TCP port; 0 lets the system choose', brist: heltal(0, 65_535) },
  {
    namn: 'AVVIKELSENAV_BIND',
    standard: '127.0.0.1',
    beskrivning: 'Address to listen on; put a TLS proxy in front before opening it to others',
    brist: passar(/^[A-Za-z0-9.:-]{1,253}$/, 'ska vara en adress, till exempel 127.0.0.1 eller 0.0.0.0'),
  },
  {
    namn: 'AVVIKELSENAV_BEGARANDEN_PER_MINUT',
    standard: '12000',
    beskrivning:
      'Requests a minute of one client, in each program, before it is answered 429; 0 where the front limits',
    brist: heltal(0, 99_999),
  },
  {
    namn: 'AVVIKELSENAV_PROFIL',
    standard: 'embedded',
    beskrivning:
      '`embedded`: all in the data folder; `postgres`: log and views in PostgreSQL; `distributed`: six programs over EventStoreDB, Kafka and PostgreSQL, each of which takes it for given',
    brist: enAv(...PROFILER),
  },
  {
    namn: 'AVVIKELSENAV_DATA',
    standard: 'data',
    beskrivning: 'Data folder, made when missing; not used by the profile `distributed`',
    brist: fri,
  },
  {
    namn: 'AVVIKELSENAV_MODELLER',
    standard: '',
    beskrivning: 'Folder of län files (`*.yaml`); empty: the packaged ones',
    brist: fri,
  },
  {
    namn: 'AVVIKELSENAV_MAPPNINGAR',
    standard: '',
    beskrivning: 'Folder of mapping files (`*.yaml`); empty: the packaged ones',
    brist: fri,
  },
  {
    namn: 'AVVIKELSENAV_MOTTAGARE',
    standard: '',
    beskrivning:
      "File of the recipients' channels; empty: `mottagare.yaml` in the data folder, and without it everyone fetches from the inbox; router and connector need it, with `mottagare: []` when nobody is sent to",
    brist: fri,
  },
  {
    namn: 'AVVIKELSENAV_KLIENTER',
    standard: '',
    beskrivning:
      'File of the clients; empty: `klienter.yaml` in the data folder, made at the first start and grown with the register',
    brist: fri,
  },
  {
    namn: 'AVVIKELSENAV_HEMLIGHET_FIL',
    standard: '',
    beskrivning:
      'File with the secret of the fingerprints, at least 32 bytes and the same for every command-api; only with the profile `distributed` (else in the data folder)',
    brist: fri,
  },
  {
    namn: 'AVVIKELSENAV_LOGG',
    standard: 'info',
    beskrivning: 'Least level logged: `tyst`, `fel`, `varning`, `info`',
    brist: enAv(...LOGGNIVAER),
  },
  {
    namn: 'AVVIKELSENAV_OMFORSOK_BAS_SEKUNDER',
    standard: '5',
    beskrivning: 'First pause before a failed delivery is tried again; doubled each time, with jitter, up to 4 hours',
    brist: sekunder,
  },
];

const LAGER: readonly Variabel[] = [
  {
    namn: 'DATABASE_URL',
    standard: '',
    beskrivning: 'PostgreSQL connection string; only with the profiles `postgres` and `distributed`, which need it',
    brist: passar(/^(?:$|postgres(?:ql)?:\/\/.+)/, 'ska börja med postgres://'),
  },
  {
    namn: 'DATABASE_LOSENORD_FIL',
    standard: '',
    beskrivning: 'File with the password of the user in `DATABASE_URL`, when that holds none',
    brist: fri,
  },
  {
    namn: 'EVENTSTORE_URL',
    standard: '',
    beskrivning: 'EventStoreDB connection string, also of a cluster; this and what follows only with `distributed`',
    brist: passar(/^(?:$|esdb(?:\+discover)?:\/\/.+)/, 'ska börja med esdb:// eller esdb+discover://'),
  },
  { namn: 'EVENTSTORE_ANVANDARE', standard: '', beskrivning: 'User, when the URL holds none', brist: fri },
  { namn: 'EVENTSTORE_LOSENORD_FIL', standard: '', beskrivning: 'File with its password', brist: fri },
  { namn: 'EVENTSTORE_CA_FIL', standard: '', beskrivning: "File with the server's CA certificate (PEM)", brist: fri },
  {
    namn: 'AVVIKELSENAV_LOGGNAMN',
    standard: '',
    beskrivning: 'Name of this log on a server that holds several; empty: the only one',
    brist: passar(/^[a-z0-9]{0,20}$/, 'ska vara högst 20 tecken, a–z och 0–9'),
  },
];

const KAFKA: readonly Variabel[] = [
  { namn: 'KAFKA_BROKERS', standard: '', beskrivning: '`host:port`, several with commas', brist: brokers },
  {
    namn: 'KAFKA_TOPICPREFIX',
    standard: 'avvikelsenav',
    beskrivning: 'Begins the name of every topic and consumer group',
    brist: passar(/^[a-z0-9][a-z0-9-]{0,59}$/, 'ska vara 1–60 tecken, a–z, 0–9 och bindestreck'),
  },
  { namn: 'KAFKA_TLS', standard: 'nej', beskrivning: '`ja` or `nej`', brist: enAv('ja', 'nej') },
  { namn: 'KAFKA_CA_FIL', standard: '', beskrivning: "File with the brokers' CA certificate (PEM)", brist: fri },
  {
    namn: 'KAFKA_SASL',
    standard: '',
    beskrivning: 'Empty, `plain`, `scram-sha-256` or `scram-sha-512`; the first needs TLS',
    brist: enAv('', ...SASLMEKANISMER),
  },
  { namn: 'KAFKA_ANVANDARE', standard: '', beskrivning: 'User of SASL', brist: fri },
  { namn: 'KAFKA_LOSENORD_FIL', standard: '', beskrivning: 'File with its password', brist: fri },
  {
    namn: 'KAFKA_PARTITIONER',
    standard: '6',
    beskrivning: 'Partitions of a topic when it is made',
    brist: heltal(1, 1_000),
  },
  { namn: 'KAFKA_REPLIKER', standard: '3', beskrivning: 'Replicas of a topic when it is made', brist: heltal(1, 9) },
];

const TELEMETRI: readonly Variabel[] = [
  {
    namn: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    standard: '',
    beskrivning: 'Where traces go (OTLP over HTTP), with every profile; empty: nowhere',
    brist: passar(/^(?:$|https?:\/\/[^\s]+)/, 'ska börja med http:// eller https://'),
  },
];

export const VARIABLER: readonly Variabel[] = [
  ...PROGRAM,
  ...INLOGGNING,
  ...UTGIVARVARIABLER,
  ...LAGER,
  ...NYCKELVARIABLER,
  ...ATKOMSTVARIABLER,
  ...NOTARIEVARIABLER,
  ...KAFKA,
  ...TELEMETRI,
];
