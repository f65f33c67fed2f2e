import type { Handelseattribut } from '#libs/kafka/index.js';
import type { ForsandelseEventType } from '#libs/formedling/index.js';

/**
 * Claim checks: what a message on `forsandelser` says. Which försändelse, and that its stream is to be looked at; never
 * what it holds (ADR 0008).
 */
export const KONTROLLMARKEN = {
  ForsandelseKoad: 'se.avvikelsenav.forsandelse.koad.v1',
  OmsandningBegard: 'se.avvikelsenav.forsandelse.omsandning.v1',
  ForsandelseLevererad: 'se.avvikelsenav.forsandelse.levererad.v1',
  ForsandelseStoppad: 'se.avvikelsenav.forsandelse.stoppad.v1',
} as const satisfies Partial<Record<ForsandelseEventType, string>>;

export type Vidareforbart = keyof typeof KONTROLLMARKEN;

/** Puts it in the queue. The others only tell of an end that somebody else than the connector brought about. */
const STALLER_I_KO: ReadonlySet<string> = new Set([KONTROLLMARKEN.ForsandelseKoad, KONTROLLMARKEN.OmsandningBegard]);
const KANDA: ReadonlySet<string> = new Set(Object.values(KONTROLLMARKEN));

export const arVidareforbart = (typ: string): typ is Vidareforbart => typ in KONTROLLMARKEN;

const DATAREF = 'urn:avvikelsenav:forsandelse:';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const dataref = (forsandelse: string): string => `${DATAREF}${forsandelse}`;

export interface Kontrollmarke {
  readonly forsandelse: string;
  readonly stallerIKo: boolean;
}

/** A message's attributes as a claim check, or the code of what is wrong with it. */
export const lasKontrollmarke = ({
  type,
  dataref: ref,
}: Handelseattribut): Kontrollmarke | { readonly fel: string } => {
  if (!KANDA.has(type)) return { fel: 'TYP_OKAND' };
  const forsandelse = ref?.startsWith(DATAREF) === true ? ref.slice(DATAREF.length) : '';
  return UUID.test(forsandelse) ? { forsandelse, stallerIKo: STALLER_I_KO.has(type) } : { fel: 'DATAREF_OGILTIG' };
};
