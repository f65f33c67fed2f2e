import type { Tabell } from '../motor/tabell.js';

/** One row a matter that is or has been lifted. */
export type Trapparad = {
  readonly id: string;
  readonly slag: 'avvikelse' | 'tvist' | 'fraga';
  readonly lan: string;
  readonly modell: string;
  readonly rubrik: string;
  readonly overenskommelse: string | null;
  readonly avsnitt: string | null;
  readonly status: 'pagaende' | 'avslutad';
  readonly utfall: string | null;
  readonly paborjad: string;
  readonly avslutad: string | null;
  readonly andrad: string;
  readonly revision: number;
  /** The context's own state, see tillstand.ts. */
  readonly tillstand: string;
};

/** A stay at a level: a huvudman's own line, or samverkan (huvudman null). `till` null = it stands there. */
export type Vistelse = {
  readonly id: string;
  readonly nr: number;
  readonly huvudman: string | null;
  readonly niva: string;
  readonly arena: string | null;
  readonly fran: string;
  readonly till: string | null;
};

/** Whose list a matter stands in: `huvudman:<kod>`, `arena:<uuid>`, or `lan:<kod>` once it has been in samverkan. */
export type Trappdel = {
  readonly id: string;
  readonly del: string;
  readonly slag: 'avvikelse' | 'tvist' | 'fraga';
  readonly status: 'pagaende' | 'avslutad';
  /** Levels where it stands now. */
  readonly nivaer: readonly string[];
  /** The first day to answer of any place, or a day after all days. */
  readonly ordning: string;
  /** Since when it has stood longest at a level; of one that is closed, when it was. */
  readonly sedan: string;
};

/** One row a stay in samverkan and list that its matter stands in: what began in a year is found in one index. */
export type Samverkansvistelse = {
  readonly id: string;
  readonly del: string;
  readonly nr: number;
  readonly niva: string;
  readonly arena: string | null;
  /** RFC 3339 dates in Sweden; `till_dag` null: it stands there. */
  readonly fran_dag: string;
  readonly till_dag: string | null;
};

/** Open matters a list and level. */
export type Trappantal = { readonly del: string; readonly niva: string; readonly antal: number };

export const ESKALERINGSTRAPPA: Tabell = {
  namn: 'eskaleringstrappa',
  kolumner: {
    id: 'text',
    slag: 'text',
    lan: 'text',
    modell: 'text',
    rubrik: 'text',
    overenskommelse: 'text null',
    avsnitt: 'text null',
    status: 'text',
    utfall: 'text null',
    paborjad: 'text',
    avslutad: 'text null',
    andrad: 'text',
    revision: 'int',
    tillstand: 'text',
  },
  nyckel: ['id'],
  index: [],
};

export const ESKALERINGSTRAPPA_VISTELSE: Tabell = {
  namn: 'eskaleringstrappa_vistelse',
  kolumner: {
    id: 'text',
    nr: 'int',
    huvudman: 'text null',
    niva: 'text',
    arena: 'text null',
    fran: 'text',
    till: 'text null',
  },
  nyckel: ['id', 'nr'],
  index: [],
};

export const ESKALERINGSTRAPPA_SAMVERKAN: Tabell = {
  namn: 'eskaleringstrappa_samverkan',
  kolumner: {
    id: 'text',
    del: 'text',
    nr: 'int',
    niva: 'text',
    arena: 'text null',
    fran_dag: 'text',
    till_dag: 'text null',
  },
  nyckel: ['id', 'del', 'nr'],
  index: ['(del, fran_dag, id, nr)'],
};

export const ESKALERINGSTRAPPA_DEL: Tabell = {
  namn: 'eskaleringstrappa_del',
  kolumner: {
    id: 'text',
    del: 'text',
    slag: 'text',
    status: 'text',
    nivaer: 'text[]',
    ordning: 'text',
    sedan: 'text',
  },
  nyckel: ['id', 'del'],
  index: ['(del, status, ordning, sedan, id)'],
};

export const ESKALERINGSTRAPPA_ANTAL: Tabell = {
  namn: 'eskaleringstrappa_antal',
  kolumner: { del: 'text', niva: 'text', antal: 'int' },
  nyckel: ['del', 'niva'],
  index: [],
};
