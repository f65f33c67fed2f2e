import type { EventStore } from '../port.js';

export interface EventStoreDbOptions {
  /** `esdb://host:port?tls=…`, `esdb://a,b,c` (gossip) or `esdb+discover://host`; `kurrentdb…` means the same. */
  readonly url: string;
  /** Instead of credentials in the url; both or neither. */
  readonly anvandare?: string;
  readonly losenord?: string;
  /** PEM file of the authority that signed the server's certificate. */
  readonly caFil?: string;
  /** Namespace `[a-z0-9]{1,20}`: a log of its own on a shared server; default none. */
  readonly loggnamn?: string;
  /** Appends waiting before `StoreOverloaded`; default 4 096. */
  readonly queueMax?: number;
  /** How long an answer is waited for before the same append or read is tried again, in ms; default 5 000. */
  readonly svarMs?: number;
}

/** Not yet there: the interface for those who build against it. */
export const openEventStoreDb = (options: EventStoreDbOptions): Promise<EventStore> =>
  Promise.reject(new Error(`no store yet for namespace ${options.loggnamn ?? '(none)'}`));
