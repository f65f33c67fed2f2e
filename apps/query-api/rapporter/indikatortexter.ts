import { HANDELSETYPER, KATEGORIER } from '#libs/avvikelse/index.js';
import type { rapport } from '#libs/read-models/index.js';
import { engelska, type Cell, type Sprak } from '#libs/sidor/index.js';
import { indikatorMed, type Indikator } from '#libs/statistik/index.js';

type Rad = Pick<rapport.Indikatorrad, 'indikator' | 'namn' | 'varde' | 'enhet'>;
type Ord = Readonly<Record<string, string>>;
type Per = NonNullable<Indikator['per']>;

const DELAR: Readonly<Record<Sprak, Readonly<Record<Per, Ord>>>> = {
  sv: {
    ...{ kategori: KATEGORIER, handelsetyp: HANDELSETYPER },
    niva: { linje: 'egna linjen', gemensam: 'gemensam hantering', samverkan: 'samverkan', tvist: 'tvist' },
  },
  en: {
    ...{ kategori: engelska.KATEGORIER, handelsetyp: engelska.HANDELSETYPER },
    niva: { linje: 'own line', gemensam: 'joint handling', samverkan: 'collaboration', tvist: 'dispute' },
  },
};
const ENGELSKA: Ord = engelska.INDIKATORER;

/** As the catalogue calls it, and of several which one; a report that was frozen with codes is read in words. */
export const indikatornamn = ({ indikator, namn }: Rad, sprak: Sprak = 'sv'): string => {
  const [id = '', del] = indikator.split('/', 2);
  const post = indikatorMed(id);
  if (post === undefined) return namn;
  const namnet = sprak === 'sv' ? post.namn : (ENGELSKA[id] ?? post.namn);
  return del === undefined ? namnet : `${namnet}: ${delnamn(sprak, post, del)}`;
};

const delnamn = (sprak: Sprak, { per }: Indikator, del: string): string =>
  (per === null ? undefined : DELAR[sprak][per][del]) ?? del;

/** Of the hub's own: known in every language. One that a county has made up is called as it was called. */
export const arKandIndikator = ({ indikator }: Rad): boolean =>
  indikatorMed(indikator.split('/', 1)[0] ?? '') !== undefined;

/** What numbers of a follow-up are of. */
export const AVSER_TEXTER = { avtal: 'enligt överenskommelsen', lan: 'hela länet' } as const;
/** Of what the hub itself computes, only this is told apart by agreement. */
const AVTALETS: readonly string[] = ['avvikelser', 'avvikelser-kategori', 'avvikelser-handelsetyp'];
/**
 * What an indicator of no huvudman is of: the agreement's own cases, or all of the län. Null where somebody has entered
 * it: in one agreement's follow-up, and without saying what it is of.
 */
export const indikatornAvser = ({
  indikator,
  slag,
}: Pick<rapport.Indikatorrad, 'indikator' | 'slag'>): keyof typeof AVSER_TEXTER | null => {
  if (slag === 'importerad') return null;
  return AVTALETS.includes(indikator.split('/', 1)[0] ?? '') ? 'avtal' : 'lan';
};

const LOKAL = { sv: 'sv-SE', en: 'en-GB' } as const;
const DECIMALTAL = /^-?\d+(\.\d+)?$/;

/** The figure as it is written; a share as per cent. Null: it cannot be computed. What is hidden stays so. */
export const indikatortal = ({ varde, enhet }: Rad, sprak: Sprak = 'sv'): string | null => {
  if (varde === null) return null;
  if (!DECIMALTAL.test(varde)) return sprak === 'en' && varde === 'dolt' ? 'hidden' : varde;
  const tal = Number(varde);
  const val = arAndel(enhet, tal) ? ({ style: 'percent', minimumFractionDigits: 1 } as const) : {};
  return new Intl.NumberFormat(LOKAL[sprak], { ...val, maximumFractionDigits: 1 }).format(tal);
};

/** A share is 0–1; what is more was given as something else. */
const arAndel = (enhet: string, tal: number): boolean => enhet === 'andel' && tal >= 0 && tal <= 1;

const ENHETER: Readonly<Record<Sprak, Ord>> = {
  sv: { poang: 'poäng' },
  en: { ...engelska.ANDRA_ENHETER, ...engelska.ENHETER },
};

const arEgenEnhet = (sprak: Sprak, enhet: string): boolean => sprak === 'en' && ENHETER.en[enhet] === undefined;

/** A unit that a person has made up stands as it was written. */
export const enhetstext = (enhet: string, sprak: Sprak = 'sv'): string => ENHETER[sprak][enhet] ?? enhet;

/** Says nothing that the number does not: things are counted. */
const UTAN_ORD = 'antal';

/** The figure with its unit: nothing after per cent, a count, or what says in words why there is no number. */
export const indikatortext = (rad: Rad, sprak: Sprak = 'sv'): string | null => {
  const text = indikatortal(rad, sprak);
  if (text === null || rad.varde === 'dolt' || text.endsWith('%') || rad.enhet === UTAN_ORD) return text;
  return `${text} ${enhetstext(rad.enhet, sprak)}`;
};

export const enhetscell = (sprak: Sprak, enhet: string): Cell => ({
  text: enhetstext(enhet, sprak),
  ...(arEgenEnhet(sprak, enhet) && { sprak: 'sv' }),
});

/** The figure as a cell: said to be Swedish where its unit is one that a person has made up. */
export const indikatorcell = (sprak: Sprak, rad: Rad): Cell => {
  const text = indikatortext(rad, sprak);
  return text === null ? null : { text, ...(arEgenEnhet(sprak, rad.enhet) && !text.endsWith('%') && { sprak: 'sv' }) };
};

const KALLOR: Ord = engelska.KALLOR;
/** Where a figure comes from: as somebody has written it, unless it is from the hub itself. */
export const kallcell = (sprak: Sprak, kalla: string): Cell => {
  const egen = KALLOR[kalla];
  if (egen === undefined) return { text: kalla, sprak: 'sv' };
  return sprak === 'sv' ? kalla : egen;
};
