import type { Tabell } from '../motor/tabell.js';

export type Leveransstatus = 'koad' | 'misslyckad' | 'levererad' | 'kvitterad' | 'parkerad' | 'stoppad';

/** One row a försändelse. */
export type Leveransrad = {
  readonly id: string;
  /** Stream of the case. */
  readonly arende: string;
  readonly mottagare: string;
  readonly meddelandetyp: string;
  /** Place of the event in the case's stream: the order of delivery. */
  readonly revision: number;
  readonly status: Leveransstatus;
  readonly forsok: number;
  /** RFC 3339 UTC; set while it waits (koad, misslyckad). */
  readonly nasta_forsok: string | null;
  readonly kanal: string | null;
  readonly felkod: string | null;
  readonly arendenummer: string | null;
  /** When what it tells of happened. */
  readonly tid: string;
  readonly koad: string;
  readonly levererad: string | null;
  readonly kvitterad: string | null;
  readonly andrad: string;
};

/** What the view's own SQL adds. */
export type Leveransextra = {
  /** First unfinished of its case and recipient: only that one may be sent. */
  readonly forst: boolean;
};

export const LEVERANSER: Tabell = {
  namn: 'leveranser',
  kolumner: {
    id: 'text',
    arende: 'text',
    mottagare: 'text',
    meddelandetyp: 'text',
    revision: 'int',
    status: 'text',
    forsok: 'int',
    nasta_forsok: 'text null',
    kanal: 'text null',
    felkod: 'text null',
    arendenummer: 'text null',
    tid: 'text',
    koad: 'text',
    levererad: 'text null',
    kvitterad: 'text null',
    andrad: 'text',
  },
  extra: { forst: 'boolean NOT NULL DEFAULT false' },
  nyckel: ['id'],
  index: [
    // The sender's question: due heads of line, per recipient.
    `(mottagare, nasta_forsok, id) WHERE forst AND status IN ('koad', 'misslyckad')`,
    // Head of line, and the pull inbox in order.
    `(arende, mottagare, revision)`,
    `(mottagare, koad, arende, revision) WHERE status IN ('koad', 'misslyckad', 'parkerad')`,
    `(mottagare, koad DESC, id DESC)`,
    `(mottagare, status, koad DESC, id DESC)`,
    // Resend all since a time, over every recipient.
    `(status, koad, id)`,
  ],
};
