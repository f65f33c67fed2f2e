import {
  fyllerFunktion,
  mandatbrist,
  type Foretradare,
  type Mandatbrist,
  type Mandatfakta,
} from '#libs/kernel/index.js';
import { avvisning, type Avvisningskod } from './avvisningar.js';
import type { Arenafakta } from './commands.js';
import type { Beslutande } from './events.js';
import {
  beslutsnyckel,
  type Beslutspost,
  type KandRekommendation,
  type RekommendationState,
} from './rekommendation.js';

/** The recommendation as one of its recipients sees it. Who is none is told that it does not exist, as if it did not. */
export const mottagares = (state: RekommendationState, huvudman: string): KandRekommendation => {
  if (state.status === 'okand' || egnaPoster(state, huvudman).length === 0) throw avvisning('REKOMMENDATION_FINNS_EJ');
  return state;
};

const egnaPoster = ({ poster }: KandRekommendation, huvudman: string): readonly Beslutspost[] =>
  [...poster.values()].filter((post) => post.huvudman === huvudman);

interface Beslutar extends Beslutande {
  readonly mandat: Mandatfakta | null;
}
export interface Beslutsratt {
  readonly rekommendation: KandRekommendation;
  readonly post: Beslutspost;
  readonly av: Foretradare;
}

/** B6: only the one asked decides, by somebody with its own mandate to decide; V5: and in the function asked for. */
export const beslutsratt = (state: RekommendationState, vem: Beslutar): Beslutsratt => {
  const rekommendation = mottagares(state, vem.huvudman);
  const post = rekommendation.poster.get(beslutsnyckel(vem));
  if (post === undefined) throw avvisning('VERKSAMHET_EJ_MOTTAGARE', verksamheter(rekommendation, vem.huvudman));
  const mandat = kravMandat(vem, post);
  const { beslutsfunktion } = rekommendation.data;
  if (beslutsfunktion !== null && !fyllerFunktion(mandat, beslutsfunktion, null)) {
    throw avvisning('FEL_BESLUTSFUNKTION', [beslutsfunktion]);
  }
  if (rekommendation.status === 'aterkallad') throw avvisning('REKOMMENDATION_ATERKALLAD');
  const { huvudman, mandatId, funktion } = mandat;
  return { rekommendation, post, av: { huvudman, mandatId, funktion } };
};

const verksamheter = (rekommendation: KandRekommendation, huvudman: string): readonly string[] =>
  egnaPoster(rekommendation, huvudman).map(({ verksamhet }) => verksamhet ?? 'huvudmannen som helhet');

const BRISTKODER: Readonly<Record<Mandatbrist, Avvisningskod>> = {
  saknas: 'MANDAT_SAKNAS',
  'galler-ej': 'MANDAT_GALLER_EJ',
  'racker-ej': 'MANDAT_RACKER_EJ',
};

const kravMandat = ({ huvudman, mandat }: Beslutar, { verksamhet }: Beslutspost): Mandatfakta => {
  const brist = mandatbrist(mandat, { huvudman, behorighet: 'besluta' });
  if (brist !== null || mandat === null) throw avvisning(BRISTKODER[brist ?? 'saknas'], ['behörigheten besluta']);
  if (verksamhet !== null && mandat.verksamhet !== null && mandat.verksamhet !== verksamhet) {
    throw avvisning('MANDAT_RACKER_EJ', [`verksamheten ${verksamhet}`]);
  }
  return mandat;
};

interface Arenaaktor {
  readonly huvudman: string;
  readonly koordinator: boolean;
}
/** Who may speak for the arena: its convenor, the koordinator, or any of its huvudmän while none convenes (B5). */
export const arArenans = (arena: Arenafakta, { huvudman, koordinator }: Arenaaktor): boolean =>
  koordinator || arena.huvudman.includes(huvudman);

export const kravSammankallande = ({ sammankallande }: Arenafakta, { huvudman, koordinator }: Arenaaktor): void => {
  const leder = koordinator || sammankallande === null || sammankallande === huvudman;
  if (!leder) throw avvisning('EJ_SAMMANKALLANDE', [sammankallande]);
};
