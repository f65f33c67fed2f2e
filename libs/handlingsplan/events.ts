import type { DomainEvent, Foretradare } from '#libs/kernel/index.js';

/**
 * One stream per plan: what is to be done about the year's brister, at local or county level (N8). Some counties call it
 * aktivitetsplan (V4): the same thing under another name. It holds no individual; responsible is a function, never a name.
 */

/** Who approves: a huvudman, or one verksamhet of it (V5). */
export interface Godkannare {
  readonly huvudman: string;
  readonly verksamhet: string | null;
}

export type Planniva = 'lokal' | 'lan';

export type PlanUpprattad = DomainEvent<
  'PlanUpprattad',
  {
    /** The huvudman that drew it up, and leads it. */
    readonly av: string;
    readonly lan: string;
    readonly niva: Planniva;
    /** What the län's file calls it: `handlingsplan`, `aktivitetsplan`. */
    readonly slag: string;
    /** The kommun of a local plan; null of a county's. */
    readonly huvudman: string | null;
    readonly uppfoljning: string | null;
    /** Last year's plan, whose unfinished items this one begins with. */
    readonly foregangare: string | null;
    readonly ar: number;
    readonly rubrik: string;
    readonly parter: readonly string[];
    readonly godkannare: readonly Godkannare[];
    /** Function that approves at each, or who represents its level (B7); null = by the huvudman's own order (V5). */
    readonly godkannandeAv: { readonly funktion: string; readonly niva: string | null } | null;
  }
>;

/** An item: a goal, what is done for it, by which function and when, with its enkelt direktiv (V6). */
export interface Planatgard {
  readonly atgardId: string;
  readonly mal: string;
  readonly atgard: string;
  readonly ansvarigHuvudman: string;
  readonly ansvarigFunktion: string;
  /** RFC 3339 date, the last day. */
  readonly klartSenast: string;
  readonly direktiv: string | null;
  /** Ids of what it answers to; without both, `utanBrist` says why it is there. */
  readonly brister: readonly string[];
  readonly avvikelser: readonly string[];
  readonly utanBrist: string | null;
}
export type Atgardsstatus = 'ej-paborjad' | 'pagar' | 'klar' | 'avbruten';

export type AtgardTillagd = DomainEvent<
  'AtgardTillagd',
  Planatgard & {
    readonly av: string;
    /** The item of last year's plan that goes on here, and where it stood. */
    readonly overford: { readonly plan: string; readonly atgard: string; readonly status: Atgardsstatus } | null;
  }
>;
export type AtgardAndrad = DomainEvent<'AtgardAndrad', Planatgard & { readonly av: string; readonly skal: string }>;

/** By the responsible huvudman, continuously and at the end (V6). The same status again is one more report. */
export type AtgardStatusSatt = DomainEvent<
  'AtgardStatusSatt',
  {
    readonly av: string;
    readonly atgardId: string;
    readonly status: Atgardsstatus;
    readonly rapport: string | null;
  }
>;
export type Effekt = 'avsedd' | 'delvis' | 'ingen' | 'for-tidigt';
export type EffektUtvarderad = DomainEvent<
  'EffektUtvarderad',
  { readonly av: string; readonly atgardId: string; readonly effekt: Effekt; readonly beskrivning: string }
>;

/** Each approver is asked: of the whole the first time, then of the items that are new or changed. */
export type GodkannandeBegart = DomainEvent<
  'GodkannandeBegart',
  { readonly av: string; readonly atgarder: readonly string[] }
>;
/** V5, V8: for one verksamhet, by its own mandate, of the plan as it stood; `atgarder` are those not approved before. */
export type PlanGodkand = DomainEvent<
  'PlanGodkand',
  Godkannare & { readonly av: Foretradare; readonly atgarder: readonly string[] }
>;
export type PlanAvslagen = DomainEvent<
  'PlanAvslagen',
  Godkannare & { readonly av: Foretradare; readonly skal: string }
>;

/** The day has passed and it is not done; `nastaSenast` is when it is reminded again. */
export type AtgardPaminnd = DomainEvent<
  'AtgardPaminnd',
  { readonly atgardId: string; readonly senast: string; readonly nastaSenast: string }
>;
/** What is not done goes on in next year's plan; nothing is lost, and each goes once. */
export type PlanOverford = DomainEvent<
  'PlanOverford',
  {
    readonly av: string;
    /** Next year's plan: its id, and what it is called and follows. */
    readonly till: string;
    readonly ar: number;
    readonly rubrik: string;
    readonly uppfoljning: string | null;
    readonly atgarder: readonly { readonly fran: string; readonly till: string }[];
  }
>;
/** V4: the year is over; `arsrapport` is its result in words, or where it is found. */
export type PlanAvslutad = DomainEvent<'PlanAvslutad', { readonly av: string; readonly arsrapport: string | null }>;

export type HandlingsplanEvent =
  | PlanUpprattad
  | AtgardTillagd
  | AtgardAndrad
  | AtgardStatusSatt
  | EffektUtvarderad
  | GodkannandeBegart
  | PlanGodkand
  | PlanAvslagen
  | AtgardPaminnd
  | PlanOverford
  | PlanAvslutad;
export type HandlingsplanEventType = HandlingsplanEvent['type'];

export const HANDLINGSPLAN_EVENTS: Readonly<Record<HandlingsplanEventType, number>> = {
  PlanUpprattad: 1,
  AtgardTillagd: 1,
  AtgardAndrad: 1,
  AtgardStatusSatt: 1,
  EffektUtvarderad: 1,
  GodkannandeBegart: 1,
  PlanGodkand: 1,
  PlanAvslagen: 1,
  AtgardPaminnd: 1,
  PlanOverford: 1,
  PlanAvslutad: 1,
};

const STREAM_PREFIX = 'handlingsplan-';
export const handlingsplanStream = (id: string): string => `${STREAM_PREFIX}${id}`;
export const handlingsplanIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
export const isHandlingsplanStream = (stream: string): boolean => stream.startsWith(STREAM_PREFIX);
