import type { DomainEvent, Forseglat } from '#libs/kernel/index.js';
import type { FritextGranskad, GrundAterkallad, GrundRegistrerad, TexterGallrade } from './grund-events.js';
import type { Innehall, Kalla, Part, Svarsfrist } from './innehall.js';
import type { Allvarlighetsgrad, Atgardsstatus, Bristtyp, Lanktyp, LexUtfall, Sannolikhet } from './kodverk.js';

/** What happened on an avvikelse. Every field is plain or `Forseglat`; identity and free text are always the latter. */

export type * from './grund-events.js';
export type * from './innehall.js';

export type AvvikelseRapporterad = DomainEvent<
  'AvvikelseRapporterad',
  {
    readonly kalla: Kalla;
    readonly rapporterande: Part;
    /** The others that the case concerns; may be empty. */
    readonly berorda: readonly Part[];
    readonly svarsfrister: readonly Svarsfrist[];
    readonly innehall: Innehall;
    readonly fingeravtryck: string;
  }
>;

export type AvvikelseKompletterad = DomainEvent<
  'AvvikelseKompletterad',
  {
    readonly version: number;
    /** As the newer version names it; always of the same huvudman. */
    readonly rapporterande: Part;
    /** All parts after the change; a part never disappears by a completion. */
    readonly berorda: readonly Part[];
    /** Of parts that are new. */
    readonly svarsfrister: readonly Svarsfrist[];
    readonly innehall: Innehall;
    readonly fingeravtryck: string;
  }
>;

/** More than one verksamhet is concerned: the case is handled jointly from here (D4). */
export type GemensamHanteringInledd = DomainEvent<'GemensamHanteringInledd', { readonly parter: readonly Part[] }>;

export type AvvikelseMakulerad = DomainEvent<
  'AvvikelseMakulerad',
  { readonly huvudman: string; readonly skal: Forseglat }
>;

export type HuvudmanInvolverad = DomainEvent<
  'HuvudmanInvolverad',
  { readonly av: string; readonly part: Part; readonly svarsfrist: Svarsfrist }
>;

/** The huvudman's own system has the case, under its own number (N4). */
export type AvvikelseMottagen = DomainEvent<
  'AvvikelseMottagen',
  { readonly huvudman: string; readonly arendenummer: string }
>;

export type AvvikelseBedomd = DomainEvent<
  'AvvikelseBedomd',
  {
    readonly huvudman: string;
    readonly allvarlighetsgrad: Allvarlighetsgrad;
    readonly sannolikhet: Sannolikhet;
    /** allvarlighetsgrad × sannolikhet, 1–16; shown with its grade, never alone. */
    readonly riskvarde: number;
    /** This huvudman's own assessment, never joint. */
    readonly lexMaria: LexUtfall | null;
    readonly lexSarah: LexUtfall | null;
    readonly motivering: Forseglat | null;
  }
>;

export type AvvikelseUtredd = DomainEvent<
  'AvvikelseUtredd',
  {
    readonly huvudman: string;
    readonly orsaker: readonly { readonly typ: Bristtyp | null; readonly beskrivning: Forseglat }[];
  }
>;

/** A joint analysis (B14) that replaces no huvudman's own assessment. */
export type GemensamHandelseanalysGenomford = DomainEvent<
  'GemensamHandelseanalysGenomford',
  {
    readonly huvudman: string;
    readonly deltagare: readonly { readonly huvudman: string; readonly funktion: string }[];
    readonly forlopp: Forseglat;
    readonly orsaker: Forseglat;
    readonly forslag: Forseglat;
  }
>;

export type AtgardBeslutad = DomainEvent<
  'AtgardBeslutad',
  {
    readonly huvudman: string;
    readonly atgardId: string;
    readonly beskrivning: Forseglat;
    readonly ansvarigFunktion: string;
    /** RFC 3339 date. */
    readonly klartSenast: string;
  }
>;

export type AtgardUppdaterad = DomainEvent<
  'AtgardUppdaterad',
  {
    readonly huvudman: string;
    readonly atgardId: string;
    readonly status: Atgardsstatus;
    readonly kommentar: Forseglat | null;
  }
>;

export type AnsvarAvvisat = DomainEvent<
  'AnsvarAvvisat',
  { readonly huvudman: string; readonly skal: Forseglat; readonly foreslagenHuvudman: string | null }
>;

export type AterkopplingLamnad = DomainEvent<
  'AterkopplingLamnad',
  {
    readonly huvudman: string;
    readonly orsak: Forseglat;
    readonly atgard: Forseglat;
    readonly konsekvens: Forseglat;
    readonly uppfoljning: Forseglat;
  }
>;

export type AvvikelseAvslutad = DomainEvent<'AvvikelseAvslutad', { readonly huvudman: string }>;
/**
 * Open again: every svarspliktig huvudman is asked to answer anew; what it has stated stands.
 * `komplettering`: a newer version of the source's ärende came after the avslut and is itself the reason.
 */
export type AvvikelseAteroppnad = DomainEvent<
  'AvvikelseAteroppnad',
  {
    readonly huvudman: string;
    /** New days to answer by, replacing the old; a huvudman left out has none. */
    readonly svarsfrister: readonly Svarsfrist[];
  } & (
    { readonly orsak: 'beslut'; readonly skal: Forseglat } | { readonly orsak: 'komplettering'; readonly skal: null }
  )
>;

export type AvvikelseLankad = DomainEvent<
  'AvvikelseLankad',
  { readonly huvudman: string; readonly typ: Lanktyp; readonly till: string }
>;
export type LankBorttagen = DomainEvent<
  'LankBorttagen',
  { readonly huvudman: string; readonly typ: Lanktyp; readonly till: string }
>;

/** Who within the huvudman has the case from now: a verksamhet, and a person of it by a pseudonymous id, or none yet. */
export type ArendeTilldelat = DomainEvent<
  'ArendeTilldelat',
  { readonly huvudman: string; readonly verksamhet: string; readonly handlaggare: string | null }
>;

export type AvvikelseEvent =
  | AvvikelseRapporterad
  | AvvikelseKompletterad
  | GemensamHanteringInledd
  | AvvikelseMakulerad
  | HuvudmanInvolverad
  | AvvikelseMottagen
  | AvvikelseBedomd
  | AvvikelseUtredd
  | GemensamHandelseanalysGenomford
  | AtgardBeslutad
  | AtgardUppdaterad
  | AnsvarAvvisat
  | AterkopplingLamnad
  | ArendeTilldelat
  | AvvikelseAvslutad
  | AvvikelseAteroppnad
  | AvvikelseLankad
  | LankBorttagen
  | GrundRegistrerad
  | GrundAterkallad
  | FritextGranskad
  | TexterGallrade;

export type AvvikelseEventType = AvvikelseEvent['type'];

/** Current schema version of every event: the registry that catalogues, filters and upcasters are checked against. */
export const AVVIKELSE_EVENTS: Readonly<Record<AvvikelseEventType, number>> = {
  AvvikelseRapporterad: 2,
  AvvikelseKompletterad: 2,
  GemensamHanteringInledd: 1,
  AvvikelseMakulerad: 1,
  HuvudmanInvolverad: 1,
  AvvikelseMottagen: 1,
  AvvikelseBedomd: 1,
  AvvikelseUtredd: 1,
  GemensamHandelseanalysGenomford: 1,
  AtgardBeslutad: 1,
  AtgardUppdaterad: 1,
  AnsvarAvvisat: 1,
  AterkopplingLamnad: 1,
  ArendeTilldelat: 1,
  AvvikelseAvslutad: 1,
  AvvikelseAteroppnad: 1,
  AvvikelseLankad: 1,
  LankBorttagen: 1,
  GrundRegistrerad: 2,
  GrundAterkallad: 1,
  FritextGranskad: 1,
  TexterGallrade: 1,
};

const STREAM_PREFIX = 'avvikelse-';
export const avvikelseStream = (id: string): string => `${STREAM_PREFIX}${id}`;
export const avvikelseIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
export const isAvvikelseStream = (stream: string): boolean => stream.startsWith(STREAM_PREFIX);
