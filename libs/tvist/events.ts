import type { DomainEvent, Foretradare } from '#libs/kernel/index.js';

/**
 * One stream per tvist: a disagreement between huvudmän on who is responsible or who pays (D5–D8, N2, N3). Holds no
 * individual: neither as party nor in a text, so nothing here is sealed and everything may stand at every party.
 */

export type Tvistefraga = 'verksamhetsansvar' | 'kostnadsansvar';

/** What a party rests on (D7). `lank` to the owner's source, where there is one. */
export interface Hanvisning {
  readonly typ: 'overenskommelse' | 'lag' | 'delegationsordning' | 'rutin';
  /** Id in the register for an överenskommelse; else the reference in words ("HSL 12 kap. 1 §"). */
  readonly till: string;
  readonly avsnitt: string | null;
}

export type TvistOppnad = DomainEvent<
  'TvistOppnad',
  {
    readonly av: Foretradare;
    /** Huvudmän, the opener too; at least two. */
    readonly parter: readonly string[];
    readonly fraga: Tvistefraga;
    /** Decimal text ("48500.50"); only of kostnadsansvar, and optional there. */
    readonly beloppKr: string | null;
    readonly rubrik: string;
    readonly beskrivning: string;
    /** The avvikelse in which responsibility was refused; null when the tvist arose by itself. */
    readonly avvikelse: string | null;
    readonly overenskommelse: { readonly id: string; readonly avsnitt: string | null } | null;
    /** By which each party is to have stated its position; RFC 3339 dates. */
    readonly svarsfrister: readonly { readonly huvudman: string; readonly senast: string }[];
  }
>;

/** A party's representative, with recorded mandate and competence (D6). The last one named speaks for it. */
export type ForetradareUtsedd = DomainEvent<'ForetradareUtsedd', { readonly av: Foretradare }>;

/** A party's ställningstagande with what it rests on (D7); a later one replaces it, both stand in the history. */
export type StallningTagen = DomainEvent<
  'StallningTagen',
  {
    readonly av: Foretradare;
    readonly installning: 'bestrider-eget-ansvar' | 'tar-ansvar' | 'delat-ansvar';
    readonly motivering: string;
    readonly hanvisningar: readonly Hanvisning[];
  }
>;

/** Who provides meanwhile, so that the brukare does not wait; says nothing of who is right. */
export type InterimsansvarTaget = DomainEvent<
  'InterimsansvarTaget',
  { readonly av: Foretradare; readonly fran: string; readonly omfattning: string }
>;

/** Whether it is a tvist of principle, with reason (N3 when it is, N2 when not). */
export type PrincipFragaBedomd = DomainEvent<
  'PrincipFragaBedomd',
  { readonly av: Foretradare; readonly principiell: boolean; readonly skal: string }
>;

/** How responsibility and cost are to be borne. */
export interface Losning {
  readonly losningId: string;
  /** Huvudmän that bear it; parties all. */
  readonly ansvariga: readonly string[];
  /** Of each, decimal text; empty when no money is in question. */
  readonly fordelning: readonly { readonly huvudman: string; readonly beloppKr: string }[];
  readonly text: string;
}
export type LosningForeslagen = DomainEvent<
  'LosningForeslagen',
  { readonly av: Foretradare; readonly losning: Losning }
>;
export type LosningGodkand = DomainEvent<'LosningGodkand', { readonly av: Foretradare; readonly losningId: string }>;
export type LosningAvbojd = DomainEvent<
  'LosningAvbojd',
  { readonly av: Foretradare; readonly losningId: string; readonly skal: string }
>;

/** Settled by all parties, or ended by one that decided to bear it itself: none decides for another (D4). */
export type TvistAvgjord = DomainEvent<
  'TvistAvgjord',
  {
    readonly form: 'forlikning' | 'beslut';
    readonly losning: Losning;
    /** Of a beslut: who, where and under which number; null for a förlikning. */
    readonly beslut: {
      readonly av: Foretradare;
      readonly instans: string;
      readonly datum: string;
      readonly dnr: string | null;
    } | null;
  }
>;

/** A party's own system has the tvist, under its own number (N4). */
export type TvistMottagen = DomainEvent<'TvistMottagen', { readonly huvudman: string; readonly arendenummer: string }>;

/** A party's own documentation system has the decision (D8). */
export type BeslutKvitterat = DomainEvent<
  'BeslutKvitterat',
  { readonly huvudman: string; readonly arendenummer: string | null }
>;

/** Every party has receipted (D8). */
export type TvistAvslutad = DomainEvent<'TvistAvslutad', { readonly huvudman: string }>;
/** Opened by mistake, or no longer in question: by its opener, before it is settled. */
export type TvistAterkallad = DomainEvent<'TvistAterkallad', { readonly huvudman: string; readonly skal: string }>;
/** The day to state a position has passed. */
export type StallningPaminnd = DomainEvent<'StallningPaminnd', { readonly huvudman: string; readonly senast: string }>;

export type TvistEvent =
  | TvistOppnad
  | ForetradareUtsedd
  | StallningTagen
  | InterimsansvarTaget
  | PrincipFragaBedomd
  | LosningForeslagen
  | LosningGodkand
  | LosningAvbojd
  | TvistAvgjord
  | TvistMottagen
  | BeslutKvitterat
  | TvistAvslutad
  | TvistAterkallad
  | StallningPaminnd;
export type TvistEventType = TvistEvent['type'];

export const TVIST_EVENTS: Readonly<Record<TvistEventType, number>> = {
  TvistOppnad: 1,
  ForetradareUtsedd: 1,
  StallningTagen: 1,
  InterimsansvarTaget: 1,
  PrincipFragaBedomd: 1,
  LosningForeslagen: 1,
  LosningGodkand: 1,
  LosningAvbojd: 1,
  TvistAvgjord: 1,
  TvistMottagen: 1,
  BeslutKvitterat: 1,
  TvistAvslutad: 1,
  TvistAterkallad: 1,
  StallningPaminnd: 1,
};

const STREAM_PREFIX = 'tvist-';
export const tvistStream = (id: string): string => `${STREAM_PREFIX}${id}`;
export const tvistIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
export const isTvistStream = (stream: string): boolean => stream.startsWith(STREAM_PREFIX);
