import type { Tabell } from '../motor/tabell.js';

/** What a case counts for; one row a case. */
export type Summaarende = {
  readonly id: string;
  /** `YYYY-MM` of the event. */
  readonly manad: string;
  readonly kategori: string;
  readonly status: 'oppen' | 'avslutad' | 'makulerad';
  readonly gemensam: boolean;
  readonly rapporterande: string;
  /** The others that the case concerns, each once. */
  readonly ovriga: readonly string[];
  /** Those whose answer that stands is that it is not theirs. */
  readonly avvisande: readonly string[];
};

/** Counters: one row a huvudman, month and category. */
export type Summarad = {
  readonly huvudman: string;
  readonly manad: string;
  readonly kategori: string;
  /** Reported by the huvudman. */
  readonly rapporterade: number;
  /** Reported by another and concerning the huvudman. */
  readonly mottagna: number;
  readonly oppna: number;
  readonly avslutade: number;
  readonly makulerade: number;
  readonly gemensamma: number;
  /** The huvudman answered that it is not its to bear. */
  readonly avvisade: number;
};

export const SAMMANSTALLNING_ARENDE: Tabell = {
  namn: 'sammanstallning_arende',
  kolumner: {
    id: 'text',
    manad: 'text',
    kategori: 'text',
    status: 'text',
    gemensam: 'boolean',
    rapporterande: 'text',
    ovriga: 'text[]',
    avvisande: 'text[]',
  },
  nyckel: ['id'],
  index: [],
  radskydd: (egna) => `rapporterande = ANY (${egna}) OR ovriga && ${egna}`,
};

export const SAMMANSTALLNING: Tabell = {
  namn: 'sammanstallning',
  kolumner: {
    huvudman: 'text',
    manad: 'text',
    kategori: 'text',
    rapporterade: 'int',
    mottagna: 'int',
    oppna: 'int',
    avslutade: 'int',
    makulerade: 'int',
    gemensamma: 'int',
    avvisade: 'int',
  },
  nyckel: ['huvudman', 'manad', 'kategori'],
  index: [],
  radskydd: (egna) => `huvudman = ANY (${egna})`,
};
