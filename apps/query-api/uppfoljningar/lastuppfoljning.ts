import type { KandUppfoljning, UppfoljningEventType } from '#libs/uppfoljning/index.js';

/** Once that the survey went out, or was reminded of. */
export interface Enkatgang {
  /** RFC 3339 UTC. */
  readonly tid: string;
  readonly slag: 'utskick' | 'paminnelse';
  /** `nav` when the hub itself reminded. */
  readonly av: string;
  readonly till: readonly string[];
  /** RFC 3339 date by which it was to be answered. */
  readonly senast: string;
}

/** A follow-up as its own stream tells. */
export interface Lastuppfoljning {
  readonly id: string;
  readonly revision: number;
  readonly uppfoljning: KandUppfoljning;
  /** RFC 3339 UTC. */
  readonly oppnad: string;
  readonly handelser: readonly { readonly tid: string; readonly typ: UppfoljningEventType; readonly av: string }[];
  readonly enkatgangar: readonly Enkatgang[];
}
