import type { DomainCommand, Mandatfakta } from '#libs/kernel/index.js';
import type {
  AtgardPaminnd,
  AtgardStatusSatt,
  AtgardTillagd,
  EffektUtvarderad,
  Godkannare,
  Planatgard,
  PlanOverford,
  PlanUpprattad,
} from './events.js';

/**
 * `huvudman` is the one that acts; `koordinator` whether it does so as the county's (B11); `mandat` what the door found
 * under the id that the client named. Ids and days (RFC 3339) are fields.
 */
export interface Planaktor {
  readonly huvudman: string;
  readonly koordinator: boolean;
}

/** By a party, or the koordinator. */
export type UpprattaPlan = DomainCommand<
  'UpprattaPlan',
  Planaktor & {
    /** `kommun` of a local plan, as `huvudman` is the one that acts. */
    readonly kommun: string | null;
  } & Omit<PlanUpprattad['data'], 'av' | 'huvudman' | 'foregangare'>
>;
export type LaggTillAtgard = DomainCommand<'LaggTillAtgard', Planaktor & Planatgard>;
export type AndraAtgard = DomainCommand<'AndraAtgard', Planaktor & Planatgard & { readonly skal: string }>;

/** By the responsible huvudman alone (V6). */
export type SattAtgardsstatus = DomainCommand<
  'SattAtgardsstatus',
  { readonly huvudman: string } & Omit<AtgardStatusSatt['data'], 'av'>
>;
export type UtvarderaEffekt = DomainCommand<'UtvarderaEffekt', Planaktor & Omit<EffektUtvarderad['data'], 'av'>>;

export type BegarGodkannande = DomainCommand<'BegarGodkannande', Planaktor>;
export type GodkannPlan = DomainCommand<'GodkannPlan', Godkannare & { readonly mandat: Mandatfakta | null }>;
export type AvslaPlan = DomainCommand<
  'AvslaPlan',
  Godkannare & { readonly mandat: Mandatfakta | null; readonly skal: string }
>;

/** The hub's own; `huvudman` is the responsible. Anything stale gives nothing. */
export type PaminnOmAtgard = DomainCommand<
  'PaminnOmAtgard',
  AtgardPaminnd['data'] & { readonly huvudman: string; readonly idag: string }
>;

export type OverforPlan = DomainCommand<
  'OverforPlan',
  Planaktor &
    Omit<PlanOverford['data'], 'av' | 'atgarder'> & {
      /** New ids, as many as a plan may have items; the first are used. */
      readonly atgardIdn: readonly string[];
    }
>;
/** On next year's stream, once last year's was carried over. Repeated it gives nothing. */
export type MottaOverforing = DomainCommand<
  'MottaOverforing',
  { readonly huvudman: string } & {
    readonly plan: Omit<PlanUpprattad['data'], 'av' | 'foregangare'> & { readonly foregangare: string };
    readonly atgarder: readonly Omit<AtgardTillagd['data'], 'av'>[];
  }
>;
export type AvslutaPlan = DomainCommand<'AvslutaPlan', Planaktor & { readonly arsrapport: string | null }>;

export type HandlingsplanCommand =
  | UpprattaPlan
  | LaggTillAtgard
  | AndraAtgard
  | SattAtgardsstatus
  | UtvarderaEffekt
  | BegarGodkannande
  | GodkannPlan
  | AvslaPlan
  | PaminnOmAtgard
  | OverforPlan
  | MottaOverforing
  | AvslutaPlan;
