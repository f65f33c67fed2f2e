import type { DomainCommand } from '#libs/kernel/index.js';
import type {
  BristFastslagen,
  BristStruken,
  EnkatBesvarad,
  EnkatPaminnd,
  EnkatsvarRattat,
  EnkatUtskickad,
  IndikatorAngiven,
  KriteriumBedomt,
  PlanKopplad,
  Planniva,
  PraxisAngiven,
  RevisionsbeslutFattat,
  SynpunktTillford,
  UppfoljningAteroppnad,
  UppfoljningFryst,
  UppfoljningOppnad,
  UppfoljningSlutford,
} from './events.js';

/** Every command leads the follow-up, but the answer to the survey: a party, or the koordinator of the län (B11). */
interface Handling {
  readonly av: string;
  readonly koordinator: boolean;
}
/** Ids of the form's questions, in order: forms are data outside the log. */
interface Formularfakta {
  readonly fragor: readonly string[];
}

/** Ids of the criteria that the follow-up is assessed by: lists are data outside the log. */
interface Kriteriefakta {
  readonly kriterier: readonly string[];
}

/** `fragor`: of the form that is chosen; empty when there is no such form. */
export type OppnaUppfoljning = DomainCommand<'OppnaUppfoljning', Handling & Formularfakta & UppfoljningOppnad['data']>;
/** `idag`: RFC 3339 date in Sweden. */
export type SkickaEnkat = DomainCommand<'SkickaEnkat', Handling & EnkatUtskickad['data'] & { readonly idag: string }>;
/** The hub's own, when a day has passed: whom it is for, the rule says. */
export type PaminnOmEnkat = DomainCommand<
  'PaminnOmEnkat',
  Omit<EnkatPaminnd['data'], 'till'> & { readonly idag: string }
>;
/** `av` is the huvudman itself, or at an import the koordinator on its behalf. */
export type BesvaraEnkat = DomainCommand<'BesvaraEnkat', Handling & Formularfakta & EnkatBesvarad['data']>;
export type RattaEnkatsvar = DomainCommand<'RattaEnkatsvar', Handling & Formularfakta & EnkatsvarRattat['data']>;
export type AngePraxis = DomainCommand<'AngePraxis', Handling & PraxisAngiven['data']>;
export type BedomKriterium = DomainCommand<'BedomKriterium', Handling & Kriteriefakta & KriteriumBedomt['data']>;
export type AngeIndikator = DomainCommand<'AngeIndikator', Handling & IndikatorAngiven['data']>;
export type TillforSynpunkt = DomainCommand<'TillforSynpunkt', Handling & SynpunktTillford['data']>;
/** That each avvikelse is one that the sender may read is the door's to see to (I4). */
export type FastslaBrist = DomainCommand<'FastslaBrist', Handling & BristFastslagen['data']>;
export type StrykBrist = DomainCommand<'StrykBrist', Handling & BristStruken['data']>;
export type FattaRevisionsbeslut = DomainCommand<'FattaRevisionsbeslut', Handling & RevisionsbeslutFattat['data']>;
/**
 * The hub's own, when a plan is drawn up for this follow-up. `lan` and `upprattadAv` are the plan's: one of another län,
 * or of who is no party, gives nothing, and so does anything stale.
 */
export type KopplaPlan = DomainCommand<
  'KopplaPlan',
  PlanKopplad['data'] & { readonly lan: string; readonly upprattadAv: string }
>;
/**
 * `rapport` and its hash are made outside; the rules hold their form and size. `utanKriterier`: the list that the follow-up
 * is assessed by was not found, so the report holds none of its verdicts.
 */
export type FrysRapport = DomainCommand<
  'FrysRapport',
  Handling & UppfoljningFryst['data'] & { readonly utanKriterier?: boolean }
>;
/** `nivaer`: where the län draws up plans, by its own file; usually both (N8). */
export type SlutforUppfoljning = DomainCommand<
  'SlutforUppfoljning',
  Handling & UppfoljningSlutford['data'] & { readonly nivaer: readonly Planniva[] }
>;
export type AteroppnaUppfoljning = DomainCommand<'AteroppnaUppfoljning', Handling & UppfoljningAteroppnad['data']>;

export type UppfoljningCommand =
  | OppnaUppfoljning
  | SkickaEnkat
  | PaminnOmEnkat
  | BesvaraEnkat
  | RattaEnkatsvar
  | AngePraxis
  | BedomKriterium
  | AngeIndikator
  | TillforSynpunkt
  | FastslaBrist
  | StrykBrist
  | FattaRevisionsbeslut
  | KopplaPlan
  | FrysRapport
  | SlutforUppfoljning
  | AteroppnaUppfoljning;
