import { Brist, platsnamn, type Omvandlare } from './brist.js';
import { dagnummer } from './dagnummer.js';
import { datum, datumtid } from './datum.js';
import { jamforbar } from './jamfor.js';
import type { Falt, Falttyp, Skalar, Uppslag } from './mappning.js';
import { decimal, heltal } from './tal.js';
import { visaCellkod } from './visa-kod.js';

/** Compiles the conversion of one non-empty value. Of `lista` it is that of one item. */
export const omvandlareFor = (falt: Falt, mal: string, uppslag: Uppslag): Omvandlare => {
  const plats = platsnamn(falt, mal);
  const av: Record<Falttyp, () => Omvandlare> = {
    text: () => (text) => text,
    heltal: () => heltal(plats),
    decimal: () => decimal(plats),
    datum: () => datum(plats, falt.format),
    datumtid: () => datumtid(plats, falt.format),
    janej: () => janej(plats),
    dagnummer: () => dagnummer(plats),
    kod: () => kod(falt, plats),
    lista: () => (falt.tabell === undefined ? (text) => text : kod(falt, plats)),
    huvudman: () => huvudman(plats, uppslag),
    overenskommelse: () => overenskommelse(falt, plats, uppslag),
  };
  const typ = falt.typ ?? 'text';
  const omvandla = medTabell(falt, plats, av[typ]());
  return ATERKOMMANDE.has(typ) ? medMinne(omvandla) : omvandla;
};

/** Types whose few values come again and again. */
const ATERKOMMANDE: ReadonlySet<Falttyp> = new Set(['kod', 'lista', 'huvudman', 'overenskommelse', 'datum']);
const MINNE_MAX = 1_000;

/** Remembers the first `MINNE_MAX` answers; comparing spellings (NFC, Swedish case) costs more than the rest of a row. */
const medMinne = (omvandla: Omvandlare): Omvandlare => {
  const minne = new Map<string, unknown>();
  return (text) => {
    if (minne.has(text)) return minne.get(text);
    const varde = omvandla(text);
    if (minne.size < MINNE_MAX) minne.set(text, varde);
    return varde;
  };
};

/** A table may stand before any type: what it does not know goes on as it is, save for codes. */
const medTabell = (falt: Falt, plats: string, nasta: Omvandlare): Omvandlare => {
  if (falt.tabell === undefined || falt.typ === 'kod' || falt.typ === 'lista') return nasta;
  const tabell = somKarta(falt.tabell);
  return (text) => {
    const varde = tabell.get(jamforbar(text));
    return varde === undefined ? nasta(text) : typeof varde === 'string' ? nasta(varde) : varde;
  };
};

export const somKarta = (tabell: NonNullable<Falt['tabell']>): ReadonlyMap<string, Skalar | readonly Skalar[]> =>
  new Map(Object.entries(tabell).map(([kalla, var_]) => [jamforbar(kalla), var_]));

const kod = (falt: Falt, plats: string): Omvandlare => {
  const tabell = somKarta(falt.tabell ?? {});
  const okand = falt.okand === 'utelamna';
  return (text) => {
    const varde = tabell.get(jamforbar(text));
    if (varde !== undefined) return varde;
    return okand ? undefined : new Brist('OKAND_KOD', `${plats} har ${visaCellkod(text)} som mappningen inte känner.`);
  };
};

const JA_NEJ = new Map<string, boolean>([
  ...['ja', 'j', 'sant', 'true', '1', 'x'].map((ord) => [ord, true] as const),
  ...['nej', 'n', 'falskt', 'false', '0'].map((ord) => [ord, false] as const),
]);

const janej = (plats: string): Omvandlare => {
  const brist = new Brist('OGILTIGT_VARDE', `${plats} ska vara Ja eller Nej.`);
  return (text) => JA_NEJ.get(jamforbar(text)) ?? brist;
};

const huvudman = (plats: string, uppslag: Uppslag): Omvandlare => {
  const brist = new Brist('OKAND_HUVUDMAN', `${plats} namnger ingen huvudman som finns i registret.`);
  return (text) => uppslag.huvudman(text) ?? brist;
};

const overenskommelse = (falt: Falt, plats: string, uppslag: Uppslag): Omvandlare => {
  const brist =
    falt.okand === 'utelamna' ? undefined : new Brist('OKAND_KOD', `${plats} namnger ingen känd överenskommelse.`);
  return (text) => {
    const traff = uppslag.hanvisning(text);
    if (traff === undefined) return brist;
    return traff.avsnitt === null ? { id: traff.id } : { id: traff.id, avsnitt: traff.avsnitt };
  };
};
