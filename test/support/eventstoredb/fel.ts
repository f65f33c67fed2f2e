export type Anropsslag = 'append' | 'las' | 'prenumerera';

/** What may go wrong, on demand. Counts say how many of the next calls it meets. */
export interface Felkrokar {
  /** Appends that are written but never answered. */
  forloraSvar(antal: number): void;
  /** Appends answered twice. */
  dubbelSvar(antal: number): void;
  /** Calls refused with UNAVAILABLE, nothing done. */
  otillganglig(antal: number, slag?: Anropsslag): void;
  /** Calls refused with NotLeader and a hint where the leader is. */
  inteLedare(antal: number, ledare: { readonly host: string; readonly port: number }): void;
  /** Every answer waits so long; 0 ends it. */
  fordroj(ms: number): void;
  /** Live subscriptions hold at most so many events before they fall behind; 0 = the usual 1 024. */
  smaltFonster(antal: number): void;
  /** Breaks every open call with UNAVAILABLE. */
  bryt(): void;
  /** Ends every open subscription and batch append without an error. */
  avsluta(): void;
  /** An older server: never says that a subscription has caught up. */
  tigOmIkapp(tiger: boolean): void;
  /** Subscriptions that are open now stay so, and bring nothing more; those that come after hear. */
  dova(): void;
}
