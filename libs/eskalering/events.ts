import type { DomainEvent, Foretradare } from '#libs/kernel/index.js';

/**
 * One stream per matter that is lifted: where it stands on each huvudman's own ladder and in samverkan. The stream's id
 * is the matter's own (the avvikelse's, the tvist's, or the free fråga's). Its texts are of the matter, never of an
 * individual: every involved huvudman gets the same ones (B4).
 */

export interface Arendereferens {
  readonly slag: 'avvikelse' | 'tvist' | 'fraga';
  readonly id: string;
}

/** One huvudman's place when the escalation begins: the lowest level of its own line. */
export interface Startplats {
  readonly huvudman: string;
  readonly niva: string;
  /** RFC 3339 date by which its level is to have answered; null = no deadline. */
  readonly svarSenast: string | null;
}

/** What is lifted (B4): the facts, what is proposed, and the heading by which people know it. */
export interface Underlag {
  readonly rubrik: string;
  readonly faktaunderlag: string | null;
  readonly forslag: string | null;
}

/** Agreement and section that the matter is about; by these the koordinator sees that two matters are related (B11). */
export interface Amne {
  readonly overenskommelse: string | null;
  readonly avsnitt: string | null;
}

export type EskaleringPaborjad = DomainEvent<
  'EskaleringPaborjad',
  {
    readonly arende: Arendereferens;
    readonly lan: string;
    /** Id of the samverkansmodell whose ladder it climbs. */
    readonly modell: string;
    readonly parter: readonly Startplats[];
    readonly underlag: Underlag;
    readonly amne: Amne;
    readonly av: Foretradare;
  }
>;

/** One huvudman's own line took it a step up. */
export type LyftILinjen = DomainEvent<
  'LyftILinjen',
  {
    readonly av: Foretradare;
    readonly fran: string;
    readonly till: string;
    readonly underlag: Underlag;
    readonly svarSenast: string | null;
  }
>;

/** A huvudman that lacks the level named the function that represents it there (B7); its place becomes that level. */
export type RepresentantUtsedd = DomainEvent<
  'RepresentantUtsedd',
  {
    readonly av: Foretradare;
    readonly niva: string;
    readonly forankring: string;
    readonly svarSenast: string | null;
  }
>;

/** To a samverkansnivå, by the way that the model gives (B3). */
export type LyftTillSamverkan = DomainEvent<
  'LyftTillSamverkan',
  {
    readonly av: Foretradare;
    /** Level the way goes from; null when the function may lift from anywhere. */
    readonly fran: string | null;
    readonly till: string;
    /** Uuid of the arena that takes it; null when none is opened at the level. */
    readonly arena: string | null;
    readonly underlag: Underlag;
    readonly svarSenast: string | null;
    /** Function that the way names; null = ej angivet. */
    readonly funktion: string | null;
    /** The source's rule that allowed it. */
    readonly regel: string | null;
    /** Huvudmän that had not reached the matching level when their time to answer was out. */
    readonly utanMotsvarighet: readonly string[];
  }
>;

/** A huvudman's answer at the level where it stands. */
export type NivaBesvarad = DomainEvent<
  'NivaBesvarad',
  { readonly av: Foretradare; readonly niva: string; readonly svar: string }
>;

/** Down again with an answer: out of samverkan, to a lower samverkansnivå, or one step or more down the own line. */
export type ArendeAtersant = DomainEvent<
  'ArendeAtersant',
  {
    readonly av: Foretradare;
    readonly fran: string;
    /** Level it now stands at; null = out of samverkan, back in each huvudman's line. */
    readonly till: string | null;
    readonly svar: string;
    readonly svarSenast: string | null;
  }
>;

/** The day to answer has passed; `huvudman` null = the samverkansnivå's. Never moves the matter. */
export type SvarPaminnt = DomainEvent<
  'SvarPaminnt',
  {
    readonly huvudman: string | null;
    readonly niva: string;
    readonly senast: string;
    /** Day after which lifting is proposed. */
    readonly nastaSenast: string;
  }
>;

/** Still unanswered after the reminder: it is proposed, to those who may, that they lift. Never moves the matter. */
export type LyftForeslaget = DomainEvent<
  'LyftForeslaget',
  {
    readonly huvudman: string | null;
    readonly niva: string;
    /** Ways that the ladder allows from here. */
    readonly vagar: readonly { readonly till: string; readonly funktion: string | null }[];
  }
>;

/** The matter now concerns another huvudman too. */
export type PartTillagd = DomainEvent<'PartTillagd', { readonly av: string; readonly part: Startplats }>;

/** The huvudman's own system has it, under its own number (N4). */
export type EskaleringMottagen = DomainEvent<
  'EskaleringMottagen',
  { readonly huvudman: string; readonly arendenummer: string }
>;

export type EskaleringAvslutad = DomainEvent<
  'EskaleringAvslutad',
  {
    readonly huvudman: string;
    /** `lost` with its answer, `arendet-avslutat` because the avvikelse or tvist itself was closed, `aterkallad`. */
    readonly utfall: 'lost' | 'arendet-avslutat' | 'aterkallad';
    /** Where it was solved; null when not by an answer. */
    readonly niva: string | null;
    readonly svar: string | null;
  }
>;

export type EskaleringEvent =
  | EskaleringPaborjad
  | LyftILinjen
  | RepresentantUtsedd
  | LyftTillSamverkan
  | NivaBesvarad
  | ArendeAtersant
  | SvarPaminnt
  | LyftForeslaget
  | PartTillagd
  | EskaleringMottagen
  | EskaleringAvslutad;
export type EskaleringEventType = EskaleringEvent['type'];

export const ESKALERING_EVENTS: Readonly<Record<EskaleringEventType, number>> = {
  EskaleringPaborjad: 1,
  LyftILinjen: 1,
  RepresentantUtsedd: 1,
  LyftTillSamverkan: 1,
  NivaBesvarad: 1,
  ArendeAtersant: 1,
  SvarPaminnt: 1,
  LyftForeslaget: 1,
  PartTillagd: 1,
  EskaleringMottagen: 1,
  EskaleringAvslutad: 1,
};

const STREAM_PREFIX = 'eskalering-';
export const eskaleringStream = (id: string): string => `${STREAM_PREFIX}${id}`;
export const eskaleringIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
export const isEskaleringStream = (stream: string): boolean => stream.startsWith(STREAM_PREFIX);
