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
const ANALYS = /^\/handelseanalyser\//;
const OVRIGT = 'övriga uppgifter';

/** One sentence that names what is not shown, each thing once. @param dolda JSON pointers into the answer @param helt false: closed by the reader's own role */
export const doltIOrd = (dolda: readonly string[], helt = true): string =>
  `Visas inte: ${iOrd(dolda)}. ${helt ? UTLAMNAT_INTE : ROLLEN_SER_INTE}`;

const UTLAMNAT_INTE = 'Det är uppgifter som en annan huvudman inte har lämnat ut till er.';
const ROLLEN_SER_INTE = 'Din roll ser ärendet utan identitet och fritext.';

/** The same of what is erased. @param gallrade JSON pointers into the answer */
export const gallratIOrd = (gallrade: readonly string[]): string =>
  `Gallrat: ${iOrd(gallrade)}. Texten är borttagen för gott efter beslut och kan inte återskapas.`;

const iOrd = (pekare: readonly string[]): string => {
  const ord = pekare.map((en) =>
    ANALYS.test(en) ? 'händelseanalys' : (ORD[en.replaceAll(/\/\d+(?=\/)/g, '/*')] ?? OVRIGT),
  );
  return [...new Set(ord)].join(', ');
};
