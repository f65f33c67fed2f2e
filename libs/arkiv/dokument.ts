import type { Arendeutdrag, Utdragshandelse } from './arendeutdrag.js';
import type { Avsnitt, Dokument } from './pdf.js';

/** Names for people: of huvudmän by code, of events by type. */
export interface Namn {
  readonly huvudman: (kod: string) => string;
  readonly handelse: (typ: string) => string;
}

const GALLRAT = 'Gallrat: texten är borttagen för gott och kan inte återskapas.';
const DOLT = 'Visas inte: uppgiften är en annan huvudmans och har inte lämnats ut till er.';
const STATUS: Readonly<Record<string, string>> = {
  oppen: 'Öppen',
  avslutad: 'Avslutad',
  makulerad: 'Makulerad: ärendet är återtaget av den som rapporterade det',
};

/** The case as a journal on paper: who did what, when, in whose words. */
export const journal = (utdrag: Arendeutdrag, namn: Namn): Dokument => ({
  rubrik: `Avvikelse ${utdrag.arende}`,
  ingress: ingress(utdrag),
  avsnitt: [...utdrag.handelser.map((handelse) => handelseavsnitt(handelse, namn)), utlamnat(utdrag, namn)],
});

/** All that the huvudman holds on one person. Whom it is about stands nowhere but in the texts themselves. */
export const registerutdrag = (utdrag: readonly Arendeutdrag[], namn: Namn, huvudman: string): Dokument => ({
  rubrik: `Registerutdrag från ${namn.huvudman(huvudman)}`,
  ingress:
    utdrag.length === 0
      ? 'Det finns inga ärenden hos huvudmannen om personen.'
      : `Ärenden hos huvudmannen om personen: ${utdrag.length}. Andra huvudmän svarar för sina egna uppgifter.`,
  avsnitt: utdrag.flatMap((ett) => {
    const { rubrik, ingress: text, avsnitt } = journal(ett, namn);
    return [{ rubrik, rader: [{ namn: 'Läge', text }] }, ...avsnitt];
  }),
});

const ingress = ({ status, gallrat }: Arendeutdrag): string =>
  [`${STATUS[status] ?? status}.`, ...(gallrat ? ['Huvudmannens egna texter i ärendet är gallrade.'] : [])].join(' ');

const handelseavsnitt = (handelse: Utdragshandelse, { huvudman, handelse: typ }: Namn): Avsnitt => ({
  rubrik: `${handelse.tid.slice(0, 16).replace('T', ' ')} ${typ(handelse.typ)}`,
  rader: [
    { namn: 'Av', text: handelse.av === 'nav' ? 'Navet' : huvudman(handelse.av) },
    ...blad(handelse.uppgifter, '').map(({ pekare, varde }) => ({ namn: pekare, text: varde })),
    ...handelse.gallrade.map((pekare) => ({ namn: falt(pekare), text: GALLRAT })),
    ...handelse.dolda.map((pekare) => ({ namn: falt(pekare), text: DOLT })),
    { namn: 'Kontrollsumma', text: handelse.hash },
  ],
});

const utlamnat = ({ utlamnat: poster }: Arendeutdrag, { huvudman }: Namn): Avsnitt => ({
  rubrik: 'Utlämnat till andra huvudmän',
  rader:
    poster.length === 0
      ? [{ namn: 'Utlämnat', text: 'Inget.' }]
      : poster.map((en) => ({
          namn: `${en.tid.slice(0, 10)} till ${huvudman(en.till)}`,
          text: `${en.meddelande} (${en.statusText}), grund: ${en.grund}`,
        })),
});

const falt = (pekare: string): string => pekare.slice(1).replaceAll('/', ' › ');

const DJUP_MAX = 16;
/** What is said, one line a value; what was left out is left out. */
const blad = (varde: unknown, pekare: string, djup = 0): readonly { pekare: string; varde: string }[] => {
  if (varde === null || varde === undefined || djup > DJUP_MAX) return [];
  if (typeof varde === 'object') {
    return Object.entries(varde).flatMap(([namn, del]) => blad(del, `${pekare}/${namn}`, djup + 1));
  }
  return [{ pekare: falt(pekare), varde: String(varde) }];
};
