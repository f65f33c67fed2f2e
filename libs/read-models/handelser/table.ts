import type { Tabell } from '../motor/tabell.js';

/** One row an event of a case or of one of its försändelser. */
export type Handelserad = {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  /** Stream of the case; of a försändelse only its first event tells. */
  readonly arende: string | null;
  readonly typ: string;
  readonly tid: string;
  readonly aktor: string;
  /** The event's data as JSON, sealed fields still sealed; of a försändelse only what it is about, never its payload. */
  readonly data: string;
};

export const HANDELSER: Tabell = {
  namn: 'handelser',
  kolumner: {
    stream: 'text',
    revision: 'int',
    id: 'text',
    arende: 'text null',
    typ: 'text',
    tid: 'text',
    aktor: 'text',
    data: 'text',
  },
  nyckel: ['stream', 'revision'],
  index: ['(arende) WHERE arende IS NOT NULL AND revision = 0'],
};
