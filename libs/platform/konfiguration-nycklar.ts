import { enAv, fri, passar, type Variabel } from './konfiguration-form.js';
import { medLosenord } from './konfiguration-databas.js';

/** Where the keys that seal texts are kept, and what protects them. */
export interface Nyckelinstallning {
  readonly skydd: 'fil' | 'transit';
  /** File of the protecting keys; empty means nyckelring.json in the data folder. */
  readonly ringFil: string;
  readonly transit: Transitinstallning;
  /** Where destroyed keys are noted, apart from log and vault; empty means gravstenar.ndjson in the data folder, if there is one. */
  readonly gravstensFil: string;
  /** With its password, so never logged; empty means the main database. */
  readonly databaseUrl: string;
}

/** Empty texts but with `transit`. */
export interface Transitinstallning {
  /** Of the mounted secrets engine: `https://host:8200/v1/transit`. */
  readonly url: string;
  /** Name of the key there. */
  readonly nyckel: string;
  readonly tokenFil: string;
  readonly caFil: string;
}

export const NYCKELVARIABLER: readonly Variabel[] = [
  {
    namn: 'AVVIKELSENAV_NYCKELSKYDD',
    standard: 'fil',
    beskrivning: 'What protects the keys: `fil` (a key ring) or `transit` (Vault or OpenBao)',
    brist: enAv('fil', 'transit'),
  },
  {
    namn: 'AVVIKELSENAV_NYCKELRING_FIL',
    standard: '',
    beskrivning:
      'File of the protecting keys, mode 0600; empty: `nyckelring.json` in the data folder, made at the first start of `embedded`, elsewhere by `cli nycklar skapa-ring`',
    brist: fri,
  },
  {
    namn: 'AVVIKELSENAV_TRANSIT_URL',
    standard: '',
    beskrivning: 'The mounted transit engine, as `https://vault:8200/v1/transit`; plain http only to this machine',
    brist: passar(
      /^(?:$|https:\/\/[^\s?#@]+|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?\/[^\s?#@]+)$/,
      'ska börja med https://, till exempel https://vault.example.se:8200/v1/transit',
    ),
  },
  {
    namn: 'AVVIKELSENAV_TRANSIT_NYCKEL',
    standard: '',
    beskrivning: 'Name of the key there',
    brist: passar(/^[A-Za-z0-9._-]{0,100}$/, 'ska vara högst 100 tecken: bokstäver, siffror, punkt och streck'),
  },
  {
    namn: 'AVVIKELSENAV_TRANSIT_TOKEN_FIL',
    standard: '',
    beskrivning: 'File with the token, read anew at each call',
    brist: fri,
  },
  {
    namn: 'AVVIKELSENAV_TRANSIT_CA_FIL',
    standard: '',
    beskrivning: "File with the server's CA certificate (PEM); empty: those of the system",
    brist: fri,
  },
  {
    namn: 'AVVIKELSENAV_GRAVSTENAR',
    standard: '',
    beskrivning:
      'File that notes every destroyed key, only ever added to and backed up apart; empty: `gravstenar.ndjson` in the data folder, none in `distributed`',
    brist: fri,
  },
  {
    namn: 'AVVIKELSENAV_NYCKEL_DATABASE_URL',
    standard: '',
    beskrivning: 'PostgreSQL of the keys (schema `nycklar`), best one of its own; empty: `DATABASE_URL`',
    brist: passar(/^(?:$|postgres(?:ql)?:\/\/.+)/, 'ska börja med postgres://'),
  },
];

const MED_TRANSIT = ['AVVIKELSENAV_TRANSIT_URL', 'AVVIKELSENAV_TRANSIT_NYCKEL', 'AVVIKELSENAV_TRANSIT_TOKEN_FIL'];

/** Read at start by those that need them; the ring says itself what is wrong with it. */
export const NYCKELFILER = ['AVVIKELSENAV_TRANSIT_TOKEN_FIL', 'AVVIKELSENAV_TRANSIT_CA_FIL'];

export const nyckelbrister = (varde: (namn: string) => string): readonly string[] =>
  varde('AVVIKELSENAV_NYCKELSKYDD') === 'transit'
    ? MED_TRANSIT.filter((namn) => varde(namn) === '').map(
        (namn) => `${namn} saknas; AVVIKELSENAV_NYCKELSKYDD=transit behöver den.`,
      )
    : [];

export const tolkadeNycklar = (varde: (namn: string) => string): Nyckelinstallning => ({
  skydd: varde('AVVIKELSENAV_NYCKELSKYDD') === 'transit' ? 'transit' : 'fil',
  ringFil: varde('AVVIKELSENAV_NYCKELRING_FIL'),
  transit: {
    url: varde('AVVIKELSENAV_TRANSIT_URL').replace(/\/+$/, ''),
    nyckel: varde('AVVIKELSENAV_TRANSIT_NYCKEL'),
    tokenFil: varde('AVVIKELSENAV_TRANSIT_TOKEN_FIL'),
    caFil: varde('AVVIKELSENAV_TRANSIT_CA_FIL'),
  },
  gravstensFil: varde('AVVIKELSENAV_GRAVSTENAR'),
  databaseUrl: medLosenord(varde('AVVIKELSENAV_NYCKEL_DATABASE_URL'), varde('DATABASE_LOSENORD_FIL')),
});
