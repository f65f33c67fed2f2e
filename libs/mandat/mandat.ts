import type { Mandatfakta } from '#libs/kernel/index.js';
import type { MandatEvent, MandatRegistrerat } from './events.js';

export interface Mandat {
  /** As it was registered; by it a repeated registration is known. */
  readonly registrerat: MandatRegistrerat['data'];
  /** Its last day as it now stands. */
  readonly giltigTill: string | null;
  /** Day of the last introduction; null when none (B7). */
  readonly introducerad: string | null;
}
export type KantMandat = Mandat & { readonly status: 'registrerat' | 'aterkallat' };
export type MandatState = { readonly status: 'okand' } | KantMandat;

export const initial: MandatState = { status: 'okand' };

/** Throws only for a stream that does not begin with the registration: a broken log, never a rule. */
export const evolve = (state: MandatState, event: MandatEvent): MandatState => {
  if (event.type === 'MandatRegistrerat') {
    return { status: 'registrerat', registrerat: event.data, giltigTill: event.data.giltigTill, introducerad: null };
  }
  if (state.status === 'okand') throw new Error(`a mandat begins with MandatRegistrerat, not ${event.type}`);
  switch (event.type) {
    case 'IntroduktionGenomford':
      return { ...state, introducerad: event.data.datum };
    case 'MandatAndrat':
      return { ...state, giltigTill: event.data.giltigTill };
    case 'MandatAterkallat':
      return { ...state, status: 'aterkallat' };
  }
};

/** Begun, not past its last day, not withdrawn. @param dag RFC 3339 date; both ends are inclusive */
export const gallerVid = (mandat: KantMandat, dag: string): boolean =>
  mandat.status === 'registrerat' && dag >= mandat.registrerat.giltigFran && !harLoptUt(mandat, dag);

export const harLoptUt = (mandat: Mandat, dag: string): boolean =>
  mandat.giltigTill !== null && dag > mandat.giltigTill;

/**
 * The mandate as other contexts may rest an act on it (D6, B7); null when there is none.
 * @param dag RFC 3339 date by which it is judged whether it holds
 */
export const mandatfakta = (id: string, state: MandatState, dag: string): Mandatfakta | null => {
  if (state.status === 'okand') return null;
  const { huvudman, funktion, verksamhet, behorigheter, niva, representerar, arena } = state.registrerat;
  const galler = gallerVid(state, dag);
  return { huvudman, mandatId: id, funktion, verksamhet, behorigheter, niva, representerar, arena, galler };
};
