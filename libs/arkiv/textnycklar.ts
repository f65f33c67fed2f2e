import { upcast, type AvvikelseEvent } from '#libs/avvikelse/index.js';
import { avvikelseStream } from '#libs/avvikelse/events.js';
import { readWhole, type EventStore } from '#libs/event-store/index.js';
import { forseglade } from '#libs/sekretess/index.js';
import { agareAv } from './agare.js';

export interface Gallringsmal {
  readonly huvudman: string;
  readonly gallringId: string;
  readonly arende: string;
}

/** What of a case an erasure takes. */
export interface Arendenycklar {
  /** Ids of the huvudman's text keys, each once, in the order they stand; up to the erasure when it has been. */
  readonly nycklar: readonly string[];
  /** The case says already that these are gone. */
  readonly gallrat: boolean;
  /** Of the last event read; -1 when there is no such case. */
  readonly revision: number;
}

/** Read from the log itself: so the same keys are found again after a crash, or a restore of the vault. */
export const arendenycklar = async (store: EventStore, mal: Gallringsmal): Promise<Arendenycklar> => {
  const nycklar = new Set<string>();
  let revision = -1;
  for await (const lagrad of readWhole(store, avvikelseStream(mal.arende))) {
    const event = upcast(lagrad);
    revision = lagrad.revision;
    if (arDenna(event, mal)) return { nycklar: [...nycklar], gallrat: true, revision };
    if (agareAv(event) === mal.huvudman) nycklarI(event).forEach((nyckel) => nycklar.add(nyckel));
  }
  return { nycklar: [...nycklar], gallrat: false, revision };
};

const nycklarI = ({ data }: AvvikelseEvent): readonly string[] =>
  forseglade([data]).flatMap(({ alg, nyckel }) => (alg === UTAN_NYCKEL ? [] : [nyckel]));

/** Logs from before the keys: nothing to destroy. Such a case is refused before it comes here. */
const UTAN_NYCKEL = 'ingen';

const arDenna = (event: AvvikelseEvent, { huvudman, gallringId }: Gallringsmal): boolean =>
  event.type === 'TexterGallrade' && event.data.huvudman === huvudman && event.data.gallringId === gallringId;
