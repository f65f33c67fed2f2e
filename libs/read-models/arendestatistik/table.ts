import type { Tabell } from '../motor/tabell.js';

/** What a case counts for; one row a case. */
export type Statistikarende = {
  readonly id: string;
  readonly involverade: readonly string[];
  /** JSON of `Arende`: no text of the case, and nothing of the person. */
  readonly tillstand: string;
};

export const ARENDESTATISTIK_ARENDE: Tabell = {
  namn: 'arendestatistik_arende',
  kolumner: { id: 'text', involverade: 'text[]', tillstand: 'text' },
  nyckel: ['id'],
  index: [],
  radskydd: (egna) => `involverade && ${egna}`,
};

/**
 * One row a case, huvudman and number of that huvudman's own that it stands behind, where the case itself does not tell;
 * beside it what such a list is ordered by, and what the numbers are told apart by.
 */
export type Bakomrad = {
  readonly id: string;
  readonly huvudman: string;
  readonly kod: string;
  /** Of a time that is measured: it goes on. */
  readonly pagar: boolean;
  /** `YYYY-MM` of the event. */
  readonly manad: string;
  readonly gemensam: boolean;
  /** RFC 3339 UTC. */
  readonly rapporterad: string;
  readonly riskvarde: number;
};

export const ARENDESTATISTIK_BAKOM: Tabell = {
  namn: 'arendestatistik_bakom',
  kolumner: {
    ...{ id: 'text', huvudman: 'text', kod: 'text', pagar: 'boolean', manad: 'text', gemensam: 'boolean' },
    ...{ rapporterad: 'text', riskvarde: 'int' },
  },
  nyckel: ['id', 'huvudman', 'kod'],
  // Equality alone: under row security nothing else may be looked up in an index.
  index: [
    '(huvudman, kod, rapporterad DESC, id DESC) INCLUDE (pagar, manad, gemensam)',
    '(huvudman, kod, riskvarde DESC, id DESC) INCLUDE (pagar, manad, gemensam)',
  ],
  radskydd: (egna) => `huvudman = ANY (${egna})`,
};
