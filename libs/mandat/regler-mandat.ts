import { avvisning } from './avvisningar.js';
import type { AndraMandat, AterkallaMandat, GenomforIntroduktion, RegistreraMandat } from './commands.js';
import type { MandatEvent, MandatRegistrerat } from './events.js';
import { harLoptUt, type KantMandat, type MandatState } from './mandat.js';
import { kravTexter, type Text } from './texter.js';

/** B7: a function, its task and what it may do, from when to when. The same again gives nothing. */
export const registrera = (
  { idag: _idag, ...uppgifter }: RegistreraMandat['data'],
  state: MandatState,
): readonly MandatEvent[] => {
  const data = { ...uppgifter, behorigheter: [...new Set(uppgifter.behorigheter)] };
  if (state.status !== 'okand') {
    if (arSamma(state.registrerat, data)) return [];
    throw avvisning('MANDAT_FINNS');
  }
  if (data.behorigheter.length === 0) throw avvisning('BEHORIGHET_SAKNAS');
  if (data.giltigTill !== null && data.giltigTill < data.giltigFran) throw avvisning('OGILTIG_GILTIGHET');
  kravTexter(['funktion', data.funktion], ['uppdrag', data.uppdrag], ...forankring(data));
  return [{ type: 'MandatRegistrerat', data }];
};

/** B7: may be recorded afterwards, also of a mandate that has run out; a new holder is introduced anew. */
export const introducera = (
  { huvudman, datum, idag }: GenomforIntroduktion['data'],
  state: MandatState,
): readonly MandatEvent[] => {
  const mandat = ejAterkallat(state, huvudman);
  if (datum > idag) throw avvisning('DATUM_I_FRAMTIDEN');
  if (mandat.introducerad === datum) return [];
  return [{ type: 'IntroduktionGenomford', data: { huvudman, datum } }];
};

/** What was done under a mandate stays done: its last day is never moved into the past. */
export const andra = (
  { huvudman, giltigTill, idag }: AndraMandat['data'],
  state: MandatState,
): readonly MandatEvent[] => {
  const mandat = ejAterkallat(state, huvudman);
  if (mandat.giltigTill === giltigTill) return [];
  if (harLoptUt(mandat, idag)) throw avvisning('MANDAT_UPPHORT');
  if (giltigTill !== null && (giltigTill < idag || giltigTill < mandat.registrerat.giltigFran)) {
    throw avvisning('OGILTIG_GILTIGHET');
  }
  return [{ type: 'MandatAndrat', data: { huvudman, giltigTill } }];
};

export const aterkalla = (data: AterkallaMandat['data'], state: MandatState): readonly MandatEvent[] => {
  const mandat = eget(state, data.huvudman);
  if (mandat.status === 'aterkallat') return [];
  kravTexter(['skäl', data.skal]);
  return [{ type: 'MandatAterkallat', data }];
};

/** Another huvudman's is as none: who may hold what is its own affair. */
const eget = (state: MandatState, huvudman: string): KantMandat => {
  if (state.status === 'okand' || state.registrerat.huvudman !== huvudman) throw avvisning('MANDAT_FINNS_EJ');
  return state;
};

const ejAterkallat = (state: MandatState, huvudman: string): KantMandat => {
  const mandat = eget(state, huvudman);
  if (mandat.status === 'aterkallat') throw avvisning('MANDAT_UPPHORT');
  return mandat;
};

/** B7: who represents a level that the huvudman lacks has an instruction for anchoring back. */
const forankring = ({ representerar }: MandatRegistrerat['data']): readonly Text[] =>
  representerar === null ? [] : [['förankring', representerar.forankring]];

/** By content: the order of behörigheter says nothing. */
const arSamma = (ett: MandatRegistrerat['data'], annat: MandatRegistrerat['data']): boolean =>
  JSON.stringify(varden(ett)) === JSON.stringify(varden(annat));

const varden = (data: MandatRegistrerat['data']): readonly unknown[] => [
  data.huvudman,
  data.verksamhet,
  data.funktion,
  data.uppdrag,
  data.behorigheter.toSorted(),
  data.niva,
  data.representerar === null ? null : [data.representerar.niva, data.representerar.forankring],
  data.arena,
  data.ersattareFor,
  data.giltigFran,
  data.giltigTill,
];
