import type { Atkomstrad } from '../atkomst/index.js';

const SLAGTEXT: Readonly<Record<string, string>> = {
  avvikelse: 'avvikelsen',
  tvist: 'tvisten',
  eskalering: 'eskaleringen',
  arena: 'arenan',
  gallring: 'gallringen',
};

/** What was done, and the same after `försökte`; `{vad}` is what it was done with. */
type Ord = readonly [gjort: string, forsok: string];

/** Actions that are no reading of what a case says, in words that do not tell of one. */
const HANDLINGSORD: Readonly<Record<string, Ord>> = {
  'atkomstlogg.lasa': [
    'såg i åtkomstloggen vem som läst {vad}, utan innehåll',
    'se i åtkomstloggen vem som läst {vad}',
  ],
  'atkomstlogg.utdrag': [
    'tog ut ett utdrag ur åtkomstloggen om {vad}, utan innehåll',
    'ta ut ett utdrag ur åtkomstloggen',
  ],
  'atkomstlogg.stickprov': [
    'granskade ett stickprov ur åtkomstloggen, utan innehåll',
    'granska ett stickprov ur åtkomstloggen',
  ],
  'atkomstlogg.gallra': ['tog bort ur åtkomstloggen det som inte längre bevaras', 'gallra åtkomstloggen'],
  'leverans.lasa': [
    'såg i leveranslistan att {vad} skickats, utan innehåll',
    'se i leveranslistan vad som skickats om {vad}',
  ],
  'leverans.sanda-om': ['sände om {vad}, utan att se innehåll', 'sända om {vad}'],
  'drift.lasa': ['såg hur tjänsten går, utan innehåll', 'se hur tjänsten går'],
  'bevis.arende': ['hämtade bevis för {vad}, utan läsbara texter', 'hämta bevis för {vad}'],
  'bevis.lasa': ['hämtade bevis ur loggen, utan läsbara texter', 'hämta bevis ur loggen'],
  'kedja.verifiera': ['kontrollerade att loggen är orörd, utan innehåll', 'kontrollera att loggen är orörd'],
  'gallring.lasa': ['såg uppgifter om gallring som rör {vad}, utan innehåll', 'se uppgifter om gallring'],
  'gallring.foresla': ['såg vad en gallring av {vad} skulle ta, utan innehåll', 'föreslå gallring av {vad}'],
  'sammanstallning.lasa': ['såg antal per månad och kategori, utan innehåll', 'se antal per månad och kategori'],
  'registerutdrag.lasa': ['tog ut ett registerutdrag med {vad}', 'ta ut ett registerutdrag'],
  'arkivpaket.lasa': ['tog ut arkivpaketet för {vad}', 'ta ut arkivpaketet för {vad}'],
  'utlamnande.forhandsgranska': [
    'förhandsgranskade vad som kan lämnas ut ur {vad}',
    'förhandsgranska vad som kan lämnas ut ur {vad}',
  ],
  'inkorg.lasa': ['hämtade {vad} ur inkorgen', 'hämta {vad} ur inkorgen'],
};
const LASTE: Ord = ['läste {vad}', 'läsa {vad}'];
const I_LISTA: Ord = ['såg {vad} i en lista', 'se {vad} i en lista'];
const HANDLADE: Ord = ['tog del av {vad} vid handläggning', 'handlägga {vad}'];
const LISTOR: ReadonlySet<string> = new Set(['avvikelse.lasa', 'vy.lasa', 'tvist.lasa', 'samverkan.lasa']);

const ordFor = ({ handling, rutt }: Atkomstrad): Ord => {
  if (LISTOR.has(handling) && !rutt.includes(':')) return I_LISTA;
  return HANDLINGSORD[handling] ?? (handling.endsWith('.lasa') ? LASTE : HANDLADE);
};

/** What was done and with what, as the verb of a sentence: one that has only seen that a case is there has not read it. */
export const gjortIOrd = (rad: Atkomstrad): string => {
  const [gjort, forsok] = ordFor(rad);
  const mening = rad.utfall === 'nekad' ? `försökte ${forsok}` : gjort;
  const fil = rad.kanal === 'export' && !/^(?:registerutdrag|arkivpaket)\./.test(rad.handling) ? ', som fil' : '';
  return `${mening.replace('{vad}', () => vadI(rad))}${fil}`;
};

const vadI = ({ objekt }: Atkomstrad): string => {
  const [forsta] = objekt;
  if (objekt.length > 1) return `${objekt.length} ärenden`;
  return forsta === undefined ? 'uppgifter' : `${SLAGTEXT[forsta.slag] ?? 'ärendet'} ${forsta.id}`;
};

/** Fields by the class that a person understands; the first that fits the last word of the path. */
const KLASSER: readonly (readonly [klass: string, ord: RegExp])[] = [
  ['identitet', /(?:^|\.)person(?:\.|$)|(?:^|\.)(?:personnummer|enhet|händelsetid|handelsetid|upptackt)$/i],
  [
    'fritext',
    /(?:^|\.)(?:rubrik|beskrivning|motivering|kommentar|skal|orsak|atgard|konsekvens|uppfoljning|forlopp|forslag|ombudstext)$/i,
  ],
  [
    'handläggning och svar',
    /(?:^|\.)(?:delar|handelser|bedomning|utredning|orsaker|atgarder|aterkoppling|ansvarsavvisning|handelseanalyser|nastaSteg|nastaStegText|svarSenast)(?:\.|$)/i,
  ],
  ['grunder för utlämnande', /(?:^|\.)(?:grund|grunder|omfattning|samtycke)(?:\.|$)/i],
  ['uppgifter om händelsen', /(?:^|\.)innehall\.|(?:kategori|allvarlighet|sannolikhet|riskv[aä]rde|barn|manad|typ)/i],
];
const OVRIGT = 'ärendets läge';

/** Of actions that show nothing of what a case says: what they show instead. */
const UTAN_INNEHALL: Readonly<Record<string, string>> = {
  atkomstlogg: 'vem som läst',
  leverans: 'vad som skickats',
  bevis: 'kontrollsummor',
  kedja: 'kontrollsummor',
  gallring: 'gallring',
  sammanstallning: 'antal',
};

/** What kinds of fields were shown, for somebody who does not know their names; in the order of how much they tell. */
export const faltklasser = ({ falt, handling }: Pick<Atkomstrad, 'falt' | 'handling'>): string[] => {
  const [led = ''] = handling.split('.', 1);
  const istallet = UTAN_INNEHALL[handling === 'leverans.lamna-ut' ? '' : led];
  if (istallet !== undefined) return falt.length === 0 ? [] : [istallet];
  const funna = new Set(falt.map((en) => KLASSER.find(([, ord]) => ord.test(en))?.[0] ?? OVRIGT));
  return [...KLASSER.map(([klass]) => klass), OVRIGT].filter((klass) => funna.has(klass));
};
