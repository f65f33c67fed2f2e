import type { Foretradare } from '#libs/kernel/index.js';
import type {
  InterimsansvarTaget,
  Losning,
  PrincipFragaBedomd,
  StallningTagen,
  TvistAvgjord,
  Tvistefraga,
  TvistEvent,
  TvistOppnad,
} from './events.js';

/** What `decide` needs to know of a tvist, no more. */
export interface Tvist {
  /** The huvudman that opened it. */
  readonly oppnadAv: string;
  readonly fraga: Tvistefraga;
  readonly beloppKr: string | null;
  /** One for every party, by its code, in the order they were named. */
  readonly parter: ReadonlyMap<string, Partslage>;
  readonly interimsansvar: InterimsansvarTaget['data'] | null;
  readonly principfraga: PrincipFragaBedomd['data'] | null;
  readonly losningar: readonly Losningslage[];
}
export interface Partslage {
  /** RFC 3339 date by which its position is asked for. */
  readonly svarSenast: string | null;
  readonly paminnd: boolean;
  /** Who speaks for it (D6). */
  readonly foretradare: Foretradare | null;
  /** The position that now holds (D7). */
  readonly stallning: StallningTagen['data'] | null;
  /** The number under which its own system has the tvist (N4). */
  readonly arendenummer: string | null;
}
export interface Losningslage {
  readonly losning: Losning;
  /** What each party has last said of it; one that is not here has not answered. */
  readonly svar: ReadonlyMap<string, 'godkand' | 'avbojd'>;
}
interface Avgorande {
  readonly avgorande: TvistAvgjord['data'];
  /** Parties whose own system has receipted the decision (D8). */
  readonly kvitterat: ReadonlySet<string>;
}

export type OppenTvist = Tvist & { readonly status: 'oppen' };
export type AvgjordTvist = Tvist & Avgorande & { readonly status: 'avgjord' };
export type TvistMedAvgorande = AvgjordTvist | (Tvist & Avgorande & { readonly status: 'avslutad' });
export type KandTvist = OppenTvist | TvistMedAvgorande | (Tvist & { readonly status: 'aterkallad' });
export type TvistState = { readonly status: 'okand' } | KandTvist;

export const initial: TvistState = { status: 'okand' };

/** Throws only for what no rule lets into the log: another beginning, or a receipt of what is not settled. */
export const evolve = (state: TvistState, event: TvistEvent): TvistState => {
  if (event.type === 'TvistOppnad') return oppnad(event.data);
  if (state.status === 'okand') throw new Error(`a tvist begins with TvistOppnad, not ${event.type}`);
  switch (event.type) {
    case 'TvistAvgjord':
      return { ...state, status: 'avgjord', avgorande: event.data, kvitterat: new Set() };
    case 'BeslutKvitterat':
      return { ...avgjord(state), kvitterat: new Set(avgjord(state).kvitterat).add(event.data.huvudman) };
    case 'TvistAvslutad':
      return { ...avgjord(state), status: 'avslutad' };
    case 'TvistAterkallad':
      return { ...state, status: 'aterkallad' };
    case 'InterimsansvarTaget':
      return { ...state, interimsansvar: event.data };
    case 'PrincipFragaBedomd':
      return { ...state, principfraga: event.data };
    case 'LosningForeslagen':
      return { ...state, losningar: [...state.losningar, { losning: event.data.losning, svar: new Map() }] };
    case 'LosningGodkand':
      return medSvar(state, event.data, 'godkand');
    case 'LosningAvbojd':
      return medSvar(state, event.data, 'avbojd');
    case 'ForetradareUtsedd':
    case 'StallningTagen':
    case 'TvistMottagen':
    case 'StallningPaminnd':
      return medPartslage(state, event);
  }
};

type Partshandelse = Extract<
  TvistEvent,
  { readonly type: 'ForetradareUtsedd' | 'StallningTagen' | 'TvistMottagen' | 'StallningPaminnd' }
>;

const oppnad = ({ av, parter, fraga, beloppKr, svarsfrister }: TvistOppnad['data']): OppenTvist => {
  const lage = (huvudman: string): Partslage => ({
    svarSenast: svarsfrister.find((frist) => frist.huvudman === huvudman)?.senast ?? null,
    paminnd: false,
    foretradare: huvudman === av.huvudman ? av : null,
    stallning: null,
    arendenummer: null,
  });
  const inget = { interimsansvar: null, principfraga: null, losningar: [] };
  const lagen = new Map(parter.map((huvudman) => [huvudman, lage(huvudman)]));
  return { status: 'oppen', oppnadAv: av.huvudman, fraga, beloppKr, parter: lagen, ...inget };
};

const avgjord = (state: KandTvist): AvgjordTvist => {
  if (state.status === 'avgjord') return state;
  throw new Error(`a tvist that is ${state.status} has no decision to receipt or close`);
};

const medPartslage = <S extends KandTvist>(state: S, event: Partshandelse): S => {
  const huvudman = 'av' in event.data ? event.data.av.huvudman : event.data.huvudman;
  const lage = state.parter.get(huvudman);
  if (lage === undefined) throw new Error(`${event.type} of one that is no party`);
  return { ...state, parter: new Map(state.parter).set(huvudman, foljLage(lage, event)) };
};

const foljLage = (lage: Partslage, event: Partshandelse): Partslage => {
  switch (event.type) {
    case 'ForetradareUtsedd':
      return { ...lage, foretradare: event.data.av };
    case 'StallningTagen':
      return { ...lage, foretradare: lage.foretradare ?? event.data.av, stallning: event.data };
    case 'TvistMottagen':
      return { ...lage, arendenummer: event.data.arendenummer };
    case 'StallningPaminnd':
      return { ...lage, paminnd: true };
  }
};

const medSvar = <S extends KandTvist>(
  state: S,
  { av, losningId }: { readonly av: Foretradare; readonly losningId: string },
  svar: 'godkand' | 'avbojd',
): S => ({
  ...state,
  losningar: state.losningar.map((lage) =>
    lage.losning.losningId === losningId ? { ...lage, svar: new Map(lage.svar).set(av.huvudman, svar) } : lage,
  ),
});

/** N3 when it is, N2 when it is not, or when nobody has judged it. */
export const arPrincipiell = (state: TvistState): boolean =>
  state.status !== 'okand' && state.principfraga?.principiell === true;
