import type { Tabell } from '../motor/tabell.js';

/** How a huvudman stands to a recommendation; only its own decision moves it from `vantar` (B2, B6). */
export type Beslutsstatus = 'vantar' | 'bifall' | 'avslag' | 'bordlagd';

/** One row a recommendation or aktivitetsplan, with the counts of its decisions. */
export type Rekommendationsrad = {
  readonly id: string;
  readonly slag: 'rekommendation' | 'aktivitetsplan';
  readonly lan: string;
  readonly arena: string;
  readonly arena_namn: string;
  readonly rubrik: string;
  /** Ids of the matters it comes from. */
  readonly arenden: readonly string[];
  readonly beslutsfunktion: string | null;
  /** `klar` when every one has bifall or avslag. */
  readonly status: 'vantar' | 'klar' | 'aterkallad';
  readonly bifall: number;
  readonly avslag: number;
  readonly bordlagda: number;
  readonly vantar: number;
  readonly expedierad: string;
  readonly revision: number;
};

/** One cell of the matrix: a recommendation and one that decides on it. Never the motivation: this is public. */
export type Beslutsrad = {
  readonly id: string;
  readonly huvudman: string;
  /** Empty for the huvudman as a whole. */
  readonly verksamhet: string;
  readonly slag: 'rekommendation' | 'aktivitetsplan';
  readonly lan: string;
  readonly arena: string;
  readonly arena_namn: string;
  readonly rubrik: string;
  readonly expedierad: string;
  /** RFC 3339 date to have decided by. */
  readonly senast: string;
  readonly status: Beslutsstatus;
  /** It is the huvudman's to decide: not withdrawn, and neither bifall nor avslag. */
  readonly att_besluta: boolean;
  readonly instans: string | null;
  readonly datum: string | null;
  readonly dnr: string | null;
  /** When it was last reminded. */
  readonly paminnd: string | null;
  /** Number in the huvudman's own system (N4). */
  readonly arendenummer: string | null;
};

export const BESLUTSLAGE_REKOMMENDATION: Tabell = {
  namn: 'beslutslage_rekommendation',
  kolumner: {
    id: 'text',
    slag: 'text',
    lan: 'text',
    arena: 'text',
    arena_namn: 'text',
    rubrik: 'text',
    arenden: 'text[]',
    beslutsfunktion: 'text null',
    status: 'text',
    bifall: 'int',
    avslag: 'int',
    bordlagda: 'int',
    vantar: 'int',
    expedierad: 'text',
    revision: 'int',
  },
  nyckel: ['id'],
  index: [
    '(expedierad DESC, id)',
    '(lan, expedierad DESC, id)',
    '(lan, status, expedierad DESC, id)',
    '(arena, expedierad DESC, id)',
    '(status, expedierad DESC, id)',
  ],
};

export const BESLUTSLAGE: Tabell = {
  namn: 'beslutslage',
  kolumner: {
    id: 'text',
    huvudman: 'text',
    verksamhet: 'text',
    slag: 'text',
    lan: 'text',
    arena: 'text',
    arena_namn: 'text',
    rubrik: 'text',
    expedierad: 'text',
    senast: 'text',
    status: 'text',
    att_besluta: 'boolean',
    instans: 'text null',
    datum: 'text null',
    dnr: 'text null',
    paminnd: 'text null',
    arendenummer: 'text null',
  },
  nyckel: ['id', 'huvudman', 'verksamhet'],
  index: [
    '(expedierad DESC, id, huvudman, verksamhet)',
    '(lan, expedierad DESC, id, huvudman, verksamhet)',
    '(arena, expedierad DESC, id, huvudman, verksamhet)',
    '(huvudman, expedierad DESC, id, huvudman, verksamhet)',
    '(status, expedierad DESC, id, huvudman, verksamhet)',
    // Mine to decide, and what of a län is overdue.
    '(huvudman, senast, id, verksamhet) WHERE att_besluta',
    '(lan, senast, id, huvudman, verksamhet) WHERE att_besluta',
  ],
};
