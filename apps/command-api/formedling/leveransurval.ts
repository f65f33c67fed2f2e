/** Injection token of `Leveransurval`. */
export const LEVERANSURVAL = Symbol('Leveransurval');

export const LEVERANSSTATUS = {
  koad: 'Köad',
  misslyckad: 'Misslyckad',
  levererad: 'Levererad',
  kvitterad: 'Kvitterad',
  parkerad: 'Parkerad',
} as const;
export type Leveransstatus = keyof typeof LEVERANSSTATUS;

export interface Urval {
  /** Codes of the recipients; null means all. */
  readonly mottagare: readonly string[] | null;
  /** Queued at this time or later, RFC 3339 UTC; null means from the beginning. */
  readonly sedan: string | null;
  readonly status: Leveransstatus | null;
  /** Not these; null leaves none out. */
  readonly utom: Leveransstatus | null;
}

/** Which försändelser a resend concerns; implemented over the `leveranser` view. */
export interface Leveransurval {
  /** Ids in order, at most `max`, after the id given (null: from the first). */
  ids(urval: Urval, efter: string | null, max: number): Promise<readonly string[]>;
}
