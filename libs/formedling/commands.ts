import type { DomainCommand } from '#libs/kernel/index.js';
import type {
  ForsandelseKoad,
  ForsandelseLevererad,
  ForsandelseParkerad,
  ForsandelseStoppad,
  Kanal,
  LeveransMisslyckad,
  OmsandningBegard,
} from './events.js';

/** Queues what a policy found is to be told; the same id again gives nothing. */
export type KoaForsandelse = DomainCommand<'KoaForsandelse', ForsandelseKoad['data']>;
export type BokforLeverans = DomainCommand<'BokforLeverans', ForsandelseLevererad['data']>;
export type BokforMisslyckande = DomainCommand<'BokforMisslyckande', LeveransMisslyckad['data']>;
export type ParkeraForsandelse = DomainCommand<'ParkeraForsandelse', ForsandelseParkerad['data']>;
/** `huvudman` must be the recipient: a receipt from anyone else is refused. */
export type KvitteraForsandelse = DomainCommand<
  'KvitteraForsandelse',
  {
    readonly huvudman: string;
    readonly arendenummer: string | null;
    /** Channel whose answer carried the receipt; absent when it came by itself, through the API. */
    readonly kanal?: Kanal;
  }
>;
export type StoppaForsandelse = DomainCommand<'StoppaForsandelse', ForsandelseStoppad['data']>;
export type SandOmForsandelse = DomainCommand<'SandOmForsandelse', OmsandningBegard['data']>;

export type ForsandelseCommand =
  | KoaForsandelse
  | BokforLeverans
  | BokforMisslyckande
  | ParkeraForsandelse
  | KvitteraForsandelse
  | StoppaForsandelse
  | SandOmForsandelse;
