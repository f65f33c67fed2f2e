import type { DomainCommand, Mandatfakta } from '#libs/kernel/index.js';
import type { Amne, Arendereferens, EskaleringMottagen, PartTillagd, Startplats, Underlag } from './events.js';
import type { Arendeslag, Stege } from './stege.js';

/**
 * `huvudman` is the one that acts; `mandat` what the door found under the id that the client named (null: nothing).
 * `stege`, `slag`, dates and arena are facts that the door looked up. Days are RFC 3339 dates in Sweden.
 */
interface Handling {
  readonly huvudman: string;
  readonly mandat: Mandatfakta | null;
}

/** What begins an escalation: every involved huvudman at the lowest level of its own line. */
export interface Start {
  readonly arende: Arendereferens;
  readonly lan: string;
  readonly parter: readonly Startplats[];
  readonly amne: Amne;
}

/** A free fråga (N5); an avvikelse or tvist begins with its first lift. */
export type StallFraga = DomainCommand<
  'StallFraga',
  Handling & { readonly start: Start; readonly stege: Stege; readonly underlag: Underlag }
>;

/** One step up, in the own line or to a samverkansnivå; begins the escalation when there is none, or it has ended, and `start` is given. */
export type LyftArende = DomainCommand<
  'LyftArende',
  Handling & {
    readonly stege: Stege;
    readonly slag: Arendeslag;
    readonly start: Start | null;
    /** Level to lift to. */
    readonly till: string;
    readonly underlag: Underlag;
    /** Arena at the level that takes it. */
    readonly arena: string | null;
    readonly svarSenast: string | null;
    readonly idag: string;
  }
>;

/** B7: for a huvudman whose line lacks the level where the others stand. The mandate must represent that level. */
export type UtseRepresentant = DomainCommand<
  'UtseRepresentant',
  Handling & { readonly stege: Stege; readonly niva: string; readonly svarSenast: string | null }
>;
export type BesvaraNiva = DomainCommand<'BesvaraNiva', Handling & { readonly svar: string }>;

/**
 * Down again with an answer. `till`: a level that it has stood at before (samverkan, or the own line), null = out of
 * samverkan. From samverkan: by a party, or by a huvudman whose mandate sits in the arena that has it.
 */
export type AtersandArende = DomainCommand<
  'AtersandArende',
  Handling & {
    readonly stege: Stege;
    readonly till: string | null;
    readonly svar: string;
    readonly svarSenast: string | null;
  }
>;

/** The hub's own, when a deadline has passed: reminder first, then the proposal to lift. Anything stale gives nothing. */
export type BevakaSvar = DomainCommand<
  'BevakaSvar',
  {
    /** Null: the samverkansnivå's deadline. */
    readonly huvudman: string | null;
    readonly niva: string;
    readonly senast: string;
    readonly idag: string;
    readonly nastaSenast: string;
    readonly stege: Stege;
    readonly slag: Arendeslag;
  }
>;
/**
 * By a party, under a mandate; by the koordinator (B11), or by a policy when the case itself got another huvudman, who
 * need none (`koordinator`). `stege` of the escalation's own model: the new part begins at the lowest level of its line,
 * like the others.
 */
export type LaggTillPart = DomainCommand<
  'LaggTillPart',
  PartTillagd['data'] & Handling & { readonly koordinator: boolean; readonly stege: Stege }
>;
export type RegistreraEskaleringsmottagning = DomainCommand<
  'RegistreraEskaleringsmottagning',
  EskaleringMottagen['data']
>;
export type AvslutaEskalering = DomainCommand<
  'AvslutaEskalering',
  Handling & { readonly utfall: 'lost' | 'aterkallad'; readonly svar: string }
>;
/** By a policy: the avvikelse or tvist itself is closed or annulled. */
export type FoljArendetsAvslut = DomainCommand<'FoljArendetsAvslut', { readonly huvudman: string }>;

export type EskaleringCommand =
  | StallFraga
  | LyftArende
  | UtseRepresentant
  | BesvaraNiva
  | AtersandArende
  | BevakaSvar
  | LaggTillPart
  | RegistreraEskaleringsmottagning
  | AvslutaEskalering
  | FoljArendetsAvslut;
