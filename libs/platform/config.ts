/** The settings of the program: read once at start, every fault told at once. The table in docs is made from this list. */

export const PROFILER = ['embedded', 'postgres'] as const;
export type Profil = (typeof PROFILER)[number];

export interface Konfiguration {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly bind: string;
  readonly profil: Profil;
  /** Data folder; also holds keys and checkpoints where the log is in PostgreSQL. */
  readonly data: string;
  /** Folder of län files; empty means the packaged ones. */
  readonly modeller: string;
  /** Folder of mapping files; empty means the packaged ones. */
  readonly mappningar: string;
  /** File of the recipients' channels; empty means mottagare.yaml in the data folder, and inboxes when that is missing. */
  readonly mottagare: string;
  /** File of the clients; empty means klienter.yaml in the data folder. */
  readonly klienter: string;
  readonly logg: 'tyst' | 'fel' | 'varning' | 'info';
  /** First pause before a failed delivery is tried again, seconds; doubled each time, with jitter. */
  readonly omforsokBasSekunder: number;
  /** Empty on the embedded profile. */
  readonly databaseUrl: string;
}

interface Variabel {
  readonly namn: string;
  readonly standard: string;
  readonly beskrivning: string;
  /** What is wrong, in Swedish, without the value; undefined when nothing. */
  readonly brist: (text: string) => string | undefined;
}

const TEXT_MAX = 4_096;
const fri = (text: string): string | undefined => (text.length > TEXT_MAX ? 'är för lång' : undefined);
const enAv =
  (...varden: readonly string[]) =>
  (text: string): string | undefined =>
    varden.includes(text) ? undefined : `ska vara ${varden.join(', ')}`;
const LOGGNIVAER = ['tyst', 'fel', 'varning', 'info'] as const;

const brist = {
  port: (text: string): string | undefined =>
    /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? undefined : 'ska vara ett heltal 0–65535',
  sekunder: (text: string): string | undefined =>
    /^\d{1,4}(\.\d{1,3})?$/.test(text) && Number(text) > 0 ? undefined : 'ska vara ett antal sekunder, 0.001–9999',
  profil: (text: string): string | undefined =>
    text === 'distributed' ? 'distributed finns inte ännu; använd embedded eller postgres' : enAv(...PROFILER)(text),
  bind: (text: string): string | undefined =>
    /^[A-Za-z0-9.:-]{1,253}$/.test(text) ? undefined : 'ska vara en adress, till exempel 127.0.0.1 eller 0.0.0.0',
  databas: (text: string): string | undefined =>
    text === '' || /^postgres(?:ql)?:\/\/.+/.test(text) ? undefined : 'ska börja med postgres://',
  annu: (text: string): string | undefined =>
    text === '' ? undefined : 'hör till profilen distributed, som inte finns ännu; ta bort den',
};

const VARIABLER = [
  { namn: 'PORT', standard: '3000', beskrivning: 'TCP port; 0 lets the system choose', brist: brist.port },
  {
    namn: 'AVVIKELSENAV_BIND',
    standard: '127.0.0.1',
    beskrivning: 'Address to listen on; put a TLS proxy in front before opening it to others',
    brist: brist.bind,
  },
  {
    namn: 'AVVIKELSENAV_PROFIL',
    standard: 'embedded',
    beskrivning: '`embedded`: all in the data folder; `postgres`: log and views in PostgreSQL',
    brist: brist.profil,
  },
  { namn: 'AVVIKELSENAV_DATA', standard: 'data', beskrivning: 'Data folder, made when missing', brist: fri },
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
      "File of the recipients' channels; empty: `mottagare.yaml` in the data folder, and without it everyone fetches from the inbox",
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
    namn: 'AVVIKELSENAV_LOGG',
    standard: 'info',
    beskrivning: 'Least level logged: `tyst`, `fel`, `varning`, `info`',
    brist: enAv(...LOGGNIVAER),
  },
  {
    namn: 'AVVIKELSENAV_OMFORSOK_BAS_SEKUNDER',
    standard: '5',
    beskrivning: 'First pause before a failed delivery is tried again; doubled each time, with jitter, up to 4 hours',
    brist: brist.sekunder,
  },
  {
    namn: 'DATABASE_URL',
    standard: '',
    beskrivning: 'PostgreSQL connection string; required by, and only used with, the profile `postgres`',
    brist: brist.databas,
  },
  { namn: 'EVENTSTORE_URL', standard: '', beskrivning: 'Reserved for the profile `distributed`', brist: brist.annu },
  { namn: 'KAFKA_BROKERS', standard: '', beskrivning: 'Reserved for the profile `distributed`', brist: brist.annu },
] as const satisfies readonly Variabel[];
type Namn = (typeof VARIABLER)[number]['namn'];

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

/** @param miljo `process.env`. Throws `Konfigurationsfel`. An unknown `AVVIKELSENAV_…` is a fault too: often a typing error. */
export const lasKonfiguration = (miljo: Readonly<Record<string, string | undefined>>): Konfiguration => {
  const varde = (namn: Namn): string => {
    const satt = miljo[namn]?.trim();
    return satt === undefined || satt === '' ? (VARIABLER.find((en) => en.namn === namn)?.standard ?? '') : satt;
  };
  const brister = [
    ...VARIABLER.flatMap(({ namn, brist: provning }) => {
      const fel = provning(varde(namn));
      return fel === undefined ? [] : [`${namn} ${fel}.`];
    }),
    ...okanda(miljo),
    ...(varde('AVVIKELSENAV_PROFIL') === 'postgres' && varde('DATABASE_URL') === ''
      ? ['DATABASE_URL saknas; profilen postgres behöver den.']
      : []),
  ];
  if (brister.length > 0) throw new Konfigurationsfel(brister);
  return {
    port: Number(varde('PORT')),
    bind: varde('AVVIKELSENAV_BIND'),
    profil: PROFILER.find((profil) => profil === varde('AVVIKELSENAV_PROFIL')) ?? 'embedded',
    data: varde('AVVIKELSENAV_DATA'),
    modeller: varde('AVVIKELSENAV_MODELLER'),
    mappningar: varde('AVVIKELSENAV_MAPPNINGAR'),
    mottagare: varde('AVVIKELSENAV_MOTTAGARE'),
    klienter: varde('AVVIKELSENAV_KLIENTER'),
    logg: LOGGNIVAER.find((niva) => niva === varde('AVVIKELSENAV_LOGG')) ?? 'info',
    omforsokBasSekunder: Number(varde('AVVIKELSENAV_OMFORSOK_BAS_SEKUNDER')),
    databaseUrl: varde('DATABASE_URL'),
  };
};

const okanda = (miljo: Readonly<Record<string, string | undefined>>): readonly string[] =>
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
      ({ namn, standard, beskrivning }) =>
        `| \`${namn}\` | ${standard === '' ? '' : `\`${standard}\``} | ${beskrivning} |`,
    ),
    '',
  ].join('\n');
