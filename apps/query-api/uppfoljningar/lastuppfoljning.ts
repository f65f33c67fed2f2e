import type { KandUppfoljning, UppfoljningEventType } from '#libs/uppfoljning/index.js';

/** A follow-up as its own stream tells. */
export interface Lastuppfoljning {
  readonly id: string;
  readonly revision: number;
  readonly uppfoljning: KandUppfoljning;
  /** RFC 3339 UTC. */
  readonly oppnad: string;
  readonly handelser: readonly { readonly tid: string; readonly typ: UppfoljningEventType; readonly av: string }[];
}
