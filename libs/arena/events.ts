import type { DomainEvent, Foretradare } from '#libs/kernel/index.js';

/**
 * One stream per arena: where huvudmän consult, recommend and never decide (B2). Who sits in it stands in their
 * mandates; here stand its meetings, its matters and what came of them. Minutes are linked, not copied (B10).
 */

export type ArenaOppnad = DomainEvent<
  'ArenaOppnad',
  {
    readonly lan: string;
    readonly modell: string;
    /** Its id in the län's file; null when it is one of the kind that the file only describes (a local group). */
    readonly lansfilId: string | null;
    readonly namn: string;
    /** Level of the ladder; null when it stands beside it. */
    readonly niva: string | null;
    readonly nivaslag: 'linje' | 'lokal' | 'regional' | 'politisk' | null;
    /** Huvudmän it is for, at least one. */
    readonly huvudman: readonly string[];
    readonly uppdrag: string | null;
    readonly motesrytm: string | null;
    /** As the source words it; who convenes now is `SammankallandeUtsedd`. */
    readonly sammankallande: string | null;
    /** Years of one turn of the convenorship; null = does not move. */
    readonly alterneringAr: number | null;
    /** Uuid of the arena that prepares its matters; null = none. */
    readonly beredsAv: string | null;
    readonly staendePunkter: readonly string[];
    readonly av: string;
  }
>;
export type SammankallandeUtsedd = DomainEvent<
  'SammankallandeUtsedd',
  { readonly av: string; readonly huvudman: string; readonly fran: string; readonly till: string | null }
>;
export type ArendeAnmalt = DomainEvent<
  'ArendeAnmalt',
  {
    /** Id of the escalation (the matter's own). */
    readonly arende: string;
    readonly slag: 'avvikelse' | 'tvist' | 'fraga';
    readonly rubrik: string;
    readonly faktaunderlag: string | null;
    readonly forslag: string | null;
    readonly amne: { readonly overenskommelse: string | null; readonly avsnitt: string | null };
    /** Huvudman whose function lifted it. */
    readonly anmaltAv: string;
  }
>;
/** Lifted on, returned or closed before the arena was done with it. */
export type ArendeLamnat = DomainEvent<
  'ArendeLamnat',
  { readonly arende: string; readonly skal: 'lyft-vidare' | 'atersant' | 'avslutat' }
>;
/** The preparing arena has prepared it (B5). */
export type ArendeBerett = DomainEvent<
  'ArendeBerett',
  { readonly av: Foretradare; readonly arende: string; readonly beredning: string; readonly forslag: string }
>;
/** Two matters, here and perhaps in another arena, that are the same or belong together (B11). */
export type ArendenRelaterade = DomainEvent<
  'ArendenRelaterade',
  {
    readonly av: string;
    readonly arende: string;
    readonly till: string;
    readonly typ: 'dubblett' | 'samband';
  }
>;
export type MoteKallat = DomainEvent<
  'MoteKallat',
  {
    readonly av: string;
    readonly moteId: string;
    /** RFC 3339 UTC. */
    readonly tid: string;
    readonly plats: string | null;
  }
>;
export type MoteInstallt = DomainEvent<
  'MoteInstallt',
  { readonly av: string; readonly moteId: string; readonly skal: string }
>;
export interface Dagordningspunkt {
  readonly slag: 'staende' | 'arende' | 'ovrigt';
  readonly rubrik: string;
  /** Of a matter; null for the others. */
  readonly arende: string | null;
}
export type DagordningFaststalld = DomainEvent<
  'DagordningFaststalld',
  { readonly av: string; readonly moteId: string; readonly punkter: readonly Dagordningspunkt[] }
>;
export type NarvaroNoterad = DomainEvent<
  'NarvaroNoterad',
  { readonly av: string; readonly moteId: string; readonly narvarande: readonly Foretradare[] }
>;
/** Where the owner keeps the minutes. */
export type ProtokollLankat = DomainEvent<
  'ProtokollLankat',
  { readonly av: string; readonly moteId: string; readonly lank: string }
>;
/** What the meeting did with a matter. There is no outcome by which an arena decides (B2). */
export type ArendeBehandlat = DomainEvent<
  'ArendeBehandlat',
  {
    readonly av: string;
    readonly moteId: string;
    readonly arende: string;
    readonly utfall: 'rekommenderas' | 'bordlagt' | 'till-beredning' | 'informerat';
    readonly anteckning: string | null;
  }
>;
/** A recommendation or plan of the arena was sent to the huvudmän. */
export type RekommendationLamnad = DomainEvent<
  'RekommendationLamnad',
  { readonly rekommendation: string; readonly rubrik: string; readonly arenden: readonly string[] }
>;
/** What the huvudmän decided, back to the arena (B6). */
export type UtfallAterrapporterat = DomainEvent<
  'UtfallAterrapporterat',
  {
    readonly rekommendation: string;
    readonly bifall: number;
    readonly avslag: number;
    readonly bordlagda: number;
    readonly vantar: number;
  }
>;

export type ArenaEvent =
  | ArenaOppnad
  | SammankallandeUtsedd
  | ArendeAnmalt
  | ArendeLamnat
  | ArendeBerett
  | ArendenRelaterade
  | MoteKallat
  | MoteInstallt
  | DagordningFaststalld
  | NarvaroNoterad
  | ProtokollLankat
  | ArendeBehandlat
  | RekommendationLamnad
  | UtfallAterrapporterat;
export type ArenaEventType = ArenaEvent['type'];

export const ARENA_EVENTS: Readonly<Record<ArenaEventType, number>> = {
  ArenaOppnad: 1,
  SammankallandeUtsedd: 1,
  ArendeAnmalt: 1,
  ArendeLamnat: 1,
  ArendeBerett: 1,
  ArendenRelaterade: 1,
  MoteKallat: 1,
  MoteInstallt: 1,
  DagordningFaststalld: 1,
  NarvaroNoterad: 1,
  ProtokollLankat: 1,
  ArendeBehandlat: 1,
  RekommendationLamnad: 1,
  UtfallAterrapporterat: 1,
};

const STREAM_PREFIX = 'arena-';
export const arenaStream = (id: string): string => `${STREAM_PREFIX}${id}`;
export const arenaIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
export const isArenaStream = (stream: string): boolean => stream.startsWith(STREAM_PREFIX);
