import type { DomainCommand, Forseglat, Fritextgranskning } from '#libs/kernel/index.js';
import type {
  ArendeTilldelat,
  AtgardBeslutad,
  AtgardUppdaterad,
  AvvikelseBedomd,
  AvvikelseUtredd,
  FritextGranskad,
  GemensamHandelseanalysGenomford,
  GrundRegistrerad,
  Innehall,
  Kalla,
  Part,
  Svarsfrist,
  TexterGallrade,
} from './events.js';
import type { Huvudmannatyp, Lanktyp } from './kodverk.js';

/** With what a huvudman states in free text: it says that its text is reviewed and points out nobody (D9). */
export interface Avidentifiering {
  /** Id of the ground that is then recorded; null or absent when it says nothing of the kind. */
  readonly avidentifieradGrundId?: string | null;
}

/** `huvudman` in every command is the one that the credential speaks for, set at the door. */

/**
 * The source's ärende, first or newer version: an unknown one is reported, a newer version completes,
 * the same version again gives nothing.
 */
export type RapporteraAvvikelse = DomainCommand<
  'RapporteraAvvikelse',
  {
    readonly kalla: Kalla;
    readonly rapporterande: Part;
    readonly berorda: readonly Part[];
    /** At least one for every berörd huvudman, reckoned at the door from its configured svarstid; those not needed are ignored. */
    readonly svarsfrister: readonly Svarsfrist[];
    readonly innehall: Innehall;
    /** Keyed fingerprint of the content: the same version must be the same content. */
    readonly fingeravtryck: string;
    /**
     * Ground that came with the report (samtycke), with a new grundId in each version; `SAMTYCKE_NEKAT` when the source
     * expressly says that none is given; null when it says nothing of it.
     */
    readonly grund: Omit<GrundRegistrerad['data'], 'huvudman'> | 'SAMTYCKE_NEKAT' | null;
  }
>;
export type MakuleraAvvikelse = DomainCommand<
  'MakuleraAvvikelse',
  { readonly huvudman: string; readonly skal: Forseglat }
>;
export type InvolveraHuvudman = DomainCommand<
  'InvolveraHuvudman',
  { readonly huvudman: string; readonly part: Part; readonly svarsfrist: Svarsfrist }
>;
export type RegistreraMottagning = DomainCommand<
  'RegistreraMottagning',
  { readonly huvudman: string; readonly arendenummer: string }
>;
export type BedomAvvikelse = DomainCommand<'BedomAvvikelse', Omit<AvvikelseBedomd['data'], 'riskvarde'>>;
export type UtredAvvikelse = DomainCommand<'UtredAvvikelse', AvvikelseUtredd['data'] & Avidentifiering>;
export type GenomforHandelseanalys = DomainCommand<'GenomforHandelseanalys', GemensamHandelseanalysGenomford['data']>;
export type BeslutaAtgard = DomainCommand<'BeslutaAtgard', AtgardBeslutad['data']>;
export type UppdateraAtgard = DomainCommand<'UppdateraAtgard', AtgardUppdaterad['data']>;
export type AvvisaAnsvar = DomainCommand<
  'AvvisaAnsvar',
  { readonly huvudman: string; readonly skal: Forseglat; readonly foreslagenHuvudman: string | null } & Avidentifiering
>;
/** Null where the sender left a part out: the rules refuse it and say which (D4). */
export type LamnaAterkoppling = DomainCommand<
  'LamnaAterkoppling',
  {
    readonly huvudman: string;
    readonly orsak: Forseglat | null;
    readonly atgard: Forseglat | null;
    readonly konsekvens: Forseglat | null;
    readonly uppfoljning: Forseglat | null;
  } & Avidentifiering
>;
export type TilldelaArende = DomainCommand<'TilldelaArende', ArendeTilldelat['data']>;
export type AvslutaAvvikelse = DomainCommand<'AvslutaAvvikelse', { readonly huvudman: string }>;
/** `svarsfrister`: new days for the huvudmän of the register; those not needed are ignored. */
export type AteroppnaAvvikelse = DomainCommand<
  'AteroppnaAvvikelse',
  { readonly huvudman: string; readonly skal: Forseglat; readonly svarsfrister: readonly Svarsfrist[] }
>;
export type LankaAvvikelse = DomainCommand<
  'LankaAvvikelse',
  { readonly huvudman: string; readonly id: string; readonly typ: Lanktyp; readonly till: string }
>;
export type TaBortLank = DomainCommand<
  'TaBortLank',
  { readonly huvudman: string; readonly typ: Lanktyp; readonly till: string }
>;
/** `huvudmannatyper`: what kind each huvudman of the case is, as the register says; a ground for few kinds needs it. */
export type RegistreraGrund = DomainCommand<
  'RegistreraGrund',
  GrundRegistrerad['data'] & { readonly huvudmannatyper?: Readonly<Record<string, Huvudmannatyp>> }
>;
export type AterkallaGrund = DomainCommand<'AterkallaGrund', { readonly huvudman: string; readonly grundId: string }>;

/** `arPerson`: the reviewer is a person, not a machine. `skrivare`: who wrote the text, as its event's meta says. `krav`: how the huvudman has its texts reviewed. */
export type GranskaFritext = DomainCommand<
  'GranskaFritext',
  FritextGranskad['data'] & {
    readonly arPerson: boolean;
    readonly skrivare: string | null;
    readonly krav: Fritextgranskning;
  }
>;
/** The keys are destroyed already: this only says so, in any state of the case. */
export type GallraTexter = DomainCommand<'GallraTexter', TexterGallrade['data']>;

export type AvvikelseCommand =
  | RapporteraAvvikelse
  | MakuleraAvvikelse
  | InvolveraHuvudman
  | RegistreraMottagning
  | BedomAvvikelse
  | UtredAvvikelse
  | GenomforHandelseanalys
  | BeslutaAtgard
  | UppdateraAtgard
  | AvvisaAnsvar
  | LamnaAterkoppling
  | TilldelaArende
  | AvslutaAvvikelse
  | AteroppnaAvvikelse
  | LankaAvvikelse
  | TaBortLank
  | RegistreraGrund
  | AterkallaGrund
  | GranskaFritext
  | GallraTexter;
