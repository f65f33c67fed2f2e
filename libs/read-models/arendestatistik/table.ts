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
