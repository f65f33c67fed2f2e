import type { Forseglat } from '#libs/kernel/index.js';
import type {
  Allvarlighetsgrad,
  Bristtyp,
  GodVard,
  Handelsetyp,
  Kategori,
  Lagrum,
  Sannolikhet,
  SipDel,
} from './kodverk.js';

/** What a report says: who is concerned, where it comes from, what happened. */

/** A verksamhet of a huvudman; the verksamhet is null when the source only names the huvudman. */
export interface Part {
  readonly huvudman: string;
  readonly verksamhet: string | null;
}

/** Where the source system keeps the case (D3): the key by which a resent row is known. */
export interface Kalla {
  readonly huvudman: string;
  readonly system: string;
  readonly arendenummer: string;
  /** The source's own version, from 1. */
  readonly version: number;
}

export interface Overenskommelsehanvisning {
  readonly id: string;
  /** Section as the agreement names it; null when the source does not say. */
  readonly avsnitt: string | null;
}

/** What the source says of the case, in the hub's terms. Replaced as a whole by a newer version. */
export interface Innehall {
  readonly rubrik: Forseglat;
  readonly beskrivning: Forseglat;
  /** Personnummer or name; null when none was given. */
  readonly person: Forseglat | null;
  readonly enhet: string | null;
  /** The function of the one who reported, never a name. */
  readonly rapportorFunktion: string | null;
  readonly handelsetyp: Handelsetyp;
  readonly kategori: Kategori;
  readonly bristtyper: readonly Bristtyp[];
  /** RFC 3339 date, or date-time in UTC where the source has a time. */
  readonly handelsetid: string;
  readonly upptackt: string | null;
  readonly allvarlighetsgrad: Allvarlighetsgrad;
  readonly sannolikhet: Sannolikhet;
  readonly lagrum: readonly Lagrum[];
  /** Codes of the agreement's särskilda målgrupper (D14), as the län's data names them. */
  readonly malgrupper: readonly string[];
  readonly godVard: readonly GodVard[];
  /** Which parts of the SIP were lacking (N11). */
  readonly sipDelar: readonly SipDel[];
  /** The case concerns children: whoever handles it is reminded of the orosanmälan (D15). */
  readonly beroBarn: boolean;
  /** Skyddade personuppgifter. Once said it stands for the whole case: nothing of it passes by itself, whatever the ground. */
  readonly skyddadePersonuppgifter: boolean;
  readonly overenskommelse: Overenskommelsehanvisning | null;
  /** Decimal number with point, two decimals at most; null when no cost was named. */
  readonly kostnadKr: string | null;
}

/** The day by which a huvudman is to have answered (its own configured svarstid in working days). */
export interface Svarsfrist {
  readonly huvudman: string;
  /** RFC 3339 date. */
  readonly senast: string;
}
