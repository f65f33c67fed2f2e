import type { Tabell } from '../motor/tabell.js';

/** One row an arena. `id` in every table here is the arena's. */
export type Arenarad = {
  readonly id: string;
  readonly lan: string;
  readonly modell: string;
  readonly lansfil_id: string | null;
  readonly namn: string;
  readonly niva: string | null;
  readonly nivaslag: string | null;
  readonly huvudman: readonly string[];
  readonly uppdrag: string | null;
  readonly motesrytm: string | null;
  /** As the source words it. */
  readonly sammankallande_text: string | null;
  readonly alternering_ar: number | null;
  readonly bereds_av: string | null;
  readonly staende_punkter: readonly string[];
  readonly oppnad: string;
  readonly revision: number;
};

/** One row an arena and huvudman that it is for: who may read it, and whose arenas these are. */
export type Arenahuvudman = {
  readonly id: string;
  readonly huvudman: string;
  readonly lan: string;
  readonly namn: string;
};

/** Turns of the convenorship, in the order they were named; the last that holds on a day is that day's. */
export type Sammankallandetur = {
  readonly id: string;
  readonly nr: number;
  readonly huvudman: string;
  readonly fran: string;
  readonly till: string | null;
};

export type Arenaarendestatus = 'anmalt' | 'berett' | 'behandlat' | 'lamnat';

/** One row an arena and matter that it has, or has had. */
export type Arenaarende = {
  readonly id: string;
  readonly arende: string;
  readonly lan: string;
  readonly slag: 'avvikelse' | 'tvist' | 'fraga';
  readonly rubrik: string;
  readonly overenskommelse: string | null;
  readonly avsnitt: string | null;
  /** Agreement and section as one text, to find the same in another arena (B11); null when it names no agreement. */
  readonly amne: string | null;
  readonly anmalt_av: string;
  readonly status: Arenaarendestatus;
  readonly oppet: boolean;
  readonly utfall: string | null;
  readonly skal: string | null;
  /** Asks for a meeting: neither informed of nor recommended upon, and not gone on. */
  readonly till_mote: boolean;
  /** The meeting on whose fixed agenda it stands, and when that is; empty: on none. */
  readonly mote: string;
  readonly motestid: string;
  readonly sedan: string;
  readonly andrad: string;
};

export type Arenamote = {
  readonly id: string;
  readonly mote: string;
  readonly lan: string;
  /** RFC 3339 UTC. */
  readonly tid: string;
  readonly plats: string | null;
  readonly installt: boolean;
  readonly dagordning: boolean;
  /** Matters on the fixed agenda. */
  readonly arenden: number;
  readonly narvarande: number | null;
  readonly protokoll: string | null;
};

export type Arenarelation = {
  readonly id: string;
  readonly arende: string;
  readonly till: string;
  readonly typ: 'dubblett' | 'samband';
  readonly lan: string;
  readonly av: string;
  readonly tid: string;
};

/** In how many arenas of a län a matter has stood (`arende`), or a subject stands now (`amne`). */
export type Arenatraff = {
  readonly lan: string;
  readonly slag: 'arende' | 'amne';
  readonly nyckel: string;
  readonly antal: number;
};

export const ARENOR: Tabell = {
  namn: 'arenor',
  kolumner: {
    id: 'text',
    lan: 'text',
    modell: 'text',
    lansfil_id: 'text null',
    namn: 'text',
    niva: 'text null',
    nivaslag: 'text null',
    huvudman: 'text[]',
    uppdrag: 'text null',
    motesrytm: 'text null',
    sammankallande_text: 'text null',
    alternering_ar: 'int null',
    bereds_av: 'text null',
    staende_punkter: 'text[]',
    oppnad: 'text',
    revision: 'int',
  },
  nyckel: ['id'],
  index: ['(namn, id)', '(lan, namn, id)'],
};

export const ARENOR_HUVUDMAN: Tabell = {
  namn: 'arenor_huvudman',
  kolumner: { id: 'text', huvudman: 'text', lan: 'text', namn: 'text' },
  nyckel: ['id', 'huvudman'],
  index: ['(huvudman, namn, id)'],
};

export const ARENOR_SAMMANKALLANDE: Tabell = {
  namn: 'arenor_sammankallande',
  kolumner: { id: 'text', nr: 'int', huvudman: 'text', fran: 'text', till: 'text null' },
  nyckel: ['id', 'nr'],
  index: [],
};

export const ARENOR_ARENDE: Tabell = {
  namn: 'arenor_arende',
  kolumner: {
    id: 'text',
    arende: 'text',
    lan: 'text',
    slag: 'text',
    rubrik: 'text',
    overenskommelse: 'text null',
    avsnitt: 'text null',
    amne: 'text null',
    anmalt_av: 'text',
    status: 'text',
    oppet: 'boolean',
    utfall: 'text null',
    skal: 'text null',
    ...{ till_mote: 'boolean', mote: 'text', motestid: 'text' },
    sedan: 'text',
    andrad: 'text',
  },
  nyckel: ['id', 'arende'],
  index: [
    '(id, sedan, arende)',
    '(id, sedan, arende) WHERE oppet',
    '(id, motestid) WHERE till_mote',
    '(lan, arende, id)',
    '(lan, amne, id, arende) WHERE oppet AND amne IS NOT NULL',
  ],
};

export const ARENOR_MOTE: Tabell = {
  namn: 'arenor_mote',
  kolumner: {
    id: 'text',
    mote: 'text',
    lan: 'text',
    tid: 'text',
    plats: 'text null',
    installt: 'boolean',
    dagordning: 'boolean',
    arenden: 'int',
    narvarande: 'int null',
    protokoll: 'text null',
  },
  nyckel: ['id', 'mote'],
  index: ['(id, tid, mote) WHERE NOT installt', '(lan, tid, id, mote) WHERE NOT installt AND protokoll IS NULL'],
};

export const ARENOR_RELATION: Tabell = {
  namn: 'arenor_relation',
  kolumner: { id: 'text', arende: 'text', till: 'text', typ: 'text', lan: 'text', av: 'text', tid: 'text' },
  nyckel: ['id', 'arende', 'till', 'typ'],
  index: ['(lan, tid DESC, arende, till, typ, id)'],
};

export const ARENOR_TRAFF: Tabell = {
  namn: 'arenor_traff',
  kolumner: { lan: 'text', slag: 'text', nyckel: 'text', antal: 'int' },
  nyckel: ['lan', 'slag', 'nyckel'],
  index: ['(lan, slag, nyckel) WHERE antal > 1'],
};
