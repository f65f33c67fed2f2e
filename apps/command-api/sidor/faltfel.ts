import {
  arBelopp,
  beloppAv,
  obekraftade,
  pa,
  type Formular,
  type Formularfalt,
  type Formularfel,
  type Ifyllt,
  type Tvasprak,
} from '#libs/sidor/index.js';
import type { Utfall } from './operation.js';
import { T } from './texter.js';

/** Nothing was judged: who asked, or what was seen, was not what it should be. */
const EJ_PROVAT: readonly number[] = [401, 412];

/** What was wrong, at its fields and in the form's own words; what was to be filled in and is not is told of at once. */
export const faltfel = (formular: Formular, ifyllt: Ifyllt, { status, fel }: Utfall): readonly Formularfel[] => {
  if (EJ_PROVAT.includes(status)) return [];
  const saknas = BRISTER.includes(status) ? tomma(formular, ifyllt) : [];
  const egna = fel.map((ett) => iOrd(formular, ifyllt, ett));
  // What the rules say of the whole, or of the list that a field is part of, is then said at each field.
  const alla = [...egna.filter(({ pekare }) => !saknas.some((tomt) => rymmer(pekare, tomt.pekare))), ...saknas];
  return alla.length === 0 ? alla : [...alla, ...attBekraftaIgen(formular, ifyllt)];
};

/** The box comes back without its tick, since what it confirms may be changed before the form is sent again. */
const attBekraftaIgen = (formular: Formular, ifyllt: Ifyllt): readonly Formularfel[] => {
  const utanKryss = obekraftade(formular, ifyllt);
  return formular.falt
    .filter((ett) => ett.slag === 'bekraftelse' && !utanKryss.includes(ett))
    .map((ett) => vidFaltet(ett, ifyllt));
};

const vidFaltet = (falt: Formularfalt, { sprak }: Ifyllt): Formularfel => ({
  ...{ pekare: pekarePa(falt), meddelande: pa(sprak, uppmaning(falt)), sprak },
});

const rymmer = (hela: string, del: string): boolean => hela === del || del.startsWith(`${hela}/`);

/** The JSON was judged, and something in it was not right. */
const BRISTER: readonly number[] = [400, 409, 422];

const pekarePa = ({ namn }: Formularfalt): string => `/${namn.replaceAll('.', '/')}`;

const tomma = (formular: Formular, ifyllt: Ifyllt): readonly Formularfel[] => {
  const { varden } = ifyllt;
  const utanKryss = obekraftade(formular, ifyllt);
  return formular.falt
    .filter((ett) => utanKryss.includes(ett) || arTomt(ett, varden[ett.namn] ?? []))
    .map((ett) => vidFaltet(ett, ifyllt));
};

const UTAN_TEXT: readonly Formularfalt['slag'][] = ['bekraftelse', 'dold', 'kryss'];
const arTomt = ({ slag, valfri }: Formularfalt, texter: readonly string[]): boolean =>
  !UTAN_TEXT.includes(slag) && valfri !== true && texter.join('').trim() === '';

const uppmaning = ({ slag, namn }: Formularfalt): Tvasprak => {
  if (namn === 'mandatId') return T.mandat;
  if (slag === 'bekraftelse') return T.bekrafta;
  return slag === 'flerval' ? T.valjMinst : T.fyllI;
};

/** A field's name in the API is no word of the page: its label is, and there it is shown. */
const iOrd = ({ falt }: Formular, ifyllt: Ifyllt, fel: Formularfel): Formularfel => {
  const { sprak } = ifyllt;
  if (falt.some((ett) => pekarePa(ett) === fel.pekare && arFelBelopp(ett, ifyllt)))
    return { pekare: fel.pekare, meddelande: pa(sprak, T.belopp), sprak };
  const namngivet = falt.find(({ namn }) => ordet(namn).test(fel.meddelande));
  if (namngivet === undefined) return fel;
  const meddelande = fel.meddelande.replace(ordet(namngivet.namn), `”${pa(sprak, namngivet.rubrik)}”`);
  return { pekare: fel.pekare === '' ? pekarePa(namngivet) : fel.pekare, meddelande };
};

const arFelBelopp = (falt: Formularfalt, { varden }: Ifyllt): boolean =>
  'decimal' in falt && falt.decimal === 'kronor' && !arBelopp(beloppAv(varden[falt.namn]?.[0] ?? ''));

/** After `i ` or a colon, which is how the rules name a field: the same letters elsewhere are a word. */
const ordet = (namn: string): RegExp =>
  new RegExp(`(?<=(?:^| i |: ))${namn.replaceAll('.', '\\.')}(?![\\p{L}\\d])`, 'u');
