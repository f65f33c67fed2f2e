import type { DomainEvent } from '#libs/kernel/index.js';

/**
 * One stream per överenskommelse and year: how the agreement was followed up, from the survey to the revision decision.
 * Holds no individual: texts are plain, and the rules refuse one that names somebody. `av` is the huvudman that acted.
 */

/** What a brist belongs to (N7, N9); labels in kodverk.ts. */
export type Omrade = 'samordning' | 'tillganglighet' | 'kvalitet' | 'forebyggande';
/**
 * How a kommun reports avvikelser (U5): each a fact of its own. "Has not answered" is the absence of an answer, and
 * "not asked" that the kommun is not among `tillfragade`.
 */
export type Praxis =
  | 'ingen-under-aret'
  | 'endast-mas-och-chef'
  | 'vid-behov'
  | 'alla'
  | 'inga-mottagna'
  | 'utanfor-system'
  | 'ingen-atkomst';
export type Perspektiv = 'organisation' | 'brukare';
export type Bedomning = 'uppfyllt' | 'delvis' | 'ej-uppfyllt' | 'kan-ej-bedomas';
export type Svarskalla = 'system' | 'sida' | 'import';
export type Synpunktskalla =
  'brukarrad' | 'intresseorganisation' | 'medarbetare' | 'brukare' | 'behovsinventering' | 'annan';
export type Revisionsandring = 'revideras' | 'ingen-andring';
export type Planniva = 'lokal' | 'lan';

export interface Formularversion {
  readonly id: string;
  readonly version: string;
}
/** The same of a list of criteria. */
export type Kriterielistversion = Formularversion;
/** Raw text as it was given: null is a question left blank (U2). */
export interface Fragesvar {
  readonly fraga: string;
  readonly text: string | null;
}

export type UppfoljningOppnad = DomainEvent<
  'UppfoljningOppnad',
  {
    readonly av: string;
    readonly lan: string;
    /** Id of the register or of the län's file. */
    readonly overenskommelse: string;
    readonly ar: number;
    readonly rubrik: string;
    readonly omfattning: string;
    readonly parter: readonly string[];
    /** Who is asked; a party outside is "not asked", never "has not answered" (U2). */
    readonly tillfragade: readonly string[];
    readonly formular: Formularversion;
    /** Since v2; the län's own list for the agreement, or the common one (N9). */
    readonly kriterielista: Kriterielistversion;
    /** RFC 3339 date. */
    readonly svarSenast: string;
  }
>;
export type EnkatUtskickad = DomainEvent<
  'EnkatUtskickad',
  { readonly av: string; readonly till: readonly string[]; readonly svarSenast: string }
>;
/** The hub's own, when the day of those named has passed and they were silent. The day that each was told stands as it was. */
export type EnkatPaminnd = DomainEvent<
  'EnkatPaminnd',
  {
    readonly till: readonly string[];
    /** RFC 3339 dates: the day that passed, and the day after which the next reminder goes. */
    readonly senast: string;
    readonly nastaSenast: string;
  }
>;
/** The raw text, never changed; a later answer replaces, and both stand. */
export type EnkatBesvarad = DomainEvent<
  'EnkatBesvarad',
  {
    readonly huvudman: string;
    readonly svar: readonly Fragesvar[];
    readonly kalla: Svarskalla;
    /** The system, or the file, that the answer came from. */
    readonly kallnamn: string | null;
  }
>;
/** Stands beside the raw text (U3): whom it describes, which question it belongs to, how it should read. */
export type EnkatsvarRattat = DomainEvent<
  'EnkatsvarRattat',
  {
    readonly av: string;
    readonly rattelseId: string;
    /** Whose answer is corrected. */
    readonly huvudman: string;
    /** Which question's answer; null: the whole of it. */
    readonly fraga: string | null;
    /** The huvudmän that it describes, when another than the one that answered. */
    readonly galler: readonly string[] | null;
    readonly tillFraga: string | null;
    readonly text: string | null;
    readonly skal: string;
  }
>;
export type PraxisAngiven = DomainEvent<
  'PraxisAngiven',
  {
    readonly av: string;
    readonly huvudman: string;
    readonly praxis: Praxis;
    readonly citat: string | null;
    readonly kalla: string | null;
  }
>;
export type KriteriumBedomt = DomainEvent<
  'KriteriumBedomt',
  {
    readonly av: string;
    /** Id in the follow-up's own list of criteria (N9). */
    readonly kriterium: string;
    readonly perspektiv: Perspektiv;
    readonly bedomning: Bedomning;
    readonly motivering: string;
    readonly kalla: string | null;
  }
>;
/** A value that our own events cannot give (B12), with its source. */
export type IndikatorAngiven = DomainEvent<
  'IndikatorAngiven',
  {
    readonly av: string;
    readonly indikator: string;
    readonly huvudman: string | null;
    /** YYYY or YYYY-MM. */
    readonly period: string;
    /** A decimal as text: no rounding on its way. */
    readonly varde: string;
    readonly enhet: string;
    readonly kalla: string;
  }
>;
/** D12, D13, N10, V9: what brukarråd and organisations say, with its source. */
export type SynpunktTillford = DomainEvent<
  'SynpunktTillford',
  {
    readonly av: string;
    readonly synpunktId: string;
    readonly fran: Synpunktskalla;
    /** The council or organisation, never a person. */
    readonly namn: string;
    readonly text: string;
    readonly datum: string;
    readonly kalla: string;
  }
>;
export type BristFastslagen = DomainEvent<
  'BristFastslagen',
  {
    readonly av: string;
    readonly bristId: string;
    readonly omrade: Omrade;
    readonly rubrik: string;
    readonly beskrivning: string;
    /** The cases (uuid) that it traces to. */
    readonly avvikelser: readonly string[];
    readonly kalla: string | null;
  }
>;
export type BristStruken = DomainEvent<
  'BristStruken',
  { readonly av: string; readonly bristId: string; readonly skal: string }
>;
/** N8: the agreement is revised, or is not, with the reason. */
export type RevisionsbeslutFattat = DomainEvent<
  'RevisionsbeslutFattat',
  { readonly av: string; readonly andring: Revisionsandring; readonly skal: string }
>;
/** By policy, when a handlingsplan is drawn up for this follow-up. */
export type PlanKopplad = DomainEvent<
  'PlanKopplad',
  {
    readonly handlingsplan: string;
    readonly niva: Planniva;
    /** The kommun of a local plan. */
    readonly huvudman: string | null;
  }
>;
/** The whole aggregated report, and the place in the log that it was made from. */
export type UppfoljningFryst = DomainEvent<
  'UppfoljningFryst',
  {
    readonly av: string;
    readonly frysningId: string;
    readonly position: number;
    /** RFC 3339, the moment of the report. */
    readonly tid: string;
    /** Canonical JSON. */
    readonly rapport: string;
    readonly sha256: string;
  }
>;
/** N8: only with a local plan, a county plan and a revision decision. */
export type UppfoljningSlutford = DomainEvent<'UppfoljningSlutford', { readonly av: string }>;
export type UppfoljningAteroppnad = DomainEvent<
  'UppfoljningAteroppnad',
  { readonly av: string; readonly skal: string }
>;

export type UppfoljningEvent =
  | UppfoljningOppnad
  | EnkatUtskickad
  | EnkatPaminnd
  | EnkatBesvarad
  | EnkatsvarRattat
  | PraxisAngiven
  | KriteriumBedomt
  | IndikatorAngiven
  | SynpunktTillford
  | BristFastslagen
  | BristStruken
  | RevisionsbeslutFattat
  | PlanKopplad
  | UppfoljningFryst
  | UppfoljningSlutford
  | UppfoljningAteroppnad;
export type UppfoljningEventType = UppfoljningEvent['type'];

export const UPPFOLJNING_EVENTS: Readonly<Record<UppfoljningEventType, number>> = {
  UppfoljningOppnad: 2,
  EnkatUtskickad: 1,
  EnkatPaminnd: 1,
  EnkatBesvarad: 1,
  EnkatsvarRattat: 1,
  PraxisAngiven: 1,
  KriteriumBedomt: 1,
  IndikatorAngiven: 1,
  SynpunktTillford: 1,
  BristFastslagen: 1,
  BristStruken: 1,
  RevisionsbeslutFattat: 1,
  PlanKopplad: 1,
  UppfoljningFryst: 1,
  UppfoljningSlutford: 1,
  UppfoljningAteroppnad: 1,
};

const STREAM_PREFIX = 'uppfoljning-';
export const uppfoljningStream = (id: string): string => `${STREAM_PREFIX}${id}`;
export const uppfoljningIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
export const isUppfoljningStream = (stream: string): boolean => stream.startsWith(STREAM_PREFIX);
