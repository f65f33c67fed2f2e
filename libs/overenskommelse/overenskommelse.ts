import type {
  LokalStatusAngiven,
  OverenskommelseEvent,
  OverenskommelseRegistrerad,
  RevisionsansvarUtsett,
  RutinLankad,
  Version,
} from './events.js';
import { arSenast } from './giltighet.js';

export type LokalStatus = Omit<LokalStatusAngiven['data'], 'huvudman'>;
export type Rutin = Omit<RutinLankad['data'], 'av'>;
export interface Revision extends Omit<RevisionsansvarUtsett['data'], 'av'> {
  /** RFC 3339 date: the last day before the next reminder; null once a later version has been adopted. */
  readonly pamindSenast: string | null;
  readonly paminnelser: number;
}

/** An agreement as it stands; plain enough to be shown as it is. */
export interface Overenskommelse extends Omit<OverenskommelseRegistrerad['data'], 'av'> {
  /** What the kommuner have stated; one that is missing has not answered (U2). */
  readonly lokalaStatusar: ReadonlyMap<string, LokalStatus>;
  readonly revision: Revision | null;
  readonly rutiner: readonly Rutin[];
}

export type KandOverenskommelse = Overenskommelse & { readonly status: 'registrerad' };
export type OverenskommelseState = { readonly status: 'okand' } | KandOverenskommelse;

export const initial: OverenskommelseState = { status: 'okand' };

/** Throws only for a stream that does not begin with the registration: a broken log, never a rule. */
export const evolve = (state: OverenskommelseState, event: OverenskommelseEvent): OverenskommelseState => {
  if (event.type === 'OverenskommelseRegistrerad') return registrerad(event.data);
  if (state.status === 'okand') throw new Error(`begins with OverenskommelseRegistrerad, not ${event.type}`);
  return folj(state, event);
};

/** An agreement as its first event says it; also one of the län's file that no event has yet touched. */
export const registrerad = ({ av: _av, ...data }: OverenskommelseRegistrerad['data']): KandOverenskommelse => ({
  status: 'registrerad',
  ...data,
  lokalaStatusar: new Map(),
  revision: null,
  rutiner: [],
});

const folj = (
  state: KandOverenskommelse,
  event: Exclude<OverenskommelseEvent, OverenskommelseRegistrerad>,
): KandOverenskommelse => {
  switch (event.type) {
    case 'VersionAntagen':
      return antagen(state, event.data.version);
    case 'VersionRattad':
      return { ...state, versioner: state.versioner.map((version) => rattad(version, event.data.version)) };
    case 'ParterAndrade':
      return { ...state, parter: event.data.parter };
    case 'LokalStatusAngiven': {
      const { huvudman, ...status } = event.data;
      return { ...state, lokalaStatusar: new Map(state.lokalaStatusar).set(huvudman, status) };
    }
    case 'RevisionsansvarUtsett': {
      const { av: _av, ...ansvar } = event.data;
      return { ...state, revision: { ...ansvar, pamindSenast: ansvar.revideraSenast, paminnelser: 0 } };
    }
    case 'RevisionPaminnd':
      return { ...state, revision: paminnd(state.revision, event.data.nastaSenast) };
    case 'RutinLankad': {
      const { av: _av, ...rutin } = event.data;
      return { ...state, rutiner: [...state.rutiner, rutin] };
    }
    case 'RutinBorttagen':
      return { ...state, rutiner: state.rutiner.filter(({ rutinId }) => rutinId !== event.data.rutinId) };
    case 'KallaLankad':
      return { ...state, lank: event.data.lank };
  }
};

/** A later version is what the revision was for: nobody is reminded of it any more. An older one is history that is filled in. */
const antagen = (state: KandOverenskommelse, version: Version): KandOverenskommelse => {
  const reviderad = arSenast(version, state.versioner);
  const revision = reviderad && state.revision !== null ? { ...state.revision, pamindSenast: null } : state.revision;
  return { ...state, versioner: [...state.versioner, version], revision };
};

const rattad = (version: Version, ny: Version): Version => (version.version === ny.version ? ny : version);

const paminnd = (revision: Revision | null, nastaSenast: string): Revision | null =>
  revision && { ...revision, pamindSenast: nastaSenast, paminnelser: revision.paminnelser + 1 };
