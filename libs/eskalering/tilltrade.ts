import {
  BEHORIGHETER,
  mandatbrist,
  type Behorighet,
  type Foretradare,
  type Mandatbrist,
  type Mandatfakta,
} from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { EskaleringState, KandEskalering, PagaendeEskalering, Partsplats } from './eskalering.js';
import type { Stege } from './stege.js';

/** The escalation as its actor may act in it: the actor is known to be a part, and `plats` is where it stands. */
export interface Tilltrade<Slag extends KandEskalering = KandEskalering> {
  readonly eskalering: Slag;
  readonly plats: Partsplats;
}

/** In whatever state it is. Who is no part is told that it does not exist, as if it did not. */
export const part = (state: EskaleringState, huvudman: string): Tilltrade => {
  const plats = state.status === 'okand' ? undefined : state.parter.get(huvudman);
  if (state.status === 'okand' || plats === undefined) throw avvisning('ESKALERING_FINNS_EJ');
  return { eskalering: state, plats };
};

export const pagaende = (state: EskaleringState, huvudman: string): Tilltrade<PagaendeEskalering> => {
  const { eskalering, plats } = part(state, huvudman);
  return { eskalering: ejAvslutad(eskalering), plats };
};

export const ejAvslutad = (eskalering: KandEskalering): PagaendeEskalering => {
  if (eskalering.status === 'avslutad') throw avvisning('ESKALERING_AVSLUTAD');
  return eskalering;
};

/** The ladder of the model that the matter climbs, and no other. */
export const kravModell = ({ modell }: KandEskalering, stege: Stege): void => {
  if (stege.modell !== modell) throw avvisning('ANNAN_MODELL', { modell });
};

interface Handling {
  readonly huvudman: string;
  readonly mandat: Mandatfakta | null;
}

const BRISTER = {
  saknas: 'MANDAT_SAKNAS',
  'galler-ej': 'MANDAT_GALLER_EJ',
  'racker-ej': 'MANDAT_RACKER_EJ',
} as const satisfies Readonly<Record<Mandatbrist, string>>;

/** D6: the mandate with which the huvudman acts; it lets its holder do one of `nagon`. */
export const kravMandat = ({ huvudman, mandat }: Handling, nagon: readonly Behorighet[]): Mandatfakta => {
  const brister = nagon.map((behorighet) => mandatbrist(mandat, { huvudman, behorighet }));
  const [brist = 'saknas'] = brister;
  if (mandat !== null && brister.includes(null)) return mandat;
  const behorighet = nagon.map((en) => BEHORIGHETER[en]).join(' eller ');
  throw avvisning(BRISTER[brist ?? 'racker-ej'], { behorighet });
};

/** As it stands in the event: a function, never a person. */
export const foretradare = ({ huvudman, mandatId, funktion }: Foretradare): Foretradare => ({
  huvudman,
  mandatId,
  funktion,
});
