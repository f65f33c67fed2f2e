import type { Roll } from '#libs/sekretess/index.js';
import type { Relation, Varld } from './varld.js';

/**
 * What each role may, written from the law's table of roles by hand and not from the program. Letters of the table:
 * S what it submitted, U own unit, N the unit's intake (masked), O own huvudman, C cases and matters, A arenas,
 * G numbers, L the office of the län that its region carries (B5), X open to all who are logged in, D operations of the
 * whole nav: for no huvudman's role, as all are here.
 * What is not named is refused.
 */
export type Bokstav = 'S' | 'U' | 'N' | 'O' | 'C' | 'A' | 'G' | 'L' | 'D' | 'X';
type Rad = Readonly<Partial<Record<Roll, string>>>;

const MEDICINSK: Rad = { mas: 'O', mar: 'O', chefslakare: 'O' };
const HANDLAGGNING: Rad = { handlaggare: 'U', enhetschef: 'U', verksamhetschef: 'U' };
const LINJE: Rad = { verksamhetschef: 'O', forvaltningschef: 'O' };
const ALLA: Rad = Object.fromEntries(
  'rapportorssystem handlaggare enhetschef verksamhetschef forvaltningschef mas mar chefslakare samverkanskoordinator arenaledamot ledning systemadministrator revisor'
    .split(' ')
    .map((roll) => [roll, 'X']),
);
const LASA_ARENDE: Rad = {
  rapportorssystem: 'S',
  handlaggare: 'U',
  enhetschef: 'UN',
  verksamhetschef: 'UN',
  forvaltningschef: 'O',
  ...MEDICINSK,
  revisor: 'O',
};
const SAMVERKAN: Rad = {
  verksamhetschef: 'C',
  forvaltningschef: 'C',
  mas: 'C',
  mar: 'C',
  chefslakare: 'C',
  revisor: 'C',
  samverkanskoordinator: 'A',
  arenaledamot: 'A',
};
const LYFTA: Rad = { verksamhetschef: 'C', forvaltningschef: 'C' };
const KOORDINERA: Rad = { ...LINJE, samverkanskoordinator: 'A', arenaledamot: 'A' };

const RAPPORTERA: Rad = { ...LINJE, handlaggare: 'O', enhetschef: 'O', ...MEDICINSK, samverkanskoordinator: 'A' };
const BEVIS_OM_ARENDE: Rad = { rapportorssystem: 'O', verksamhetschef: 'U', ...MEDICINSK, revisor: 'O' };
const BEVIS: Rad = { rapportorssystem: 'O', ...LINJE, ...MEDICINSK, systemadministrator: 'D', revisor: 'O' };

/** Method and path (ids as `*`) → who may. The first that fits. */
const FACIT: readonly (readonly [vad: RegExp, rad: Rad])[] = [
  [/^GET \/beslutslage$/, ALLA],
  [/^GET \/oppna-data\//, ALLA],
  [/^GET \/uppfoljningar\/\*\/(?:rapport|frysningar)$/, ALLA],
  [/^GET \/uppfoljningar/, ALLA],
  [/^POST \/uppfoljningar\/\*\/enkatsvar$/, { rapportorssystem: 'O', ...LINJE, ...MEDICINSK }],
  [/^POST \/uppfoljningar/, { forvaltningschef: 'O', samverkanskoordinator: 'A' }],
  [/^GET \/handlingsplaner/, ALLA],
  [/^POST \/handlingsplaner\/\*\/godkannanden$/, LINJE],
  [/^POST \/handlingsplaner\/\*\/atgarder\/\*\/(?:status|effekter)$/, RAPPORTERA],
  [/^POST \/handlingsplaner/, { ...LINJE, samverkanskoordinator: 'A' }],
  [/^GET \/avvikelser$/, LASA_ARENDE],
  [/^POST \/avvikelser\/\*\/gallringssparr/, { verksamhetschef: 'O', revisor: 'O' }],
  [/^GET \/(?:avvikelser\/\*\/bevis|bevis\/inkluderingar\/\*)$/, BEVIS_OM_ARENDE],
  [/^GET \/bevis/, BEVIS],
  [/^GET \/avvikelser\/\*\/(?:arkivpaket)$/, { verksamhetschef: 'U', revisor: 'O' }],
  [/^GET \/avvikelser\/\*\/utlamnanden$/, { ...HANDLAGGNING, ...MEDICINSK }],
  [/^GET \/avvikelser\/\*(?:\/(?:handelser|leveranser))?$/, LASA_ARENDE],
  [/^POST \/avvikelser$/, { rapportorssystem: 'O', handlaggare: 'O' }],
  [/^POST \/avvikelser\/import$/, { rapportorssystem: 'O', handlaggare: 'O' }],
  [/^POST \/avvikelser\/\*\/mottagningar$/, { rapportorssystem: 'O', ...HANDLAGGNING }],
  [/^POST \/avvikelser\/\*\/makulering$/, { rapportorssystem: 'S', verksamhetschef: 'U' }],
  [/^POST \/avvikelser\/\*\/samtycken/, { rapportorssystem: 'S', ...HANDLAGGNING }],
  [/^POST \/avvikelser\/\*\/fritextgranskningar$/, { ...HANDLAGGNING, ...MEDICINSK }],
  [/^POST \/avvikelser\/\*\/tilldelningar$/, { enhetschef: 'UN', verksamhetschef: 'UN' }],
  [/^POST \/avvikelser\/\*\/atgarder/, { enhetschef: 'U', verksamhetschef: 'U' }],
  [/^POST \/avvikelser\/\*\/(?:avslut|ateroppningar)$/, { enhetschef: 'U', verksamhetschef: 'U', ...MEDICINSK }],
  [/^POST \/avvikelser\/\*\/eskaleringar$/, { verksamhetschef: 'U', forvaltningschef: 'O' }],
  // The document's example assesses lex Maria and lex Sarah.
  [/^POST \/avvikelser\/\*\/bedomningar$/, { verksamhetschef: 'U', ...MEDICINSK }],
  [/^POST \/avvikelser\/\*/, { ...HANDLAGGNING, ...MEDICINSK }],
  [/^POST \/gallringar(?:\/\*\/aterkallelse|\/forhandsvisning)?$/, { verksamhetschef: 'O', revisor: 'O' }],
  [/^POST \/gallringar\/\*\/(?:beslut|avslag)$/, { ...LINJE, revisor: 'O' }],
  [/^GET \/gallringar/, { ...LINJE, revisor: 'O' }],
  [/^GET \/inkorg$/, { rapportorssystem: 'O' }],
  [/^POST \/inkorg\//, { rapportorssystem: 'O' }],
  [/^POST \/leveranser\/prov$/, { rapportorssystem: 'O', ...LINJE }],
  [/^POST \/leveranser\//, { rapportorssystem: 'O', ...LINJE, systemadministrator: 'D' }],
  [/^GET \/vyer\/leveranser$/, { rapportorssystem: 'O', ...LINJE, systemadministrator: 'D', revisor: 'O' }],
  [/^(?:GET|POST) \/drift\//, { systemadministrator: 'D' }],
  [/^GET \/vyer\/sammanstallning$/, { ...LINJE, ...MEDICINSK, ledning: 'G', revisor: 'O' }],
  [
    /^GET \/vyer\/min-ko$/,
    { handlaggare: 'U', enhetschef: 'UN', verksamhetschef: 'UN', forvaltningschef: 'O', ...MEDICINSK, revisor: 'O' },
  ],
  [/^GET \/vyer\/tvistlage/, { ...LYFTA, mas: 'C', mar: 'C', chefslakare: 'C', revisor: 'C' }],
  [
    /^GET \/vyer\/(?:flode|ledtider|tidsserie|varmekarta|indikatorer|bristforslag)$/,
    {
      ...{ ...LINJE, ...MEDICINSK, revisor: 'O' },
      ...{ enhetschef: 'G', samverkanskoordinator: 'G', arenaledamot: 'G', ledning: 'G' },
    },
  ],
  [/^GET \/vyer\/koordinator$/, { samverkanskoordinator: 'L' }],
  [/^GET \/(?:inloggad|huvudman|samverkansmodeller|kodverk|mappningar)/, ALLA],
  [/^GET \/(?:overenskommelser|vyer\/avtalslage|informationstorg)/, ALLA],
  [/^POST \/overenskommelser/, { forvaltningschef: 'O', samverkanskoordinator: 'A' }],
  [/^POST \/mandat/, LINJE],
  [/^POST \/eskaleringar\/\*\/parter$/, { ...LYFTA, samverkanskoordinator: 'A' }],
  [/^POST \/(?:fragor|eskaleringar|tvister)/, LYFTA],
  [/^POST \/rekommendationer\/\*\/(?:beslut|rattelser)$/, LINJE],
  [/^POST \/(?:arenor|rekommendationer)/, KOORDINERA],
  [/^GET \/(?:mandat|tvister|eskaleringar|arenor|rekommendationer|vyer)/, SAMVERKAN],
  [/^POST \/atkomstlogg\/utdrag$/, { verksamhetschef: 'O', ...MEDICINSK, revisor: 'O' }],
  [/^(?:GET|POST) \/atkomstlogg\/(?:stickprov|granskningar)$/, { verksamhetschef: 'O', ...MEDICINSK, revisor: 'O' }],
  [/^GET \/atkomstlogg/, { ...LINJE, ...MEDICINSK, revisor: 'O' }],
  [/^POST \/registerutdrag(?:\/pdf)?$/, { revisor: 'O' }],
];

/** What the table says of an operation; undefined when it is silent, which is a fault of this test. */
export const raden = (metod: string, vag: string): Rad | undefined =>
  FACIT.find(([vad]) => vad.test(`${metod} ${vag.replaceAll(/\{[^}]+\}/g, '*')}`))?.[1];

/** Roles that exist at one kind of huvudman only. */
export const finnsHos = (roll: Roll, huvudman: string): boolean => {
  if (roll === 'mas' || roll === 'mar') return huvudman.length === 4;
  return roll !== 'chefslakare' || huvudman.length === 2;
};

const NAS: Readonly<Record<string, readonly Relation[]>> = {
  S: ['egen', 'egen-annan-enhet'],
  U: ['egen', 'involverad'],
  N: ['intag'],
  O: ['egen', 'egen-annan-enhet', 'involverad', 'intag'],
  C: ['egen', 'egen-annan-enhet', 'involverad', 'intag'],
};

/** Whether the role may do it on a case of that relation. */
export const farPaArende = (
  rad: Rad,
  roll: Roll,
  { huvudman, relation }: { huvudman: string; relation: Relation },
): boolean => finnsHos(roll, huvudman) && [...(rad[roll] ?? '')].some((bokstav) => NAS[bokstav]?.includes(relation));

/** Whether the role is let in at the door of what is no case. */
export const farOvrigt = (rad: Rad, roll: Roll, huvudman: string): boolean => {
  const utanfor = huvudman.length === 2 ? ['', 'D'] : ['', 'D', 'L'];
  return !utanfor.includes(rad[roll] ?? '');
};

/** Roles that see who it concerns, and the text, of what their own huvudman stated. */
const SER_TEXT: readonly Roll[] = [
  'handlaggare',
  'enhetschef',
  'verksamhetschef',
  'mas',
  'mar',
  'chefslakare',
  'revisor',
];

/** What the reader may in no case be shown: others' words, for there is no ground in this world, and more for a masked role. */
export const lackta = (
  { arenden }: Pick<Varld, 'arenden'>,
  text: string,
  { roll, huvudman }: { readonly roll: Roll; readonly huvudman: string },
): readonly string[] =>
  arenden
    .filter(({ rapporterande }) => rapporterande !== huvudman || !SER_TEXT.includes(roll))
    .flatMap(({ kanarier }) => kanarier)
    .filter((kanarie) => text.includes(kanarie));
