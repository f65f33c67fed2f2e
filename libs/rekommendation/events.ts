import type { DomainEvent, Foretradare } from '#libs/kernel/index.js';

/**
 * One stream per recommendation (or aktivitetsplan, V5) of an arena, sent to each huvudman for its own decision (B6).
 * Nothing here lets an arena decide (B2): only a huvudman with its own mandate turns `vantar` into something else.
 */

/** Who decides: a huvudman, or one verksamhet of it where the model asks each verksamhet (V5). */
export interface Beslutande {
  readonly huvudman: string;
  readonly verksamhet: string | null;
}

/** An item of an aktivitetsplan, with its enkelt direktiv and responsible function (V6). */
export interface Aktivitet {
  readonly rubrik: string;
  readonly direktiv: string;
  readonly ansvarigFunktion: string;
  /** Ids of the matters that it comes from. */
  readonly arenden: readonly string[];
}

export type RekommendationExpedierad = DomainEvent<
  'RekommendationExpedierad',
  {
    readonly slag: 'rekommendation' | 'aktivitetsplan';
    readonly arena: { readonly id: string; readonly namn: string; readonly lan: string };
    /** Who expedierade for the arena. */
    readonly av: string;
    readonly rubrik: string;
    readonly text: string;
    /** Of an aktivitetsplan, at least one; else empty. */
    readonly aktiviteter: readonly Aktivitet[];
    readonly arenden: readonly string[];
    readonly mottagare: readonly (Beslutande & {
      /** RFC 3339 date by which it is to have decided. */
      readonly senast: string;
    })[];
    /** Function that decides at each, by the model ("Verksamhetschef"); null = by the huvudman's own order. */
    readonly beslutsfunktion: string | null;
  }
>;

export type Beslutsutfall = 'bifall' | 'avslag' | 'bordlagd';

/** The huvudman's own decision. A bordlagd one is decided later; bifall and avslag stand until corrected. */
export type BeslutFattat = DomainEvent<
  'BeslutFattat',
  Beslutande & {
    readonly av: Foretradare;
    readonly utfall: Beslutsutfall;
    /** Who decided ("Socialnämnden"), when, and under which number. */
    readonly instans: string;
    readonly datum: string;
    readonly dnr: string | null;
    readonly motivering: string | null;
  }
>;
/** It was recorded wrongly; the right one stands here, both in the history. */
export type BeslutRattat = DomainEvent<
  'BeslutRattat',
  Beslutande & {
    readonly av: Foretradare;
    readonly skal: string;
    readonly utfall: Beslutsutfall;
    readonly instans: string;
    readonly datum: string;
    readonly dnr: string | null;
    readonly motivering: string | null;
  }
>;
/** The day to decide by has passed; `nastaSenast` is when it is reminded again. */
export type BeslutPaminnt = DomainEvent<
  'BeslutPaminnt',
  Beslutande & { readonly senast: string; readonly nastaSenast: string }
>;
/** The huvudman's own system has it (N4). */
export type RekommendationMottagen = DomainEvent<
  'RekommendationMottagen',
  { readonly huvudman: string; readonly arendenummer: string }
>;
/** Every one has bifall or avslag: the outcome goes back to the arena (B6). */
export type AllaHarBeslutat = DomainEvent<'AllaHarBeslutat', { readonly bifall: number; readonly avslag: number }>;
/** Withdrawn by the arena before all had decided; decisions made stand. */
export type RekommendationAterkallad = DomainEvent<
  'RekommendationAterkallad',
  { readonly av: string; readonly skal: string }
>;

export type RekommendationEvent =
  | RekommendationExpedierad
  | BeslutFattat
  | BeslutRattat
  | BeslutPaminnt
  | RekommendationMottagen
  | AllaHarBeslutat
  | RekommendationAterkallad;
export type RekommendationEventType = RekommendationEvent['type'];

export const REKOMMENDATION_EVENTS: Readonly<Record<RekommendationEventType, number>> = {
  RekommendationExpedierad: 1,
  BeslutFattat: 1,
  BeslutRattat: 1,
  BeslutPaminnt: 1,
  RekommendationMottagen: 1,
  AllaHarBeslutat: 1,
  RekommendationAterkallad: 1,
};

const STREAM_PREFIX = 'rekommendation-';
export const rekommendationStream = (id: string): string => `${STREAM_PREFIX}${id}`;
export const rekommendationIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
export const isRekommendationStream = (stream: string): boolean => stream.startsWith(STREAM_PREFIX);
