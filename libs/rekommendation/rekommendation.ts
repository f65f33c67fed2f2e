import type { Foretradare } from '#libs/kernel/index.js';
import type {
  Beslutande,
  Beslutsutfall,
  BeslutFattat,
  RekommendationEvent,
  RekommendationExpedierad,
} from './events.js';

/** One that decides, and where its decision stands. */
export interface Beslutspost extends Beslutande {
  readonly status: 'vantar' | Beslutsutfall;
  /** RFC 3339 date by which it is to have decided, as first asked. */
  readonly senast: string;
  /** The day after which it is reminded next; moves with each reminder. */
  readonly forfaller: string;
  readonly paminnelser: number;
  /** Null while it waits. */
  readonly beslut: Beslut | null;
}
export interface Beslut {
  readonly av: Foretradare;
  readonly instans: string;
  readonly datum: string;
  readonly dnr: string | null;
  readonly motivering: string | null;
}

export interface KandRekommendation {
  readonly status: 'oppen' | 'aterkallad';
  readonly data: RekommendationExpedierad['data'];
  /** One for each that decides, by `beslutsnyckel`, in the order they were asked. */
  readonly poster: ReadonlyMap<string, Beslutspost>;
  /** Of each recipient's own system (N4). */
  readonly arendenummer: ReadonlyMap<string, string>;
  /** As last told to the arena; null while somebody has not decided. */
  readonly utfall: { readonly bifall: number; readonly avslag: number } | null;
}
export type RekommendationState = { readonly status: 'okand' } | KandRekommendation;

export const initial: RekommendationState = { status: 'okand' };

/** `<huvudman>/<verksamhet>`, or `<huvudman>/-` where the huvudman decides as one. */
export const beslutsnyckel = ({ huvudman, verksamhet }: Beslutande): string => `${huvudman}/${verksamhet ?? '-'}`;

/** Throws only for a stream that does not begin with the expediering: a broken log, never a rule. */
export const evolve = (state: RekommendationState, event: RekommendationEvent): RekommendationState => {
  if (event.type === 'RekommendationExpedierad') return expedierad(event.data);
  if (state.status === 'okand') {
    throw new Error(`a rekommendation begins with RekommendationExpedierad, not ${event.type}`);
  }
  return folj(state, event);
};

const folj = (
  state: KandRekommendation,
  event: Exclude<RekommendationEvent, RekommendationExpedierad>,
): KandRekommendation => {
  switch (event.type) {
    case 'BeslutFattat':
    case 'BeslutRattat':
      return beslutad(state, event.data);
    case 'BeslutPaminnt':
      return medPost(state, event.data, (post) => ({
        forfaller: event.data.nastaSenast,
        paminnelser: post.paminnelser + 1,
      }));
    case 'RekommendationMottagen': {
      const { huvudman, arendenummer } = event.data;
      return { ...state, arendenummer: new Map(state.arendenummer).set(huvudman, arendenummer) };
    }
    case 'AllaHarBeslutat':
      return { ...state, utfall: event.data };
    case 'RekommendationAterkallad':
      return { ...state, status: 'aterkallad' };
  }
};

const expedierad = (data: RekommendationExpedierad['data']): KandRekommendation => ({
  status: 'oppen',
  data,
  poster: new Map(
    data.mottagare.map(({ huvudman, verksamhet, senast }) => [
      beslutsnyckel({ huvudman, verksamhet }),
      { huvudman, verksamhet, status: 'vantar', senast, forfaller: senast, paminnelser: 0, beslut: null },
    ]),
  ),
  arendenummer: new Map(),
  utfall: null,
});

/** A decision that is corrected to bordlagd opens the question again: the arena is told anew once all have decided. */
const beslutad = (state: KandRekommendation, data: BeslutFattat['data']): KandRekommendation => {
  const { utfall: status, av, instans, datum, dnr, motivering } = data;
  const nu = medPost(state, data, () => ({ status, beslut: { av, instans, datum, dnr, motivering } }));
  return arAvgjord(status) ? nu : { ...nu, utfall: null };
};

const medPost = (
  state: KandRekommendation,
  vem: Beslutande,
  andra: (post: Beslutspost) => Partial<Beslutspost>,
): KandRekommendation => {
  const nyckel = beslutsnyckel(vem);
  const post = state.poster.get(nyckel);
  if (post === undefined) return state;
  return { ...state, poster: new Map(state.poster).set(nyckel, { ...post, ...andra(post) }) };
};

/** Bifall or avslag: a bordlagd question still waits for its answer. */
export const arAvgjord = (status: Beslutspost['status']): boolean => status === 'bifall' || status === 'avslag';
