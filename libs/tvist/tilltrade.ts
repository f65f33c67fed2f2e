import { BEHORIGHETER, mandatbrist, type Behorighet, type Foretradare, type Mandatfakta } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { KandTvist, OppenTvist, Partslage, TvistMedAvgorande, TvistState } from './tvist.js';

/** Who acts for a party, and under what. */
export interface Handling {
  readonly huvudman: string;
  readonly mandat: Mandatfakta | null;
}
export interface Tilltrade<T extends KandTvist = KandTvist> {
  readonly tvist: T;
  readonly lage: Partslage;
}

/** In whatever state the tvist is. Who is no party is told that it does not exist, as if it did not (I4). */
export const part = (state: TvistState, huvudman: string): Tilltrade => {
  const lage = state.status === 'okand' ? undefined : state.parter.get(huvudman);
  if (state.status === 'okand' || lage === undefined) throw avvisning('TVIST_FINNS_EJ');
  return { tvist: state, lage };
};

/** Open only: once settled nothing is added but mottagning, kvittens and avslut. */
export const oppen = (state: TvistState, huvudman: string): Tilltrade<OppenTvist> => {
  const { tvist, lage } = part(state, huvudman);
  switch (tvist.status) {
    case 'oppen':
      return { tvist, lage };
    case 'avgjord':
      throw avvisning('TVIST_AVGJORD');
    case 'avslutad':
      throw avvisning('TVIST_AVSLUTAD');
    case 'aterkallad':
      throw avvisning('TVIST_ATERKALLAD');
  }
};

/** Settled, closed or not: there is a decision to receipt. */
export const medAvgorande = (state: TvistState, huvudman: string): TvistMedAvgorande => {
  const { tvist } = part(state, huvudman);
  switch (tvist.status) {
    case 'avgjord':
    case 'avslutad':
      return tvist;
    case 'oppen':
      throw avvisning('TVIST_EJ_AVGJORD');
    case 'aterkallad':
      throw avvisning('TVIST_ATERKALLAD');
  }
};

/** D6: who talks or decides has a recorded mandate for it; gives the actor as it stands in the event. */
export const kravMandat = ({ huvudman, mandat }: Handling, behorighet: Behorighet): Foretradare => {
  const brist = mandatbrist(mandat, { huvudman, behorighet });
  if (mandat === null || brist === 'saknas') throw avvisning('MANDAT_SAKNAS');
  if (brist === 'galler-ej') throw avvisning('MANDAT_GALLER_EJ');
  if (brist === 'racker-ej') throw avvisning('MANDAT_RACKER_EJ', [BEHORIGHETER[behorighet]]);
  return { huvudman, mandatId: mandat.mandatId, funktion: mandat.funktion };
};

/** The first two of a rule at once: a party of an open tvist, with mandate to speak for it. */
export const foretradd = (
  state: TvistState,
  handling: Handling,
): Tilltrade<OppenTvist> & { readonly av: Foretradare } => ({
  ...oppen(state, handling.huvudman),
  av: kravMandat(handling, 'foretrada'),
});
