import type { Fritextgranskning } from '#libs/kernel/index.js';
import type { Enkatformular, Kriterielista } from './formular-och-kriterier.js';

/**
 * The samverkansmodell of one län, as its data file says it.
 * What the source is silent on is null (or an empty list) and shown as "ej angivet"; `kalla` names the document a fact is read from.
 */

export interface Lansmodell {
  readonly schema: 1;
  /** SCB's two-digit code of the län, the same as its region's. */
  readonly lan: { readonly kod: string; readonly namn: string };
  /** Documents the model is read from. */
  readonly kallor: readonly Kalla[];
  readonly huvudman: readonly Huvudman[];
  readonly samverkansmodeller: readonly Samverkansmodell[];
  readonly uppfoljning: Uppfoljningsmodell;
  readonly overenskommelser: readonly Overenskommelse[];
  readonly malgrupper: readonly Malgrupp[];
}

export interface Kalla {
  readonly id: string;
  readonly namn: string;
  /** Where the owner keeps it (B10); null where not known. */
  readonly lank: string | null;
}

export type Huvudmannatyp = 'region' | 'kommun' | 'privat';

export interface Huvudman {
  /** SCB code: two digits for a region, four for a kommun; a slug for a private one. Unique over all län. */
  readonly kod: string;
  readonly namn: string;
  readonly typ: Huvudmannatyp;
  /** Other names that sources use ("Landstinget Dalarna"); "Mora kommun" and the like are derived, see namn.ts. */
  readonly aliasnamn: readonly string[];
  readonly verksamheter: readonly Verksamhet[];
  /** Working days within which it is to have answered; from the län's default when not its own. Our configuration. */
  readonly svarstidArbetsdagar: number;
  /** How its free text is reviewed before another huvudman may read it. Our configuration. */
  readonly fritextgranskning: Fritextgranskning;
  /** When its data on persons may be erased; from the län's default when not its own. */
  readonly gallring: Gallringsregler;
  /** Levels of its own line, lowest first, and the function that holds each; null where the source is silent. */
  readonly linje: readonly Linjeplats[];
  readonly kalla: string | null;
}

export interface Gallringsregler {
  /** Days in which a decided erasure can be withdrawn, before it is executed. Our configuration. */
  readonly vantetidDagar: number;
  /** Never empty; the one that forbids longest holds. */
  readonly bevarande: readonly Bevaranderegel[];
}

export interface Bevaranderegel {
  readonly galler: 'avvikelse';
  /** Whole years that it is kept after the last event. */
  readonly ar: number;
  /** What it rests on; says so where it is our own. */
  readonly lagrum: string;
  /** Reasons for which it forbids nothing. */
  readonly undantag: readonly ('gallringsfrist' | 'myndighetens_beslut' | 'felaktigt_registrerad')[];
}

export interface Verksamhet {
  readonly kod: string;
  readonly namn: string;
}

export interface Linjeplats {
  /** Id of a level of slag `linje` in one of the län's models. */
  readonly niva: string;
  readonly funktion: string | null;
}

export interface Samverkansmodell {
  readonly id: string;
  readonly namn: string;
  /** `gallande`, or `forslag` where the source only proposes it. */
  readonly status: 'gallande' | 'forslag' | 'tidigare';
  readonly giltigFran: string | null;
  readonly giltigTill: string | null;
  /** A length without dates ("gäller i tre år", V10). */
  readonly giltighetAr: number | null;
  readonly inriktning: Inriktning;
  readonly nivaer: readonly Niva[];
  readonly arenor: readonly Arena[];
  readonly kalla: string | null;
}

/** The yearly follow-up under the län's own names: one county's aktivitetsplan is another's handlingsplan. */
export interface Uppfoljningsmodell {
  readonly plan: { readonly kod: string; readonly namn: string };
  readonly rapport: { readonly kod: string; readonly namn: string };
  /** Where a plan is to be drawn up before a follow-up can be completed (N8). */
  readonly nivaer: readonly ('lokal' | 'lan')[];
  /** Who approves the plan in each verksamhet (V5); null = by each huvudman's own order. */
  readonly godkannandeAv: Plangodkannare | null;
  /** Id of the survey's form; null = the usual one. */
  readonly enkat: string | null;
  /** The län's own forms, the newest version of each last. */
  readonly formular: readonly Enkatformular[];
  /** Id of the criteria that an agreement without its own is assessed by; null = the common ones. */
  readonly kriterielista: string | null;
  /** The län's own lists of criteria, the newest version of each last. */
  readonly kriterielistor: readonly Kriterielista[];
  readonly kalla: string | null;
}

/** A function, or the one that represents its level where a huvudman lacks it (B7). */
export interface Plangodkannare {
  readonly funktion: string;
  readonly niva: string | null;
}

/** Why they cooperate, in the source's words (B10). */
export interface Inriktning {
  readonly vardegrund: string | null;
  readonly utgangspunkter: readonly string[];
  readonly mal: readonly string[];
  readonly prioriteringar: readonly string[];
  readonly kalla: string | null;
}

export interface Niva {
  /** Unique within the län, over its models. */
  readonly id: string;
  readonly namn: string;
  readonly slag: 'linje' | 'lokal' | 'regional' | 'politisk';
  /** Rung of the ladder, 1 lowest; parallel levels share one. */
  readonly ordning: number;
  readonly mandat: string | null;
  /** Does the level decide (true), only recommend (false, B2), or is the source silent (null)? */
  readonly beslutar: boolean | null;
  /** Who may raise a matter to this level, and with what. Empty = nothing is raised to it; null = ej angivet. */
  readonly lyftsAv: readonly Lyft[] | null;
  /** The source's own words on raising, cited when a lift is refused (B3). */
  readonly lyftregel: string | null;
  /** Working days within which the level is to have answered; our configuration, null = no deadline. */
  readonly svarstidArbetsdagar: number | null;
  readonly kalla: string | null;
}

/** One way up to a level. */
export interface Lyft {
  /** The level the matter comes from; null = from any, as the function's own right. */
  readonly franNiva: string | null;
  /** The function that lifts; null = ej angivet. */
  readonly funktion: string | null;
  /** What the lift must carry (B4); empty = the source asks for nothing. */
  readonly med: readonly Lyftkrav[];
  /** The kinds of matter this way is for; empty = every kind. */
  readonly galler: readonly Arendeslag[];
  /** Condition in the source's words. */
  readonly villkor: string | null;
  readonly kalla: string | null;
}

export type Lyftkrav = 'faktaunderlag' | 'forslag';
export type Arendeslag = 'avvikelse' | 'tvist' | 'principiell-tvist' | 'fraga';

export interface Arena {
  /** Unique within the län, over its models. */
  readonly id: string;
  readonly namn: string;
  /** Id of the level, in the same model; null where it stands beside the ladder. */
  readonly niva: string | null;
  /** The huvudmän the arena is for; empty = every one of the län. */
  readonly huvudman: readonly string[];
  readonly ledamoter: readonly Ledamot[];
  /** The source's words, and beside them the count. */
  readonly motesrytm: string | null;
  readonly rytm: Rytm | null;
  readonly sammankallande: string | null;
  /** Convenorship or chair that moves between the huvudmän; years from one turn of a huvudman to its next (vartannat år = 2). */
  readonly alternering: { readonly intervallAr: number; readonly beskrivning: string } | null;
  readonly uppdrag: string | null;
  /** The arena that prepares its matters. */
  readonly beredsAv: string | null;
  /** Standing items of the agenda (V9). */
  readonly staendePunkter: readonly string[];
  readonly kalla: string | null;
}

export interface Ledamot {
  /** One named huvudman, or every one of a kind; both null = ej angivet. */
  readonly huvudman: string | null;
  readonly huvudmannatyp: Huvudmannatyp | null;
  readonly funktion: string;
  readonly antal: number | null;
  /** Is `antal` per huvudman (true) or in all (false)? */
  readonly perHuvudman: boolean;
}

export interface Rytm {
  readonly antalMin: number;
  readonly antalMax: number;
  readonly per: 'vecka' | 'manad' | 'termin' | 'ar';
}

export interface Overenskommelse {
  /** Unique over all län. */
  readonly id: string;
  readonly namn: string;
  /** What forms and lists call it ("Psykiska funktionsnedsättningar från 18 år"). */
  readonly kortnamn: string | null;
  readonly aliasnamn: readonly string[];
  readonly dokumenttyp: string | null;
  readonly niva: 'lansovergripande' | 'lokal';
  /** The agreement it breaks down (D10). */
  readonly overordnad: string | null;
  /** The arena that initiates its follow-up (B13); null = ej angivet. */
  readonly uppfoljningInitierasAv: string | null;
  /** Id of the criteria that it is assessed by (N9); null = those of its län. */
  readonly kriterielista: string | null;
  readonly parter: readonly string[];
  readonly avsnitt: readonly Avsnitt[];
  readonly versioner: readonly Version[];
  /** Where the owner keeps it (B10). */
  readonly lank: string | null;
  readonly kalla: string | null;
}

/** A section that avvikelser refer to. */
export interface Avsnitt {
  readonly namn: string;
  readonly aliasnamn: readonly string[];
}

/** Validity of versions may overlap, as the sources' do (D1). Dates are calendar days, both inclusive. */
export interface Version {
  readonly version: string;
  readonly giltigFran: string | null;
  readonly giltigTill: string | null;
  readonly giltighetAr: number | null;
  readonly dnr: string | null;
  readonly antagenAv: string | null;
  readonly antagen: string | null;
  readonly godkandAv: string | null;
  readonly ansvarigForRevidering: string | null;
}

export interface Malgrupp {
  readonly kod: string;
  readonly namn: string;
  /** The agreement that names the group. */
  readonly overenskommelse: string | null;
}
