import { accessSync, closeSync, constants, fstatSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { harAnvandare } from './konfiguration-databas.js';
import { NYCKELFILER } from './konfiguration-nycklar.js';
import { inloggningsbrister } from './konfiguration-inloggning.js';

/** The six programs of the profile `distributed`. */
export const TJANSTER = ['command-api', 'processor', 'projector', 'router', 'connector', 'query-api'] as const;
export type Tjanstnamn = (typeof TJANSTER)[number];
/** `standalone` is every part in one process; `cli` may read the settings of any profile. */
export type Programnamn = Tjanstnamn | 'standalone' | 'cli';

type Varde = (namn: string) => string;

const HEMLIGHET_BYTE_MIN = 32;
const LOGG_OCH_DATABAS = ['EVENTSTORE_URL', 'DATABASE_URL'];
const DORRAR = [...LOGG_OCH_DATABAS, 'AVVIKELSENAV_KLIENTER'];
/** Whom to send to is said, also when it is nobody: a file left out would silently send nothing. */
const MED_KAFKA = [...LOGG_OCH_DATABAS, 'KAFKA_BROKERS', 'AVVIKELSENAV_MOTTAGARE'];

/** What each program cannot be without. The command line takes what its command needs. */
const BEHOV: Readonly<Record<Programnamn, readonly string[]>> = {
  'command-api': [...DORRAR, 'AVVIKELSENAV_HEMLIGHET_FIL'],
  'query-api': DORRAR,
  processor: LOGG_OCH_DATABAS,
  projector: LOGG_OCH_DATABAS,
  router: MED_KAFKA,
  connector: MED_KAFKA,
  standalone: [],
  cli: [],
};

/** Who seals texts or opens them; processor destroys their keys. */
const MED_NYCKLAR: readonly Programnamn[] = ['command-api', 'query-api', 'connector', 'processor'];

/** Read at start, by those that need them. */
const FILER = [
  'EVENTSTORE_LOSENORD_FIL',
  'EVENTSTORE_CA_FIL',
  'KAFKA_CA_FIL',
  'KAFKA_LOSENORD_FIL',
  'AVVIKELSENAV_KLIENTER',
  'AVVIKELSENAV_IDENTITET',
  'AVVIKELSENAV_SIDNYCKEL_FIL',
  ...NYCKELFILER,
];

export const arTjanst = (program: Programnamn): program is Tjanstnamn => TJANSTER.some((namn) => namn === program);

/** What is wrong with the settings together, in Swedish and without any value. */
export const kravbrister = (program: Programnamn, varde: Varde): readonly string[] => [
  ...profilbrister(program, varde),
  ...inloggningsbrister(varde),
];

const profilbrister = (program: Programnamn, varde: Varde): readonly string[] => {
  const profil = varde('AVVIKELSENAV_PROFIL');
  if (profil === 'distributed') {
    return program === 'standalone'
      ? [startaTjansterna()]
      : [...distribueradesBrister(program, varde), ...losenordsbrister(varde)];
  }
  return [
    ...losenordsbrister(varde),
    ...(arTjanst(program) ? [`AVVIKELSENAV_PROFIL ska vara distributed för ${program}; ta bort den.`] : []),
    ...(profil === 'postgres' && varde('DATABASE_URL') === ''
      ? ['DATABASE_URL saknas; profilen postgres behöver den.']
      : []),
  ];
};

const losenordsbrister = (varde: Varde): readonly string[] => {
  const [url, fil] = [varde('DATABASE_URL'), varde('DATABASE_LOSENORD_FIL')];
  if (fil === '') return [];
  return [
    ...(harAnvandare(url) ? [] : ['DATABASE_LOSENORD_FIL behöver en DATABASE_URL som säger vem som loggar in.']),
    ...filbrist('DATABASE_LOSENORD_FIL', fil, 1),
  ];
};

const startaTjansterna = (): string =>
  'AVVIKELSENAV_PROFIL distributed är sex program, inte ett: starta i stället ' +
  `${TJANSTER.map((namn) => `dist/apps/${namn}/main.js`).join(', ')}.`;

const distribueradesBrister = (program: Programnamn, varde: Varde): readonly string[] => [
  ...BEHOV[program].filter((namn) => varde(namn) === '').map((namn) => `${namn} saknas; ${program} behöver den.`),
  ...(BEHOV[program].includes('AVVIKELSENAV_KLIENTER') && varde('AVVIKELSENAV_IDENTITET') !== ''
    ? saknad('AVVIKELSENAV_HEMLIGHET_FIL', varde, 'AVVIKELSENAV_IDENTITET behöver den')
    : []),
  ...(MED_NYCKLAR.includes(program) ? ringbrister(program, varde) : []),
  ...(program === 'processor' ? processorsBrister(varde) : []),
  ...(varde('AVVIKELSENAV_SIDNYCKEL_FIL') === ''
    ? []
    : saknad('AVVIKELSENAV_PUBLIK_URL', varde, 'AVVIKELSENAV_SIDNYCKEL_FIL behöver den')),
  ...ihop(varde, 'EVENTSTORE_ANVANDARE', 'EVENTSTORE_LOSENORD_FIL'),
  ...kafkabrister(varde),
  ...FILER.flatMap((namn) => filbrist(namn, varde(namn), 0)),
  ...(BEHOV[program].includes('AVVIKELSENAV_MOTTAGARE')
    ? filbrist('AVVIKELSENAV_MOTTAGARE', varde('AVVIKELSENAV_MOTTAGARE'), 0)
    : []),
  ...filbrist('AVVIKELSENAV_HEMLIGHET_FIL', varde('AVVIKELSENAV_HEMLIGHET_FIL'), HEMLIGHET_BYTE_MIN),
];

const RING = 'AVVIKELSENAV_NYCKELRING_FIL';
const ringbrister = (program: Programnamn, varde: Varde): readonly string[] => {
  if (varde('AVVIKELSENAV_NYCKELSKYDD') === 'transit') return [];
  const fil = varde(RING);
  return fil === ''
    ? [`${RING} saknas; ${program} behöver den när AVVIKELSENAV_NYCKELSKYDD är fil.`]
    : filbrist(RING, fil, 1);
};

const processorsBrister = (varde: Varde): readonly string[] => [
  ...filbrist('AVVIKELSENAV_NOTARIE_NYCKEL_FIL', varde('AVVIKELSENAV_NOTARIE_NYCKEL_FIL'), 1),
  ...mappbrist('AVVIKELSENAV_GRAVSTENAR', varde('AVVIKELSENAV_GRAVSTENAR')),
];

/** The first erasure makes the file: that it cannot would be told when somebody has been promised it. */
const mappbrist = (namn: string, fil: string): readonly string[] => {
  if (fil === '') return [];
  try {
    accessSync(dirname(fil), constants.W_OK);
    return [];
  } catch {
    return [`${namn} ligger i en mapp som inte går att skriva i.`];
  }
};

const saknad = (namn: string, varde: Varde, skal: string): readonly string[] =>
  varde(namn) === '' ? [`${namn} saknas; ${skal}.`] : [];

const kafkabrister = (varde: Varde): readonly string[] => {
  const sasl = varde('KAFKA_SASL');
  const saknas = sasl === '' ? [] : ['KAFKA_ANVANDARE', 'KAFKA_LOSENORD_FIL'].filter((namn) => varde(namn) === '');
  const utanTls = varde('KAFKA_TLS') === 'nej';
  return [
    ...saknas.map((namn) => `${namn} saknas; KAFKA_SASL behöver den.`),
    ...(sasl === 'plain' && utanTls ? ['KAFKA_SASL plain kräver KAFKA_TLS=ja: annars går lösenordet i klartext.'] : []),
    ...(utanTls && varde('KAFKA_CA_FIL') !== '' ? ['KAFKA_CA_FIL används bara med KAFKA_TLS=ja.'] : []),
  ];
};

const ihop = (varde: Varde, ena: string, andra: string): readonly string[] =>
  (varde(ena) === '') === (varde(andra) === '') ? [] : [`${ena} och ${andra} hör ihop: ange båda eller ingen.`];

/** The path is no secret, but may say more than it should of the machine: it is not told. */
const filbrist = (namn: string, fil: string, byteMin: number): readonly string[] => {
  if (fil === '') return [];
  try {
    const nummer = openSync(fil, 'r');
    const { size } = fstatSync(nummer);
    closeSync(nummer);
    return size < byteMin ? [`${namn} pekar på en fil med färre än ${byteMin} byte.`] : [];
  } catch {
    return [`${namn} pekar på en fil som inte går att läsa.`];
  }
};
