import type { DomainCommand } from '#libs/kernel/index.js';
import type {
  KallaLankad,
  LokalStatusAngiven,
  OverenskommelseRegistrerad,
  ParterAndrade,
  RevisionPaminnd,
  RevisionsansvarUtsett,
  RutinBorttagen,
  RutinLankad,
  VersionAntagen,
  VersionRattad,
} from './events.js';

/**
 * `av` (or `huvudman`, where the event names no other) is the one that acts: a party, or the koordinator of the län
 * (B11 watches revisions). An agreement of the län's file is at hand before any event: the door gives `fran` (its first
 * event's data, from the file) and the first command writes it before its own. The stream's id of such a one is
 * deterministicId('overenskommelse', lansfilId).
 */
interface Handling {
  readonly koordinator: boolean;
  /** From the län's file; null for an agreement that stands only here. */
  readonly fran: OverenskommelseRegistrerad['data'] | null;
}

/** One that stands in no län file: such a one is at hand already and is never registered anew. */
export type RegistreraOverenskommelse = DomainCommand<
  'RegistreraOverenskommelse',
  Omit<OverenskommelseRegistrerad['data'], 'lansfilId'> & { readonly koordinator: boolean }
>;
export type AntaVersion = DomainCommand<'AntaVersion', Handling & VersionAntagen['data']>;
export type RattaVersion = DomainCommand<'RattaVersion', Handling & VersionRattad['data']>;
export type AndraParter = DomainCommand<'AndraParter', Handling & ParterAndrade['data']>;
/** By the kommun itself; `kommun`: the register says that `huvudman` is one. */
export type AngeLokalStatus = DomainCommand<
  'AngeLokalStatus',
  Handling & LokalStatusAngiven['data'] & { readonly kommun: boolean }
>;
export type UtseRevisionsansvarig = DomainCommand<
  'UtseRevisionsansvarig',
  Handling & RevisionsansvarUtsett['data'] & { readonly idag: string }
>;
/** The hub's own. Anything stale gives nothing. */
export type PaminnOmRevision = DomainCommand<'PaminnOmRevision', RevisionPaminnd['data'] & { readonly idag: string }>;
export type LankaRutin = DomainCommand<'LankaRutin', Handling & RutinLankad['data']>;
export type TaBortRutin = DomainCommand<'TaBortRutin', Handling & RutinBorttagen['data']>;
export type LankaKalla = DomainCommand<'LankaKalla', Handling & KallaLankad['data']>;

export type OverenskommelseCommand =
  | RegistreraOverenskommelse
  | AntaVersion
  | RattaVersion
  | AndraParter
  | AngeLokalStatus
  | UtseRevisionsansvarig
  | PaminnOmRevision
  | LankaRutin
  | TaBortRutin
  | LankaKalla;
