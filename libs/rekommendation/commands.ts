import type { DomainCommand, Mandatfakta } from '#libs/kernel/index.js';
import type {
  Beslutande,
  BeslutFattat,
  BeslutPaminnt,
  BeslutRattat,
  RekommendationExpedierad,
  RekommendationMottagen,
} from './events.js';

/** `huvudman` is the one that acts; `mandat` what the door found under the id that the client named. Days are RFC 3339. */

/** What the door found of the arena: who may speak for it, and which of its matters may be recommended on. */
export interface Arenafakta {
  readonly id: string;
  /** Convenor now; null when none is named. */
  readonly sammankallande: string | null;
  readonly huvudman: readonly string[];
  /** Matters prepared (B5) or needing no preparation. */
  readonly beredda: readonly string[];
  /** All matters it has now. */
  readonly arenden: readonly string[];
}

/** By the convenor or the koordinator (B5). */
export type ExpedieraRekommendation = DomainCommand<
  'ExpedieraRekommendation',
  Omit<RekommendationExpedierad['data'], 'av'> & {
    readonly huvudman: string;
    readonly koordinator: boolean;
    readonly arenafakta: Arenafakta | null;
  }
>;
interface Beslutshandling {
  readonly mandat: Mandatfakta | null;
  readonly idag: string;
  /** Day in Sweden when it was sent, where the door knows it: no decision is older than that. */
  readonly expedieradDag?: string;
}
export type FattaBeslut = DomainCommand<'FattaBeslut', Omit<BeslutFattat['data'], 'av'> & Beslutshandling>;
export type RattaBeslut = DomainCommand<'RattaBeslut', Omit<BeslutRattat['data'], 'av'> & Beslutshandling>;
/** The hub's own. Anything stale gives nothing. */
export type PaminnOmBeslut = DomainCommand<'PaminnOmBeslut', BeslutPaminnt['data'] & { readonly idag: string }>;
export type RegistreraRekommendationsmottagning = DomainCommand<
  'RegistreraRekommendationsmottagning',
  RekommendationMottagen['data']
>;
export type AterkallaRekommendation = DomainCommand<
  'AterkallaRekommendation',
  {
    readonly huvudman: string;
    readonly koordinator: boolean;
    readonly arenafakta: Arenafakta | null;
    readonly skal: string;
  }
>;
export type RekommendationCommand =
  | ExpedieraRekommendation
  | FattaBeslut
  | RattaBeslut
  | PaminnOmBeslut
  | RegistreraRekommendationsmottagning
  | AterkallaRekommendation;
export type { Beslutande };
