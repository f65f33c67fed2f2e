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
  /** What the status means to somebody who asks whether it may have been read. */
  readonly statusText: string;
  /** Names of fields that passed only on a ground; none: avidentifierat. */
  readonly skyddat: readonly string[];
  /** Id of that ground in the case. */
  readonly grundId: string | null;
}

/** A message that waits in an inbox may be fetched there long before it is receipted. */
const STATUSTEXT: Readonly<Record<string, string>> = {
  koad: 'ligger i mottagarens inkorg eller på väg dit, ej kvitterat; kan vara läst',
  misslyckad: 'har inte nått mottagarens system än; kan vara läst ur inkorgen',
  levererad: 'levererat till mottagarens system',
  kvitterad: 'mottaget och kvitterat av mottagaren',
  parkerad: 'kunde inte levereras till mottagarens system; kan vara läst ur inkorgen',
  stoppad: 'stoppat',
};

const HAMTAT = 'hämtat ur inkorgen av mottagaren, ej kvitterat';

/** What the log of accesses adds: that the inbox was fetched by the recipient since, whatever it has receipted. */
export const medHamtat = <En extends Pick<Utlamnat, 'till' | 'tid' | 'status' | 'statusText'>>(
  utlamnat: readonly En[],
  lasningar: readonly { readonly handling: string; readonly tid: string; readonly huvudman: readonly string[] }[],
): readonly En[] => {
  const hamtningar = lasningar.filter(({ handling }) => handling === 'inkorg.lasa');
  const arHamtad = ({ till, tid }: En): boolean => hamtningar.some((en) => en.huvudman.includes(till) && en.tid >= tid);
  return utlamnat.map((en) => (en.status === 'koad' && arHamtad(en) ? { ...en, statusText: HAMTAT } : en));
};

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
    statusText: STATUSTEXT[omgang.forsandelse.status] ?? 'ej sänd',
    skyddat: Object.keys(skyddat).sort(),
    grundId,
  };
};
