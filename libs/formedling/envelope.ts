/**
 * What leaves for a huvudman's own system: CloudEvents 1.0, structured JSON. The only thing connectors know.
 * `sekvens` rises for each message of the same case to the same recipient, so that the receiver can see its order.
 */
export interface Kuvert {
  readonly specversion: '1.0';
  /** The försändelse's id: the same at every retry, so the receiver can drop a repeat. */
  readonly id: string;
  /** `urn:avvikelsenav:<installation>` */
  readonly source: string;
  /** `se.avvikelsenav.<meddelandetyp>.v1` */
  readonly type: string;
  /** Id of the case. */
  readonly subject: string;
  /** When it happened, RFC 3339 UTC. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** Extension: huvudman it is addressed to. */
  readonly mottagare: string;
  /** Extension: place in the case's stream. */
  readonly sekvens: number;
  /** Extension (CloudEvents Distributed Tracing): W3C traceparent of what caused it, when known. */
  readonly traceparent?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** How the recipient answered. `arendenummer` is set when the answer already carried the receipt. */
export type Leveransutfall =
  | { readonly utfall: 'levererad'; readonly kvittens: { readonly arendenummer: string | null } | null }
  /** `slutgiltigt`: trying again is pointless (410, 413 …): park at once. */
  | {
      readonly utfall: 'misslyckad';
      /** Short technical code such as `HTTP_503`, `TIMEOUT`; never a response body. */
      readonly felkod: string;
      readonly slutgiltigt: boolean;
      /** The recipient asked for this pause (Retry-After), seconds. */
      readonly vantaMinstSekunder?: number;
    }
  /** Stands ready for the recipient to fetch; it acknowledges by its receipt. */
  | { readonly utfall: 'vantar' };

/** One way to a huvudman's system. Never throws for what the recipient does; a throw is our own fault. */
export interface Kanaladapter {
  readonly kanal: 'http' | 'inkorg' | 'fil' | 'kafka';
  leverera(kuvert: Kuvert, signal: AbortSignal): Promise<Leveransutfall>;
}
