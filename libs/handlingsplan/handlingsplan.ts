import type { Foretradare } from '#libs/kernel/index.js';
import type {
  AtgardStatusSatt,
  AtgardTillagd,
  Atgardsstatus,
  EffektUtvarderad,
  Godkannare,
  HandlingsplanEvent,
  Planatgard,
  PlanAvslagen,
  PlanGodkand,
  PlanOverford,
  PlanUpprattad,
} from './events.js';

/** An item and where it stands. */
export interface Planpost {
  readonly atgard: Planatgard;
  readonly status: Atgardsstatus;
  /** Last said by the responsible; null when nothing is. */
  readonly rapport: string | null;
  readonly effekt: Pick<EffektUtvarderad['data'], 'effekt' | 'beskrivning'> | null;
  /** The item of last year's plan that goes on here. */
  readonly overford: AtgardTillagd['data']['overford'];
  /** Id of the item of next year's plan in which it goes on. */
  readonly overfordTill: string | null;
  /** The day after which it is reminded next; moves with each reminder. */
  readonly forfaller: string;
  readonly paminnelser: number;
  readonly andringar: number;
  readonly rapporter: number;
}

/** One that approves, and where its approval stands. */
export interface Godkannandepost extends Godkannare {
  readonly status: 'vantar' | 'godkand' | 'avslagen';
  /** Items it has not approved as they are now. */
  readonly attGodkanna: ReadonlySet<string>;
  /** Who last said yes or no; null when nobody has. */
  readonly av: Foretradare | null;
  readonly skal: string | null;
  readonly svar: number;
}

export interface KandPlan {
  readonly status: 'pagaende' | 'avslutad';
  readonly data: PlanUpprattad['data'];
  /** By id, in the order they were added. */
  readonly atgarder: ReadonlyMap<string, Planpost>;
  /** By `godkannarnyckel`, in the order they were named. */
  readonly godkannanden: ReadonlyMap<string, Godkannandepost>;
  /** Whether approval has been asked for; until then it is a draft. */
  readonly begard: boolean;
  readonly overforing: PlanOverford['data'] | null;
  readonly arsrapport: string | null;
}
export type HandlingsplanState = { readonly status: 'okand' } | KandPlan;

/** Of the plan as a whole: approved when each one named has approved what stands now, and not before (V5). */
export type Godkannandelage = 'utkast' | 'vantar' | 'avslagen' | 'godkand';

export const initial: HandlingsplanState = { status: 'okand' };

/** `<huvudman>/<verksamhet>`, or `<huvudman>/-` where the huvudman approves as one. */
export const godkannarnyckel = ({ huvudman, verksamhet }: Godkannare): string => `${huvudman}/${verksamhet ?? '-'}`;

export const godkannandelage = ({ begard, godkannanden }: KandPlan): Godkannandelage => {
  const poster = [...godkannanden.values()];
  if (!begard) return 'utkast';
  if (poster.some(({ status }) => status === 'avslagen')) return 'avslagen';
  return poster.every(({ status }) => status === 'godkand') ? 'godkand' : 'vantar';
};

/** Neither done nor broken off, and not gone on to next year's plan. */
export const arOppen = ({ status, overfordTill }: Planpost): boolean =>
  overfordTill === null && (status === 'ej-paborjad' || status === 'pagar');

/** Throws only for a stream that does not begin with PlanUpprattad: a broken log, never a rule. */
export const evolve = (state: HandlingsplanState, event: HandlingsplanEvent): HandlingsplanState => {
  if (event.type === 'PlanUpprattad') return upprattad(event.data);
  if (state.status === 'okand') throw new Error(`a handlingsplan begins with PlanUpprattad, not ${event.type}`);
  return folj(state, event);
};

const folj = (state: KandPlan, event: Exclude<HandlingsplanEvent, PlanUpprattad>): KandPlan => {
  switch (event.type) {
    case 'AtgardTillagd':
      return vantarPa(medAtgard(state, nyPost(event.data)), event.data.atgardId);
    case 'AtgardAndrad':
      return vantarPa(andrad(state, atgardAv(event.data)), event.data.atgardId);
    case 'AtgardStatusSatt':
      return medPost(state, event.data.atgardId, (post) => rapporterad(post, event.data));
    case 'EffektUtvarderad': {
      const { atgardId, effekt, beskrivning } = event.data;
      return medPost(state, atgardId, (post) => ({ effekt: { effekt, beskrivning }, rapporter: post.rapporter + 1 }));
    }
    case 'GodkannandeBegart':
      return { ...state, begard: true };
    case 'PlanGodkand':
    case 'PlanAvslagen':
      return medSvar(state, event);
    case 'AtgardPaminnd': {
      const { atgardId, nastaSenast: forfaller } = event.data;
      return medPost(state, atgardId, ({ paminnelser }) => ({ forfaller, paminnelser: paminnelser + 1 }));
    }
    case 'PlanOverford':
      return overfordTill(state, event.data);
    case 'PlanAvslutad':
      return { ...state, status: 'avslutad', arsrapport: event.data.arsrapport };
  }
};

const upprattad = (data: PlanUpprattad['data']): KandPlan => ({
  status: 'pagaende',
  data,
  atgarder: new Map(),
  godkannanden: new Map(
    data.godkannare.map(({ huvudman, verksamhet }) => [
      godkannarnyckel({ huvudman, verksamhet }),
      { huvudman, verksamhet, status: 'vantar', attGodkanna: new Set(), av: null, skal: null, svar: 0 },
    ]),
  ),
  begard: false,
  overforing: null,
  arsrapport: null,
});

/** The item's own fields, of any that hold more. */
export const atgardAv = (data: Planatgard): Planatgard => ({
  atgardId: data.atgardId,
  mal: data.mal,
  atgard: data.atgard,
  ansvarigHuvudman: data.ansvarigHuvudman,
  ansvarigFunktion: data.ansvarigFunktion,
  klartSenast: data.klartSenast,
  direktiv: data.direktiv,
  brister: data.brister,
  avvikelser: data.avvikelser,
  utanBrist: data.utanBrist,
});

const nyPost = (data: AtgardTillagd['data']): Planpost => ({
  atgard: atgardAv(data),
  status: data.overford?.status ?? 'ej-paborjad',
  rapport: null,
  effekt: null,
  overford: data.overford,
  overfordTill: null,
  forfaller: data.klartSenast,
  paminnelser: 0,
  andringar: 0,
  rapporter: 0,
});

const medAtgard = (state: KandPlan, post: Planpost): KandPlan => ({
  ...state,
  atgarder: new Map(state.atgarder).set(post.atgard.atgardId, post),
});

/** A day that is moved is a new day to be reminded of. */
const andrad = (state: KandPlan, atgard: Planatgard): KandPlan =>
  medPost(state, atgard.atgardId, (post) => ({
    atgard,
    andringar: post.andringar + 1,
    ...(atgard.klartSenast !== post.atgard.klartSenast && { forfaller: atgard.klartSenast, paminnelser: 0 }),
  }));

/** What is begun again has no effect to tell of. */
const rapporterad = (post: Planpost, { status, rapport }: AtgardStatusSatt['data']): Partial<Planpost> => ({
  status,
  rapport: rapport ?? post.rapport,
  effekt: status === 'klar' ? post.effekt : null,
  rapporter: post.rapporter + 1,
});

const overfordTill = (state: KandPlan, overforing: PlanOverford['data']): KandPlan =>
  overforing.atgarder.reduce<KandPlan>((plan, { fran, till }) => medPost(plan, fran, () => ({ overfordTill: till })), {
    ...state,
    overforing,
  });

/** V5: whoever had answered is asked anew of what is new or changed. */
const vantarPa = (state: KandPlan, atgardId: string): KandPlan => ({
  ...state,
  godkannanden: new Map(
    [...state.godkannanden].map(([nyckel, post]) => [
      nyckel,
      { ...post, status: 'vantar', attGodkanna: new Set(post.attGodkanna).add(atgardId) },
    ]),
  ),
});

const medSvar = (state: KandPlan, event: PlanGodkand | PlanAvslagen): KandPlan => {
  const nyckel = godkannarnyckel(event.data);
  const post = state.godkannanden.get(nyckel);
  if (post === undefined) return state;
  const { av } = event.data;
  const svar: Godkannandepost =
    event.type === 'PlanGodkand'
      ? { ...post, status: 'godkand', attGodkanna: new Set(), av, skal: null, svar: post.svar + 1 }
      : { ...post, status: 'avslagen', av, skal: event.data.skal, svar: post.svar + 1 };
  return { ...state, godkannanden: new Map(state.godkannanden).set(nyckel, svar) };
};

const medPost = (state: KandPlan, atgardId: string, andra: (post: Planpost) => Partial<Planpost>): KandPlan => {
  const post = state.atgarder.get(atgardId);
  if (post === undefined) return state;
  return { ...state, atgarder: new Map(state.atgarder).set(atgardId, { ...post, ...andra(post) }) };
};
