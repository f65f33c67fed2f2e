import type { Andamal } from './andamal.js';

/** The way by which it was seen. */
export const KANALER = {
  api: 'i tjänsten',
  export: 'som fil',
  inkorg: 'ur inkorgen',
  leverans: 'genom leverans',
} as const;
export type Kanal = keyof typeof KANALER;

/** What a record may be picked out for. `volym` is judged when asked for, of many records together. */
export const FLAGGOR = {
  'samma-efternamn': 'ett namn i ärendet är som efternamnet på den som läste',
  'utan-relation': 'den som läste hade varken ärendet i sin verksamhet, tilldelat eller tidigare handlagt',
  natt: 'lästes mellan 22 och 06',
  volym: 'den som läste hade öppnat ovanligt många ärenden',
} as const;
export type Flagga = keyof typeof FLAGGOR;

/** Something with an id that was seen or asked for; never what it says. */
export interface Atkomstobjekt {
  /** The first part of its stream's name: `avvikelse`, `tvist`, `eskalering`, `arena` … */
  readonly slag: string;
  readonly id: string;
  /** Huvudmän whose it is, beside the reader's: they may see that it was read. */
  readonly berorda: readonly string[];
}

/** Who saw it. No name, no personnummer, no address. */
export interface Atkomstvem {
  readonly klient: string;
  /** `nav`: the program itself, when it delivers. */
  readonly slag: 'maskin' | 'person' | 'nav';
  readonly roller: readonly string[];
  readonly uppdrag: string | null;
  readonly verksamheter: '*' | readonly string[];
  /** Huvudmän it acted for; none: operations. */
  readonly huvudman: readonly string[];
}

/** One access, as it stands for ever. */
export interface Atkomstpost {
  /** Sorts by time: `atkomstId`. */
  readonly id: string;
  /** RFC 3339 UTC. */
  readonly tid: string;
  readonly vem: Atkomstvem;
  /** Declared action of the endpoint, or `leverans.lamna-ut`. */
  readonly handling: string;
  /** Route with its parameters' names, never their values. */
  readonly rutt: string;
  readonly objekt: readonly Atkomstobjekt[];
  /** Names of the fields that were given; of a denial none. */
  readonly falt: readonly string[];
  /** Names of the filters asked with, never their values. */
  readonly sokning: readonly string[];
  readonly andamal: Andamal;
  /** `SAMMA_HUVUDMAN`, or the grounds on which another huvudman's content was seen. */
  readonly grund: readonly string[];
  readonly utfall: 'given' | 'nekad';
  /** Code of the denial. */
  readonly kod: string | null;
  readonly kanal: Kanal;
  readonly flaggor: readonly Flagga[];
  /** Trace of the request, to find it in the logs of operations. */
  readonly spar: string | null;
  /** Of a delivery: to whom, and the försändelse. */
  readonly mottagare: string | null;
  readonly forsandelse: string | null;
}
