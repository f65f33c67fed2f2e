import type { DomainEvent } from '#libs/kernel/index.js';

/**
 * One stream per överenskommelse: what has become of an agreement since the län's file, or all of one that only the
 * parties have recorded. The owner's document is linked, never copied (B10).
 */

export interface Version {
  readonly version: string;
  /** RFC 3339 dates, inclusive; null = ej angivet. Validity may overlap and have ended: shown, never refused (D1). */
  readonly giltigFran: string | null;
  readonly giltigTill: string | null;
  readonly giltighetAr: number | null;
  readonly dnr: string | null;
  readonly antagenAv: string | null;
  readonly antagen: string | null;
  readonly godkandAv: string | null;
  readonly ansvarigForRevidering: string | null;
}

/** An agreement as it begins in the register: copied from the län's file, or as the parties state it. */
export type OverenskommelseRegistrerad = DomainEvent<
  'OverenskommelseRegistrerad',
  {
    readonly av: string;
    readonly lan: string;
    /** Id in the län's file; null for one that stands only here. */
    readonly lansfilId: string | null;
    readonly namn: string;
    readonly dokumenttyp: string | null;
    readonly niva: 'lansovergripande' | 'lokal';
    /** Id (of the register, or of the län's file) of the regional agreement that it breaks down (D10). */
    readonly overordnad: string | null;
    readonly parter: readonly string[];
    readonly avsnitt: readonly string[];
    readonly versioner: readonly Version[];
    readonly lank: string | null;
  }
>;
export type VersionAntagen = DomainEvent<'VersionAntagen', { readonly av: string; readonly version: Version }>;
/** A length without dates, an end that was moved: the version as it now reads. */
export type VersionRattad = DomainEvent<
  'VersionRattad',
  { readonly av: string; readonly version: Version; readonly skal: string }
>;
/** All parties after the change (D2). */
export type ParterAndrade = DomainEvent<
  'ParterAndrade',
  { readonly av: string; readonly parter: readonly string[]; readonly skal: string }
>;
/** Status of a local agreement as a kommun states it (U1–U4). "Has not answered" is the absence of this event. */
export type LokalStatusAngiven = DomainEvent<
  'LokalStatusAngiven',
  {
    readonly huvudman: string;
    readonly status: Lokalstatus;
    /** Of `finns-och-utvarderad`: when; of `vilande`: null. RFC 3339 date. */
    readonly datum: string | null;
    /** Function that owns it while it rests, or works on it. */
    readonly agare: string | null;
    /** The party that is missing, of `saknar-en-part`. */
    readonly saknadPart: string | null;
    readonly kalla: string | null;
  }
>;
/** U1–U4; labels in kodverk.ts. */
export type Lokalstatus =
  | 'finns-och-utvarderad'
  | 'finns'
  | 'fardig-ej-paskriven'
  | 'ska-tas-fram'
  | 'pagar'
  | 'utdaterad'
  | 'saknar-en-part'
  | 'vilande'
  | 'anvander-regionala';
/** Who revises it and when it is to be reminded of (D11, U4). */
export type RevisionsansvarUtsett = DomainEvent<
  'RevisionsansvarUtsett',
  {
    readonly av: string;
    readonly huvudman: string;
    readonly funktion: string;
    /** RFC 3339 date the revision is to begin. */
    readonly revideraSenast: string;
  }
>;
export type RevisionPaminnd = DomainEvent<
  'RevisionPaminnd',
  { readonly huvudman: string; readonly senast: string; readonly nastaSenast: string }
>;
/** A routine or instruction of a kommun, or joint, and the brist that it answers (N6). */
export type RutinLankad = DomainEvent<
  'RutinLankad',
  {
    readonly av: string;
    readonly rutinId: string;
    readonly huvudman: readonly string[];
    readonly titel: string;
    readonly lank: string;
    /** Avvikelse (uuid) whose brist it answers; null when it answers none of ours. */
    readonly brist: string | null;
    readonly avsnitt: string | null;
  }
>;
export type RutinBorttagen = DomainEvent<'RutinBorttagen', { readonly av: string; readonly rutinId: string }>;
/** The owner keeps it elsewhere now (B10). */
export type KallaLankad = DomainEvent<'KallaLankad', { readonly av: string; readonly lank: string }>;

export type OverenskommelseEvent =
  | OverenskommelseRegistrerad
  | VersionAntagen
  | VersionRattad
  | ParterAndrade
  | LokalStatusAngiven
  | RevisionsansvarUtsett
  | RevisionPaminnd
  | RutinLankad
  | RutinBorttagen
  | KallaLankad;
export type OverenskommelseEventType = OverenskommelseEvent['type'];

export const OVERENSKOMMELSE_EVENTS: Readonly<Record<OverenskommelseEventType, number>> = {
  OverenskommelseRegistrerad: 1,
  VersionAntagen: 1,
  VersionRattad: 1,
  ParterAndrade: 1,
  LokalStatusAngiven: 1,
  RevisionsansvarUtsett: 1,
  RevisionPaminnd: 1,
  RutinLankad: 1,
  RutinBorttagen: 1,
  KallaLankad: 1,
};

const STREAM_PREFIX = 'overenskommelse-';
export const overenskommelseStream = (id: string): string => `${STREAM_PREFIX}${id}`;
export const overenskommelseIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
export const isOverenskommelseStream = (stream: string): boolean => stream.startsWith(STREAM_PREFIX);
