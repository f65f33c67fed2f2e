import { readWhole, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import {
  foljOmgang,
  forsandelseId,
  forsandelseStream,
  INGEN_OMGANG,
  MEDDELANDETYPER,
  upcast,
} from '#libs/formedling/index.js';

/** What of one event was sent to one other huvudman, and on which ground. */
export interface Utlamnat {
  readonly till: string;
  /** When it happened, RFC 3339 UTC. */
  readonly tid: string;
  readonly meddelande: string;
  readonly status: string;
  /** Names of fields that passed only on a ground; none: avidentifierat. */
  readonly skyddat: readonly string[];
  /** Id of that ground in the case. */
  readonly grundId: string | null;
}

/**
 * Read from the försändelser themselves, by their ids: a view may lag,
 * what was disclosed may not. One for each event and huvudman at most.
 */
export const utlamnatAv = async (
  store: EventStore,
  handelser: readonly Pick<RecordedEvent, 'id'>[],
  mottagare: readonly string[],
): Promise<readonly Utlamnat[]> => {
  const lamnat: Utlamnat[] = [];
  for (const { id } of handelser) {
    const hittade = await Promise.all(mottagare.map((till) => ett(store, forsandelseId(id, till))));
    lamnat.push(...hittade.filter((en) => en !== null));
  }
  return lamnat;
};

const ett = async (store: EventStore, forsandelse: string): Promise<Utlamnat | null> => {
  let omgang = INGEN_OMGANG;
  for await (const lagrad of readWhole(store, forsandelseStream(forsandelse))) {
    omgang = foljOmgang(omgang, upcast(lagrad), lagrad.meta.tid);
  }
  if (omgang.koad === null) return null;
  const { mottagare, tid, meddelandetyp, skyddat, grundId } = omgang.koad;
  return {
    till: mottagare,
    tid,
    meddelande: MEDDELANDETYPER[meddelandetyp],
    status: omgang.forsandelse.status,
    skyddat: Object.keys(skyddat).sort(),
    grundId,
  };
};
