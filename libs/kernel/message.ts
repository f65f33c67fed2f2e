/** A past fact. `data` is plain JSON: no Date, no undefined values that matter, no class instances. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** An imperative. Clock, ids and foreign facts are part of `data`, looked up at the door. */
export interface DomainCommand<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** Who acts, as the credential says; never taken from a body. */
export interface Aktor {
  /** Id of the machine client or the person's pseudonymous id. */
  readonly klient: string;
  /** The huvudman acted for; `nav` when the hub itself acts. */
  readonly huvudman: string;
}

/** What surrounds every stored event. Holds no personal data. */
export interface EventMeta {
  /** Version of the event's schema; upcasters lift older ones when read. */
  readonly v: number;
  /** When the command was accepted, RFC 3339 UTC. */
  readonly tid: string;
  readonly aktor: Aktor;
  /** Id of the command that gave the event (uuid). */
  readonly kommando: string;
  /** Id of the event that caused the command, when a policy issued it. */
  readonly orsak?: string;
  /** Keyed fingerprint of the request body, to tell a repeated Idempotency-Key from a reused one. */
  readonly fingeravtryck?: string;
  /** Base64url SHA-256 of the event before it in the stream (I6); set by `runDecider`, missing in logs from before. */
  readonly foregaende?: string;
  /** W3C trace id of the request. */
  readonly spar?: string;
  /** W3C id of the span that caused the command. */
  readonly span?: string;
}
