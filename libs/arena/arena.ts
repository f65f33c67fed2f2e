import { foljArende, type Arende } from './arende.js';
import type { ArenaEvent, ArenaOppnad } from './events.js';
import { foljMote, type Mote } from './mote.js';

/** One turn of the convenorship. A turn that begins ends the one before it; they stand in the order they begin. */
export interface Tur {
  readonly huvudman: string;
  readonly fran: string;
  readonly till: string | null;
}
/** How many of the deciding answered what, as reported back (B6). */
export interface Utfall {
  readonly bifall: number;
  readonly avslag: number;
  readonly bordlagda: number;
  readonly vantar: number;
}
export interface LamnadRekommendation {
  readonly rubrik: string;
  readonly arenden: readonly string[];
  readonly utfall: Utfall | null;
}

export interface KandArena {
  readonly status: 'oppen';
  readonly data: ArenaOppnad['data'];
  readonly turer: readonly Tur[];
  readonly arenden: ReadonlyMap<string, Arende>;
  readonly moten: ReadonlyMap<string, Mote>;
  readonly rekommendationer: ReadonlyMap<string, LamnadRekommendation>;
}
export type ArenaState = { readonly status: 'okand' } | KandArena;

export const initial: ArenaState = { status: 'okand' };

/** Throws only for a stream that does not begin with the opening: a broken log, never a rule. */
export const evolve = (state: ArenaState, event: ArenaEvent): ArenaState => {
  if (event.type === 'ArenaOppnad') {
    const tomt = { turer: [], arenden: new Map(), moten: new Map(), rekommendationer: new Map() };
    return { status: 'oppen', data: event.data, ...tomt };
  }
  if (state.status === 'okand') throw new Error(`an arena begins with ArenaOppnad, not ${event.type}`);
  return foljArena(state, event);
};

const foljArena = (state: KandArena, event: Exclude<ArenaEvent, ArenaOppnad>): KandArena => {
  switch (event.type) {
    case 'SammankallandeUtsedd': {
      const { av: _av, ...tur } = event.data;
      return { ...state, turer: [...state.turer.filter(({ fran }) => fran < tur.fran), tur] };
    }
    case 'ArendeAnmalt':
    case 'ArendeLamnat':
    case 'ArendeBerett':
    case 'ArendenRelaterade':
      return { ...state, arenden: foljArende(state.arenden, event) };
    case 'MoteKallat':
    case 'MoteInstallt':
    case 'DagordningFaststalld':
    case 'NarvaroNoterad':
    case 'ProtokollLankat':
      return { ...state, moten: foljMote(state.moten, event) };
    case 'ArendeBehandlat':
      return { ...state, arenden: foljArende(state.arenden, event), moten: foljMote(state.moten, event) };
    case 'RekommendationLamnad': {
      const { rekommendation, ...lamnad } = event.data;
      const rekommendationer = new Map(state.rekommendationer).set(rekommendation, { ...lamnad, utfall: null });
      return { ...state, arenden: foljArende(state.arenden, event), rekommendationer };
    }
    case 'UtfallAterrapporterat':
      return { ...state, rekommendationer: medUtfall(state.rekommendationer, event.data) };
  }
};

const medUtfall = (
  kanda: KandArena['rekommendationer'],
  { rekommendation, ...utfall }: Utfall & { readonly rekommendation: string },
): KandArena['rekommendationer'] => {
  const lamnad = kanda.get(rekommendation);
  return lamnad === undefined ? kanda : new Map(kanda).set(rekommendation, { ...lamnad, utfall });
};
