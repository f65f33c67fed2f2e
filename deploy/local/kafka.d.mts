export interface LocalKafka {
  readonly brokers: string;
  readonly pid: number;
  /** Set when it was started with `sasl`. */
  readonly saslBrokers?: string;
}
export function start(options?: {
  readonly folder?: string;
  /** On the data and the ports of the last start in the folder. */
  readonly keep?: boolean;
  readonly sasl?: { readonly anvandare: string; readonly losenord: string };
}): Promise<LocalKafka>;
export function stop(options?: { readonly folder?: string }): Promise<void>;
