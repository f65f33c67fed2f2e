import type { ForsandelseEvent, ForsandelseKoad } from './events.js';
import { evolve, INGEN_FORSANDELSE, type Forsandelse } from './forsandelse.js';

/** A försändelse as the sender sees it: its state, and how this round (since it was queued or resent) has gone. */
export interface Omgang {
  readonly forsandelse: Forsandelse;
  readonly koad: ForsandelseKoad['data'] | null;
  /** Failures since it was queued or resent. */
  readonly misslyckanden: number;
  /** When the first of them was booked, RFC 3339 UTC. */
  readonly forstaFel: string | null;
  /** RFC 3339 UTC; null when it may go at once. */
  readonly nastaForsok: string | null;
}

export const INGEN_OMGANG: Omgang = {
  forsandelse: INGEN_FORSANDELSE,
  koad: null,
  misslyckanden: 0,
  forstaFel: null,
  nastaForsok: null,
};
const NY = { misslyckanden: 0, forstaFel: null, nastaForsok: null };

/** @param tid when the event was booked, RFC 3339 UTC */
export const foljOmgang = (omgang: Omgang, event: ForsandelseEvent, tid: string): Omgang => {
  const forsandelse = evolve(omgang.forsandelse, event);
  if (event.type === 'ForsandelseKoad') return { ...NY, forsandelse, koad: event.data };
  if (event.type === 'OmsandningBegard') return { ...omgang, ...NY, forsandelse };
  if (event.type !== 'LeveransMisslyckad') return { ...omgang, forsandelse };
  return {
    ...omgang,
    forsandelse,
    misslyckanden: omgang.misslyckanden + 1,
    forstaFel: omgang.forstaFel ?? tid,
    nastaForsok: event.data.nastaForsok,
  };
};
