import type {
  Amne,
  ArendeAtersant,
  Arendereferens,
  EskaleringAvslutad,
  EskaleringEvent,
  EskaleringPaborjad,
  LyftTillSamverkan,
  Startplats,
  Underlag,
} from './events.js';

/** What is waited for where the matter stands, on a line level and a samverkansnivå alike. */
export interface Bevakning {
  readonly niva: string;
  /** Last day to answer, as first set; null = none, or answered. */
  readonly svarSenast: string | null;
  /** Day after which lifting is proposed, once reminded; null before. */
  readonly paminnd: string | null;
  readonly lyftForeslaget: boolean;
}

/** One huvudman's place on its own ladder; only its own acts move it. */
export interface Partsplats extends Bevakning {
  /** The function that represents it where its line lacks the level (B7); null where its line has it. */
  readonly representant: string | null;
  /** Its answer at the level where it stands. */
  readonly svar: string | null;
  /** Every level that it has stood at, the first first. */
  readonly natt: readonly string[];
  /** Of its own system (N4). */
  readonly arendenummer: string | null;
}

export interface Samverkansplats extends Bevakning {
  /** The arena that has it; null when none is opened at the level. */
  readonly arena: string | null;
}

/** A samverkansnivå that has had it, with the arena of that time. */
export interface Samverkansbesok {
  readonly niva: string;
  readonly arena: string | null;
}

export interface Eskalering {
  readonly arende: Arendereferens;
  readonly lan: string;
  readonly modell: string;
  readonly amne: Amne;
  /** As last lifted. */
  readonly underlag: Underlag;
  readonly paborjadAv: string;
  readonly parter: ReadonlyMap<string, Partsplats>;
  readonly samverkan: Samverkansplats | null;
  /** In order of the last visit; each level and arena once. */
  readonly samverkanshistorik: readonly Samverkansbesok[];
}

export type PagaendeEskalering = Eskalering & { readonly status: 'pagaende' };
export type AvslutadEskalering = Eskalering & {
  readonly status: 'avslutad';
  readonly utfall: EskaleringAvslutad['data']['utfall'];
};
export type KandEskalering = PagaendeEskalering | AvslutadEskalering;
export type EskaleringState = { readonly status: 'okand' } | KandEskalering;

export const initial: EskaleringState = { status: 'okand' };

/** Throws only for a stream that does not begin with EskaleringPaborjad: a broken log, never a rule. */
export const evolve = (state: EskaleringState, event: EskaleringEvent): EskaleringState => {
  if (event.type === 'EskaleringPaborjad') return paborjad(event.data, state);
  if (state.status === 'okand') throw new Error(`an eskalering begins with EskaleringPaborjad, not ${event.type}`);
  return folj(state, event);
};

const folj = (state: KandEskalering, event: Exclude<EskaleringEvent, EskaleringPaborjad>): KandEskalering => {
  switch (event.type) {
    case 'LyftILinjen': {
      const { av, till, underlag, svarSenast } = event.data;
      return medPart({ ...state, underlag }, av.huvudman, (part) => flyttad(part, till, svarSenast));
    }
    case 'RepresentantUtsedd': {
      const { av, niva, svarSenast } = event.data;
      return medPart(state, av.huvudman, (part) => ({
        ...(part.niva === niva ? part : flyttad(part, niva, svarSenast)),
        representant: av.funktion,
      }));
    }
    case 'LyftTillSamverkan':
      return lyftTillSamverkan(state, event.data);
    case 'NivaBesvarad':
      return medPart(state, event.data.av.huvudman, (part) => ({
        ...part,
        svar: event.data.svar,
        svarSenast: null,
        paminnd: null,
      }));
    case 'ArendeAtersant':
      return atersant(state, event.data);
    case 'SvarPaminnt':
      return medBevakning(state, event.data.huvudman, { paminnd: event.data.nastaSenast });
    case 'LyftForeslaget':
      return medBevakning(state, event.data.huvudman, { lyftForeslaget: true });
    case 'PartTillagd': {
      const { part } = event.data;
      return { ...state, parter: new Map(state.parter).set(part.huvudman, vidStart(part)) };
    }
    case 'EskaleringMottagen':
      return medPart(state, event.data.huvudman, (part) => ({ ...part, arendenummer: event.data.arendenummer }));
    case 'EskaleringAvslutad':
      return { ...state, status: 'avslutad', utfall: event.data.utfall };
  }
};

/** Anew from the foot. Of an earlier time only who has had it, and under which number, stands. */
const paborjad = ({ parter, av, ...data }: EskaleringPaborjad['data'], fore: EskaleringState): PagaendeEskalering => {
  const kand = fore.status === 'okand' ? null : fore;
  const vid = (part: Startplats): Partsplats => ({
    ...vidStart(part),
    arendenummer: kand?.parter.get(part.huvudman)?.arendenummer ?? null,
  });
  return {
    ...data,
    status: 'pagaende',
    paborjadAv: av.huvudman,
    parter: new Map(parter.map((part) => [part.huvudman, vid(part)])),
    samverkan: null,
    samverkanshistorik: kand?.samverkanshistorik ?? [],
  };
};

const OBEVAKAD = { paminnd: null, lyftForeslaget: false } as const;

const vidStart = ({ niva, svarSenast }: Startplats): Partsplats => ({
  ...OBEVAKAD,
  niva,
  svarSenast,
  representant: null,
  svar: null,
  natt: [niva],
  arendenummer: null,
});

const flyttad = (part: Partsplats, niva: string, svarSenast: string | null): Partsplats => ({
  ...part,
  ...OBEVAKAD,
  niva,
  svarSenast,
  representant: null,
  svar: null,
  natt: part.natt.includes(niva) ? part.natt : [...part.natt, niva],
});

const medPart = (state: KandEskalering, huvudman: string, andra: (part: Partsplats) => Partsplats): KandEskalering => {
  const part = state.parter.get(huvudman);
  return part === undefined ? state : { ...state, parter: new Map(state.parter).set(huvudman, andra(part)) };
};

const medBevakning = (
  state: KandEskalering,
  huvudman: string | null,
  nytt: Partial<Pick<Bevakning, 'paminnd' | 'lyftForeslaget'>>,
): KandEskalering => {
  if (huvudman !== null) return medPart(state, huvudman, (part) => ({ ...part, ...nytt }));
  return state.samverkan === null ? state : { ...state, samverkan: { ...state.samverkan, ...nytt } };
};

const lyftTillSamverkan = (state: KandEskalering, data: LyftTillSamverkan['data']): KandEskalering => {
  const { till, arena, underlag, svarSenast } = data;
  return { ...iSamverkan(state, { niva: till, arena }, svarSenast), underlag };
};

const iSamverkan = (state: KandEskalering, besok: Samverkansbesok, svarSenast: string | null): KandEskalering => ({
  ...state,
  samverkan: { ...OBEVAKAD, ...besok, svarSenast },
  samverkanshistorik: [
    ...state.samverkanshistorik.filter(({ niva, arena }) => niva !== besok.niva || arena !== besok.arena),
    besok,
  ],
});

/** Which of the three it is shows in the data: from samverkan it says so in `fran`. */
const atersant = (state: KandEskalering, data: ArendeAtersant['data']): KandEskalering => {
  const { av, fran, till, svarSenast } = data;
  if (till === null) return iLinjerna(state, svarSenast);
  const besok = state.samverkanshistorik.findLast(({ niva }) => niva === till);
  if (state.samverkan?.niva === fran && besok !== undefined) return iSamverkan(state, besok, svarSenast);
  return medPart(state, av.huvudman, (part) => flyttad(part, till, svarSenast));
};

/** Out of samverkan: each line has it where it stood, and is asked anew. */
const iLinjerna = (state: KandEskalering, svarSenast: string | null): KandEskalering => ({
  ...state,
  samverkan: null,
  parter: new Map([...state.parter].map(([kod, part]) => [kod, { ...part, ...OBEVAKAD, svarSenast, svar: null }])),
});
