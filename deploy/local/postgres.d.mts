export interface LocalPostgres {
  readonly url: string;
  readonly pid: number;
  readonly port: number;
}
export function start(options?: {
  readonly folder?: string;
  /** On the data and the port of the last start in the folder. */
  readonly keep?: boolean;
}): Promise<LocalPostgres>;
export function stop(options?: { readonly folder?: string }): Promise<void>;
