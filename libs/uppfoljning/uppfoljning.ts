import type {
  BristFastslagen,
  EnkatBesvarad,
  EnkatPaminnd,
  EnkatsvarRattat,
  EnkatUtskickad,
  IndikatorAngiven,
  Kriterielistversion,
  KriteriumBedomt,
  PlanKopplad,
  PraxisAngiven,
  RevisionsbeslutFattat,
  SynpunktTillford,
  UppfoljningEvent,
  UppfoljningFryst,
  UppfoljningOppnad,
} from './events.js';
import { FORSTA_KRITERIER } from './kriterier.js';

export type Enkatsvar = Omit<EnkatBesvarad['data'], 'huvudman'>;
export type Rattelse = EnkatsvarRattat['data'];
export type Praxisuppgift = Omit<PraxisAngiven['data'], 'huvudman'>;
export type Kriteriebedomning = KriteriumBedomt['data'];
export type Indikatorvarde = IndikatorAngiven['data'];
export type Synpunkt = SynpunktTillford['data'];
export type Brist = BristFastslagen['data'];
export type Koppladplan = PlanKopplad['data'];
export type Frysning = UppfoljningFryst['data'];
export type Revisionsbeslut = RevisionsbeslutFattat['data'];

/** How one huvudman is waited for. */
export interface Enkatdag {
  /** RFC 3339 date: the last day that it was told. */
  readonly svarSenast: string;
  /** RFC 3339 date after which it is reminded, if silent; null once all is completed. */
  readonly paminns: string | null;
  /** Reminders of its day since it was sent the survey last. */
  readonly paminnelser: number;
}

/** A follow-up as it stands; plain enough to be shown as it is. */
export interface KandUppfoljning extends Uppgifter {
  readonly status: 'oppen' | 'slutford';
  /** Each sending in order; one that is in a later one too has been reminded. */
  readonly utskick: readonly EnkatUtskickad['data'][];
  /** By huvudman that has had the survey: a day that is moved for one is moved for nobody else. */
  readonly enkatdagar: ReadonlyMap<string, Enkatdag>;
  /** By huvudman, in the order they came: the last holds, and all stand. */
  readonly svar: ReadonlyMap<string, readonly Enkatsvar[]>;
  /** Beside the raw text (U3), in the order they were made. */
  readonly rattelser: readonly Rattelse[];
  /** By huvudman. */
  readonly praxis: ReadonlyMap<string, Praxisuppgift>;
  /** By `kriterienyckel`. */
  readonly kriterier: ReadonlyMap<string, Kriteriebedomning>;
  /** By `indikatornyckel`. */
  readonly indikatorer: ReadonlyMap<string, Indikatorvarde>;
  readonly synpunkter: readonly Synpunkt[];
  /** Those that stand; a struck one is history. */
  readonly brister: readonly Brist[];
  readonly revisionsbeslut: Revisionsbeslut | null;
  readonly planer: readonly Koppladplan[];
  readonly frysningar: readonly Frysning[];
}
interface Uppgifter extends Omit<UppfoljningOppnad['data'], 'kriterielista'> {
  /** Absent: the first list. What was kept of a follow-up before there was another then stands as it is. */
  readonly kriterielista?: Kriterielistversion;
}
export type UppfoljningState = { readonly status: 'okand' } | KandUppfoljning;

export const initial: UppfoljningState = { status: 'okand' };

export const kriterienyckel = ({
  kriterium,
  perspektiv,
}: Pick<Kriteriebedomning, 'kriterium' | 'perspektiv'>): string => `${kriterium}/${perspektiv}`;
/** `-` for the whole län. */
export const indikatornyckel = (en: Pick<Indikatorvarde, 'indikator' | 'huvudman' | 'period'>): string =>
  `${en.indikator}/${en.huvudman ?? '-'}/${en.period}`;

/** Throws only for a stream that does not begin with the opening: a broken log, never a rule. */
export const evolve = (state: UppfoljningState, event: UppfoljningEvent): UppfoljningState => {
  if (event.type === 'UppfoljningOppnad') return oppnad(event.data);
  if (state.status === 'okand') throw new Error(`an uppfoljning begins with UppfoljningOppnad, not ${event.type}`);
  return arUnderlag(event) ? medUnderlag(state, event) : medSkede(state, event);
};

const oppnad = ({ kriterielista, ...data }: UppfoljningOppnad['data']): KandUppfoljning => ({
  ...data,
  ...(!arForsta(kriterielista) && { kriterielista }),
  status: 'oppen',
  utskick: [],
  enkatdagar: new Map(),
  svar: new Map(),
  rattelser: [],
  praxis: new Map(),
  kriterier: new Map(),
  indikatorer: new Map(),
  synpunkter: [],
  brister: [],
  revisionsbeslut: null,
  planer: [],
  frysningar: [],
});

const arForsta = ({ id, version }: Kriterielistversion): boolean =>
  id === FORSTA_KRITERIER.id && version === FORSTA_KRITERIER.version;

/** By what it is assessed (N9). */
export const kriterielistaFor = ({ kriterielista }: Pick<KandUppfoljning, 'kriterielista'>): Kriterielistversion =>
  kriterielista ?? { id: FORSTA_KRITERIER.id, version: FORSTA_KRITERIER.version };

const UNDERLAG = [
  'EnkatUtskickad',
  'EnkatPaminnd',
  'EnkatBesvarad',
  'EnkatsvarRattat',
  'PraxisAngiven',
  'KriteriumBedomt',
  'IndikatorAngiven',
  'SynpunktTillford',
] as const;
type Underlagshandelse = Extract<UppfoljningEvent, { readonly type: (typeof UNDERLAG)[number] }>;
type Skedeshandelse = Exclude<UppfoljningEvent, Underlagshandelse | UppfoljningOppnad>;

const arUnderlag = (event: UppfoljningEvent): event is Underlagshandelse => UNDERLAG.some((typ) => typ === event.type);

/** What is gathered. */
const medUnderlag = (state: KandUppfoljning, event: Underlagshandelse): KandUppfoljning => {
  switch (event.type) {
    case 'EnkatUtskickad':
      return utskickad(state, event.data);
    case 'EnkatPaminnd':
      return paminnd(state, event.data);
    case 'EnkatBesvarad': {
      const { huvudman, ...svar } = event.data;
      const alla = [...(state.svar.get(huvudman) ?? []), svar];
      return { ...state, svar: new Map(state.svar).set(huvudman, alla) };
    }
    case 'EnkatsvarRattat':
      return { ...state, rattelser: [...state.rattelser, event.data] };
    case 'PraxisAngiven': {
      const { huvudman, ...praxis } = event.data;
      return { ...state, praxis: new Map(state.praxis).set(huvudman, praxis) };
    }
    case 'KriteriumBedomt':
      return { ...state, kriterier: new Map(state.kriterier).set(kriterienyckel(event.data), event.data) };
    case 'IndikatorAngiven':
      return { ...state, indikatorer: new Map(state.indikatorer).set(indikatornyckel(event.data), event.data) };
    case 'SynpunktTillford':
      return { ...state, synpunkter: [...state.synpunkter, event.data] };
  }
};

/** A new day to answer by is a new day to be reminded of, to those that it is sent to. */
const utskickad = (state: KandUppfoljning, utskick: EnkatUtskickad['data']): KandUppfoljning => {
  const { svarSenast, till } = utskick;
  const ny: Enkatdag = { svarSenast, paminns: svarSenast, paminnelser: 0 };
  const enkatdagar = new Map([...state.enkatdagar, ...till.map((huvudman) => [huvudman, ny] as const)]);
  return { ...state, svarSenast, enkatdagar, utskick: [...state.utskick, utskick] };
};

/** The day is over for all that had it, also for who was not silent then and may be so again. */
const paminnd = (state: KandUppfoljning, { senast, nastaSenast }: EnkatPaminnd['data']): KandUppfoljning =>
  medEnkatdagar(state, (en) =>
    en.paminns === senast ? { ...en, paminns: nastaSenast, paminnelser: en.paminnelser + 1 } : en,
  );

const medEnkatdagar = (state: KandUppfoljning, andra: (en: Enkatdag) => Enkatdag): KandUppfoljning => ({
  ...state,
  enkatdagar: new Map([...state.enkatdagar].map(([huvudman, en]) => [huvudman, andra(en)])),
});

/** The last day that a huvudman was told; who has not had the survey, the day that was told last. */
export const svarSenastFor = (
  { svarSenast, enkatdagar }: Pick<KandUppfoljning, 'enkatdagar' | 'svarSenast'>,
  huvudman: string,
): string => enkatdagar.get(huvudman)?.svarSenast ?? svarSenast;

/** What comes of it. */
const medSkede = (state: KandUppfoljning, event: Skedeshandelse): KandUppfoljning => {
  switch (event.type) {
    case 'BristFastslagen':
      return { ...state, brister: [...state.brister, event.data] };
    case 'BristStruken':
      return { ...state, brister: state.brister.filter(({ bristId }) => bristId !== event.data.bristId) };
    case 'RevisionsbeslutFattat':
      return { ...state, revisionsbeslut: event.data };
    case 'PlanKopplad':
      return { ...state, planer: [...state.planer, event.data] };
    case 'UppfoljningFryst':
      return { ...state, frysningar: [...state.frysningar, event.data] };
    case 'UppfoljningSlutford':
      // Opened again, it waits for nobody until the survey is sent anew.
      return medEnkatdagar({ ...state, status: 'slutford' }, (en) => ({ ...en, paminns: null }));
    case 'UppfoljningAteroppnad':
      return { ...state, status: 'oppen' };
  }
};

/** For who keeps the state: a frozen report may be a quarter of a megabyte, and no fold asks what it says. */
export const utanRapporter = (state: UppfoljningState): UppfoljningState =>
  state.status === 'okand'
    ? state
    : { ...state, frysningar: state.frysningar.map((frysning) => ({ ...frysning, rapport: '' })) };

/** The standing brist that all these cases are in already: a proposal of them is then taken. None of no cases. */
export const bristMedAlla = <B extends Pick<Brist, 'bristId' | 'avvikelser'>>(
  brister: readonly B[],
  avvikelser: readonly string[],
): B | undefined =>
  avvikelser.length === 0
    ? undefined
    : brister.find((brist) => {
        const star = new Set(brist.avvikelser);
        return avvikelser.every((id) => star.has(id));
      });
