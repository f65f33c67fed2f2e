import type { Atgardsstatus, Effekt, Planniva } from '#libs/handlingsplan/events.js';
import type { Godkannandelage, Godkannandepost, KandPlan } from '#libs/handlingsplan/handlingsplan.js';
import type { Tabell } from '../motor/tabell.js';

/** One row a plan: where its approval stands, and how far its items have come. */
export type Planrad = {
  readonly id: string;
  readonly lan: string;
  readonly niva: Planniva;
  /** What the län's file calls it: `handlingsplan`, `aktivitetsplan`. */
  readonly slag: string;
  readonly huvudman: string | null;
  readonly uppfoljning: string | null;
  readonly foregangare: string | null;
  /** Next year's plan. */
  readonly efterfoljare: string | null;
  readonly ar: number;
  readonly rubrik: string;
  readonly av: string;
  readonly status: KandPlan['status'];
  readonly godkannande: Godkannandelage;
  readonly ej_paborjade: number;
  readonly pagar: number;
  readonly klara: number;
  readonly avbrutna: number;
  /** Of those, gone on to next year's plan. */
  readonly overforda: number;
  /** Earliest last day of what is open; null when nothing is. */
  readonly nasta_dag: string | null;
  /** RFC 3339 UTC. */
  readonly upprattad: string;
  readonly andrad: string;
  readonly revision: number;
  /** The context's own state, see tillstand.ts. */
  readonly tillstand: string;
};

/** One row a plan and party: what it may read, found in one index (I4). */
export type Planpart = {
  readonly id: string;
  readonly part: string;
  readonly ar: number;
  readonly niva: Planniva;
  readonly uppfoljning: string | null;
};

/** One row a plan and approver: the matrix plan × approval (V5). */
export type Plangodkannande = {
  readonly id: string;
  readonly huvudman: string;
  /** Empty when the huvudman approves as one. */
  readonly verksamhet: string;
  readonly status: Godkannandepost['status'];
  /** Asked, and not closed. */
  readonly att_godkanna: boolean;
  readonly ar: number;
};

/** One row an item: the matrix item × status, and what is late. */
export type Planatgardsrad = {
  readonly id: string;
  readonly atgard_id: string;
  /** Place in the plan. */
  readonly nummer: number;
  readonly lan: string;
  readonly ar: number;
  readonly mal: string;
  readonly atgard: string;
  readonly ansvarig: string;
  readonly funktion: string;
  readonly klart_senast: string;
  readonly status: Atgardsstatus;
  /** Neither done, broken off nor carried over, in a plan that is not closed. */
  readonly oppen: boolean;
  readonly overford_till: string | null;
  readonly effekt: Effekt | null;
};

export const PLANLAGE: Tabell = {
  namn: 'planlage',
  kolumner: {
    ...{ id: 'text', lan: 'text', niva: 'text', slag: 'text', huvudman: 'text null' },
    ...{ uppfoljning: 'text null', foregangare: 'text null', efterfoljare: 'text null', ar: 'int', rubrik: 'text' },
    ...{ av: 'text', status: 'text', godkannande: 'text' },
    ...{ ej_paborjade: 'int', pagar: 'int', klara: 'int', avbrutna: 'int', overforda: 'int', nasta_dag: 'text null' },
    ...{ upprattad: 'text', andrad: 'text', revision: 'int', tillstand: 'text' },
  },
  nyckel: ['id'],
  index: ['(lan, ar DESC, id)', '(uppfoljning, id)'],
};

export const PLANLAGE_PART: Tabell = {
  namn: 'planlage_part',
  kolumner: { id: 'text', part: 'text', ar: 'int', niva: 'text', uppfoljning: 'text null' },
  nyckel: ['id', 'part'],
  index: ['(part, ar DESC, id)', '(part, uppfoljning, ar DESC, id)'],
};

export const PLANLAGE_GODKANNANDE: Tabell = {
  namn: 'planlage_godkannande',
  kolumner: { id: 'text', huvudman: 'text', verksamhet: 'text', status: 'text', att_godkanna: 'boolean', ar: 'int' },
  nyckel: ['id', 'huvudman', 'verksamhet'],
  index: ['(huvudman, ar DESC, id) WHERE att_godkanna'],
};

export const PLANLAGE_ATGARD: Tabell = {
  namn: 'planlage_atgard',
  kolumner: {
    ...{ id: 'text', atgard_id: 'text', nummer: 'int', lan: 'text', ar: 'int', mal: 'text', atgard: 'text' },
    ...{ ansvarig: 'text', funktion: 'text', klart_senast: 'text', status: 'text', oppen: 'boolean' },
    ...{ overford_till: 'text null', effekt: 'text null' },
  },
  nyckel: ['id', 'atgard_id'],
  index: [
    '(id, nummer)',
    '(ansvarig, klart_senast, id, nummer) WHERE oppen',
    '(lan, klart_senast, id, nummer) WHERE oppen',
  ],
};
