/** What a hidden field is called by people, by the pointer to it with places in lists as `*`. */
const ORD: Readonly<Record<string, string>> = {
  '/innehall/rubrik': 'rubrik',
  '/innehall/beskrivning': 'beskrivning',
  '/innehall/person': 'person',
  '/innehall/enhet': 'enhet',
  '/innehall/rapportorFunktion': 'rapportörens funktion',
  '/innehall/handelsetid': 'dagen för händelsen',
  '/innehall/upptackt': 'dagen då det upptäcktes',
  '/delar/*/bedomning/motivering': 'motivering till bedömning',
  '/delar/*/orsaker/*/beskrivning': 'orsaker',
  '/delar/*/atgarder/*/beskrivning': 'åtgärder',
  '/delar/*/atgarder/*/kommentar': 'kommentarer till åtgärder',
  '/delar/*/aterkoppling/orsak': 'återkopplingens orsak',
  '/delar/*/aterkoppling/atgard': 'återkopplingens åtgärd',
  '/delar/*/aterkoppling/konsekvens': 'återkopplingens konsekvens',
  '/delar/*/aterkoppling/uppfoljning': 'återkopplingens uppföljning',
  '/delar/*/ansvarsavvisning/skal': 'skäl till ansvarsavvisning',
};
export const DOLDA_FALT: readonly string[] = Object.keys(ORD);
const ANALYS = /^\/handelseanalyser\//;
const OVRIGT = 'övriga uppgifter';

/** Why something is not shown: others have not disclosed it, the reader's role sees less, or the person is protected. */
const DOLT_FOR = {
  andras: 'Det är uppgifter som en annan huvudman inte har lämnat ut till er.',
  roll: 'Din roll ser ärendet utan identitet och fritext.',
  skyddad:
    'Uppgifterna är skyddade: bara den som har fått ärendet tilldelat, och de som ansvarar för hela huvudmannen, ser dem.',
  'skyddad-hos-annan':
    'Uppgifterna är skyddade: andras lämnas inte ut, och era egna ser bara den som har fått ärendet tilldelat och de som ansvarar för hela huvudmannen.',
} as const;
export type Doltskal = keyof typeof DOLT_FOR | 'inget';

/** One sentence that names what is not shown, each thing once. @param dolda JSON pointers into the answer */
export const doltIOrd = (dolda: readonly string[], skal: Doltskal = 'andras'): string =>
  `Visas inte: ${iOrd(dolda)}.${skal === 'inget' ? '' : ` ${DOLT_FOR[skal]}`}`;

/** That others have erased their words, where they are not shown. @param namn of the huvudmän that have */
export const andrasGallring = (namn: readonly string[]): string =>
  `${namn.join(' och ')} har gallrat sina texter i ärendet: de är borttagna för gott, också om de tidigare har lämnats ut till er.`;

/** The same of what is erased. @param gallrade JSON pointers into the answer */
export const gallratIOrd = (gallrade: readonly string[]): string =>
  `Gallrat: ${iOrd(gallrade)}. Texten är borttagen för gott efter beslut och kan inte återskapas.`;

const iOrd = (pekare: readonly string[]): string => {
  const ord = pekare.map((en) =>
    ANALYS.test(en) ? 'händelseanalys' : (ORD[en.replaceAll(/\/\d+(?=\/)/g, '/*')] ?? OVRIGT),
  );
  return [...new Set(ord)].join(', ');
};
