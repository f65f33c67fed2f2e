import { jsonPekare, type Fel } from '#libs/platform/index.js';
import { Brist, platsnamn, type Omvandlare } from './brist.js';
import type { Granser } from './granser.js';
import { INGA_FEL, type Cell, type Lasare, type Post } from './lasare.js';
import type { Falt, Mappning, Uppslag } from './mappning.js';
import { somMal, type Mal } from './mal.js';
import { omvandlareFor } from './omvandlare.js';
import type { Radutfall } from './radutfall.js';
import { somTextFor, type SomText } from './ravarde.js';

type Objekt = Record<string, unknown>;
/** Reads one target of one record and writes it, or its fault. */
type Steg<Kalla> = (kalla: Kalla, ut: Objekt, fel: Fel[]) => void;

export const KALLSYSTEM = 'kalla.system';
export const ARENDENUMMER = 'kalla.arendenummer';

interface Delar {
  readonly mal: Mal;
  readonly falt: Falt;
  readonly somText: SomText;
  readonly omvandla: Omvandlare;
  readonly saknas: Brist;
}

/**
 * Makes the mapping into one function from record to row, so that nothing of the mapping is read again per row.
 * Every fault of a row is given at once; a row with faults has no `objekt`.
 */
export const kompilera = <Kalla>(
  { valj, valjAlla }: Pick<Lasare<Kalla>, 'valj' | 'valjAlla'>,
  { mappning, uppslag, granser }: { mappning: Mappning; uppslag: Uppslag; granser: Granser },
): ((post: Post<Kalla>) => Radutfall) => {
  const steg = Object.entries(mappning.falt).map(([namn, falt]) => {
    const delar = delarAv(namn, falt, { uppslag, granser });
    if (falt.fran === undefined) return konstant<Kalla>(delar);
    return delar.mal.lista || falt.typ === 'lista' ? flera(delar, valjAlla(falt.fran)) : ett(delar, valj(falt.fran));
  });
  const lasRef = refFor(mappning, valj, granser);
  return ({ radnummer, kalla, fel: lasfel }) => {
    if (kalla === null) return { radnummer, ref: null, fel: lasfel };
    const objekt: Objekt = { kalla: { system: mappning.kallsystem } };
    const fel: Fel[] = [];
    for (const gor of steg) gor(kalla, objekt, fel);
    const ref = lasRef(kalla);
    return fel.length === 0 ? { radnummer, ref, objekt, fel: INGA_FEL } : { radnummer, ref, fel };
  };
};

const delarAv = (namn: string, falt: Falt, { uppslag, granser }: { uppslag: Uppslag; granser: Granser }): Delar => {
  const plats = platsnamn(falt, namn);
  return {
    mal: somMal(namn),
    falt,
    somText: somTextFor(plats, granser.faltTecken),
    omvandla: omvandlareFor(falt, namn, uppslag),
    saknas: new Brist('FALT_SAKNAS', `${plats} saknar värde.`),
  };
};

const refFor = <Kalla>(
  { falt }: Mappning,
  valj: Lasare<Kalla>['valj'],
  { faltTecken }: Granser,
): ((kalla: Kalla) => string | null) => {
  const fran = falt[ARENDENUMMER]?.fran;
  if (fran === undefined) return () => null;
  const hamta = valj(fran);
  const somText = somTextFor(fran, Math.min(faltTecken, REF_MAX));
  return (kalla) => {
    const text = somText(hamta(kalla));
    return text instanceof Brist || text === '' ? null : text;
  };
};
const REF_MAX = 200;

const konstant = <Kalla>({ mal, falt, omvandla }: Delar): Steg<Kalla> => {
  const ravarde = falt.konstant;
  const varde = typeof ravarde === 'string' ? omvandla(ravarde) : ravarde;
  if (varde instanceof Brist) {
    const fel = somFel(mal, varde);
    return (_kalla, _ut, alla) => void alla.push(fel);
  }
  return (_kalla, ut) => (mal.lista ? mal.skrivAlla(ut, [varde]) : mal.skriv(ut, varde));
};

const ett = <Kalla>(delar: Delar, hamta: (kalla: Kalla) => Cell): Steg<Kalla> => {
  const { mal, falt, somText, omvandla, saknas } = delar;
  const tomt = falt.annars ?? (falt.obligatorisk === true ? saknas : undefined);
  return (kalla, ut, fel) => {
    const text = somText(hamta(kalla));
    const varde = text instanceof Brist ? text : text === '' ? tomt : omvandla(text);
    if (varde instanceof Brist) fel.push(somFel(mal, varde));
    else if (varde !== undefined) mal.skriv(ut, varde);
  };
};

const flera = <Kalla>(delar: Delar, hamta: (kalla: Kalla) => readonly Cell[]): Steg<Kalla> => {
  const { mal, falt, saknas } = delar;
  return (kalla, ut, fel) => {
    const celler = hamta(kalla);
    const svar = celler.flatMap((cell) => enCell(delar, cell));
    const varden = svar.filter((varde) => varde !== INGET);
    const fore = fel.length;
    varden.forEach((varde, i) => {
      if (varde instanceof Brist) fel.push(somFel(mal, varde, i));
    });
    if (fel.length > fore) return;
    // A code that stands for nothing ("Nej" → []) is an answer, not a missing one: the list is there, and empty.
    if (varden.some((varde) => varde !== undefined) || svar.length > varden.length) mal.skrivAlla(ut, varden);
    else if (falt.annars !== undefined) mal.skrivAlla(ut, [falt.annars].flat());
    else if (falt.obligatorisk === true) fel.push(somFel(mal, saknas));
  };
};

/** Stands for a code of the table that answers with no item at all. */
const INGET = Symbol('inget');

/** The items of one source value. An empty one keeps its place, so that siblings of a list stay together. */
const enCell = ({ falt, somText, omvandla }: Delar, cell: Cell): readonly unknown[] => {
  const text = somText(cell);
  if (text instanceof Brist) return [text];
  const delar = falt.avdelare === undefined ? [text] : text.split(falt.avdelare).map((del) => del.trim());
  return delar.flatMap((del) => (del === '' ? [undefined] : poster(omvandla(del))));
};

const poster = (varde: unknown): readonly unknown[] => {
  if (!Array.isArray(varde)) return [varde];
  return varde.length === 0 ? [INGET] : varde;
};

/** `plats` in the list, where the target is a member of each of its objects. */
const somFel = ({ vag, lista }: Mal, { kod, meddelande }: Brist, plats = 0): Fel => ({
  kod,
  pekare: jsonPekare(lista ? [vag[0] ?? '', plats, ...vag.slice(1)] : vag),
  meddelande,
});
