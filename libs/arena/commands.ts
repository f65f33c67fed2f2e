import type { DomainCommand, Mandatfakta } from '#libs/kernel/index.js';
import type {
  ArenaOppnad,
  ArendeAnmalt,
  ArendeBehandlat,
  ArendeLamnat,
  Dagordningspunkt,
  RekommendationLamnad,
  UtfallAterrapporterat,
} from './events.js';

/**
 * `huvudman` is the one that acts, `koordinator` whether the credential has that role in the arena's län (B5, B11).
 * The convenor and the koordinator run the arena; any huvudman of it may read it.
 */
interface Handling {
  readonly huvudman: string;
  readonly koordinator: boolean;
  /** RFC 3339 date in Sweden: who convenes is who does so on the day. */
  readonly idag: string;
}

export type OppnaArena = DomainCommand<
  'OppnaArena',
  Handling & Omit<ArenaOppnad['data'], 'av' | 'huvudman'> & { readonly deltagande: readonly string[] }
>;
/** One of the arena's huvudmän. */
export type UtseSammankallande = DomainCommand<
  'UtseSammankallande',
  Handling & { readonly sammankallande: string; readonly fran: string; readonly till: string | null }
>;
/** By a policy, when a matter was lifted to the arena. The same again gives nothing. */
export type AnmalArende = DomainCommand<'AnmalArende', ArendeAnmalt['data']>;
/** By a policy, when the matter went on. */
export type LamnaArende = DomainCommand<'LamnaArende', ArendeLamnat['data']>;
/** By somebody whose mandate sits in the preparing arena (B5), or in the arena itself when it prepares for itself. */
export type BeredArende = DomainCommand<
  'BeredArende',
  Handling & {
    /** Uuid of this arena, which its stream does not hold. */
    readonly arena: string;
    readonly mandat: Mandatfakta | null;
    readonly arende: string;
    readonly beredning: string;
    readonly forslag: string;
  }
>;
export type RelateraArenden = DomainCommand<
  'RelateraArenden',
  Handling & { readonly arende: string; readonly till: string; readonly typ: 'dubblett' | 'samband' }
>;
export type KallaMote = DomainCommand<
  'KallaMote',
  Handling & { readonly moteId: string; readonly tid: string; readonly plats: string | null }
>;
export type StallInMote = DomainCommand<'StallInMote', Handling & { readonly moteId: string; readonly skal: string }>;
export type FaststallDagordning = DomainCommand<
  'FaststallDagordning',
  Handling & { readonly moteId: string; readonly punkter: readonly Dagordningspunkt[] }
>;
/** Each with its mandate as the door found it; one without a mandate in the arena is refused (B7). */
export type NoteraNarvaro = DomainCommand<
  'NoteraNarvaro',
  Handling & {
    /** Uuid of this arena, which its stream does not hold. */
    readonly arena: string;
    readonly moteId: string;
    readonly mandat: readonly (Mandatfakta | null)[];
  }
>;
export type LankaProtokoll = DomainCommand<
  'LankaProtokoll',
  Handling & { readonly moteId: string; readonly lank: string }
>;
export type BehandlaArende = DomainCommand<'BehandlaArende', Handling & Omit<ArendeBehandlat['data'], 'av'>>;
/** By a policy, when the recommendation was expedierad and when all have decided. */
export type NoteraRekommendation = DomainCommand<'NoteraRekommendation', RekommendationLamnad['data']>;
export type AterrapporteraUtfall = DomainCommand<'AterrapporteraUtfall', UtfallAterrapporterat['data']>;

export type ArenaCommand =
  | OppnaArena
  | UtseSammankallande
  | AnmalArende
  | LamnaArende
  | BeredArende
  | RelateraArenden
  | KallaMote
  | StallInMote
  | FaststallDagordning
  | NoteraNarvaro
  | LankaProtokoll
  | BehandlaArende
  | NoteraRekommendation
  | AterrapporteraUtfall;
