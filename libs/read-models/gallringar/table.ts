import type { Gallringsskal, Gallringsstatus } from '#libs/gallring/kodverk.js';
import type { Tabell } from '../motor/tabell.js';

/** One row an erasure. */
export type Gallringsrad = {
  readonly id: string;
  readonly huvudman: string;
  readonly status: Gallringsstatus;
  readonly skal: Gallringsskal;
  readonly lagrum: string;
  /** How many cases; which they are is told by the log. */
  readonly arenden: number;
  /** RFC 3339 UTC. */
  readonly foreslagen: string;
  /** RFC 3339 date; null until it is decided. */
  readonly verkstalls_tidigast: string | null;
  /** Keys destroyed; 0 until it is executed. */
  readonly nycklar: number;
  readonly andrad: string;
  readonly revision: number;
};

export const GALLRINGAR: Tabell = {
  namn: 'gallringar',
  kolumner: {
    id: 'text',
    huvudman: 'text',
    status: 'text',
    skal: 'text',
    lagrum: 'text',
    arenden: 'int',
    foreslagen: 'text',
    verkstalls_tidigast: 'text null',
    nycklar: 'int',
    andrad: 'text',
    revision: 'int',
  },
  nyckel: ['id'],
  index: ['(huvudman, foreslagen DESC, id DESC)', '(huvudman, status, foreslagen DESC, id DESC)'],
  radskydd: (egna) => `huvudman = ANY (${egna})`,
};
