import type { DomainCommand, Mandatfakta } from '#libs/kernel/index.js';
import type { BeslutKvitterat, Losning, TvistMottagen, TvistOppnad } from './events.js';
import type { Hanvisning, StallningTagen } from './events.js';

/**
 * `huvudman` is the one that acts; `mandat` what the door found under the id that the client named (null: nothing, and
 * then it is refused, D6). The door has checked that huvudmän and överenskommelse exist. Days are RFC 3339 dates.
 */
interface Handling {
  readonly huvudman: string;
  readonly mandat: Mandatfakta | null;
}

export type OppnaTvist = DomainCommand<'OppnaTvist', Handling & Omit<TvistOppnad['data'], 'av'>>;
export type UtseForetradare = DomainCommand<'UtseForetradare', Handling>;
export type TaStallning = DomainCommand<
  'TaStallning',
  Handling & Omit<StallningTagen['data'], 'av' | 'hanvisningar'> & { readonly hanvisningar: readonly Hanvisning[] }
>;
export type TaInterimsansvar = DomainCommand<
  'TaInterimsansvar',
  Handling & { readonly fran: string; readonly omfattning: string }
>;
export type BedomPrincipfraga = DomainCommand<
  'BedomPrincipfraga',
  Handling & { readonly principiell: boolean; readonly skal: string }
>;
/** Also the proposer's own approval when its mandate has behörighet `besluta`; else it approves separately. */
export type ForeslaLosning = DomainCommand<'ForeslaLosning', Handling & { readonly losning: Losning }>;
/** The last party's approval settles it. Needs behörighet `besluta`. */
export type GodkannLosning = DomainCommand<'GodkannLosning', Handling & { readonly losningId: string }>;
export type AvbojLosning = DomainCommand<
  'AvbojLosning',
  Handling & { readonly losningId: string; readonly skal: string }
>;
/** A party decides to bear it alone. `ansvariga` must be the party itself: none decides for another. Needs `besluta`. */
export type BeslutaTvist = DomainCommand<
  'BeslutaTvist',
  Handling & {
    readonly losning: Losning;
    readonly instans: string;
    readonly datum: string;
    readonly dnr: string | null;
    readonly idag: string;
  }
>;
export type RegistreraTvistmottagning = DomainCommand<'RegistreraTvistmottagning', TvistMottagen['data']>;
/** Of the försändelse that carried the decision, never by hand (D8). */
export type KvitteraBeslut = DomainCommand<'KvitteraBeslut', BeslutKvitterat['data']>;
export type AvslutaTvist = DomainCommand<'AvslutaTvist', Handling>;
export type AterkallaTvist = DomainCommand<'AterkallaTvist', Handling & { readonly skal: string }>;
/** The hub's own. Anything stale gives nothing. */
export type PaminnOmStallning = DomainCommand<
  'PaminnOmStallning',
  { readonly huvudman: string; readonly senast: string; readonly idag: string }
>;

export type TvistCommand =
  | OppnaTvist
  | UtseForetradare
  | TaStallning
  | TaInterimsansvar
  | BedomPrincipfraga
  | ForeslaLosning
  | GodkannLosning
  | AvbojLosning
  | BeslutaTvist
  | RegistreraTvistmottagning
  | KvitteraBeslut
  | AvslutaTvist
  | AterkallaTvist
  | PaminnOmStallning;
