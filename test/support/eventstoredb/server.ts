import type { Felkrokar } from './fel.js';

export interface Provval {
  /** Default: a free one. */
  readonly port?: number;
  /** Folder the log is kept in over restarts; default: memory only. */
  readonly mapp?: string;
}

export interface EventstoredbProv {
  /** `esdb://127.0.0.1:port?tls=false` */
  readonly url: string;
  readonly fel: Felkrokar;
  /** Calls the server holds open now: a leak shows here. */
  oppnaStrommar(): number;
  stang(): Promise<void>;
}

/** Not yet there: the interface for those who build against it. */
export const startaEventstoredbProv = (val: Provval = {}): Promise<EventstoredbProv> =>
  Promise.reject(new Error(`no server yet at port ${val.port ?? 0}`));
