/** One record of the transaction log. */
export interface Post {
  readonly position: number;
  /** Where the next record begins. */
  readonly slut: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly typ: string;
  readonly innehallstyp: string;
  readonly data: Uint8Array;
  readonly meta: Uint8Array;
  /** Milliseconds since 1970. */
  readonly skapad: number;
}
