import { AppendInvalid } from '../port.js';

/** The server's own streams begin so. */
const SYSTEM = '$';

/** Which streams on the server are this log's, and what they are called there. */
export interface Namespace {
  onServer(stream: string): string;
  /** Undefined for a stream of somebody else. */
  ours(streamOnServer: string): string | undefined;
  /** Prefix of every stream name on the server; '' when the log has the server alone. */
  readonly prefix: string;
}

export const namespaceOf = (name: string | undefined): Namespace => {
  if (name !== undefined && name !== '' && !/^[a-z0-9]{1,20}$/.test(name)) {
    throw new Error('Loggnamnet är 1–20 små bokstäver (a–z) och siffror');
  }
  const prefix = name === undefined || name === '' ? '' : `${name}.`;
  return {
    prefix,
    onServer: (stream) => {
      if (prefix === '' && stream.startsWith(SYSTEM)) throw new AppendInvalid('a stream name begins with no $');
      return `${prefix}${stream}`;
    },
    ours: (stream) => {
      if (stream.startsWith(SYSTEM) || !stream.startsWith(prefix)) return undefined;
      return stream.slice(prefix.length);
    },
  };
};
