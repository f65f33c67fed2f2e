import type { Tabell } from '../motor/tabell.js';

/** A figure that is open to all: mått × huvudman × period, out of a frozen report. */
export type OppetVarde = {
  readonly uppfoljning: string;
  /** The agreement that is followed up. */
  readonly overenskommelse: string;
  readonly lan: string;
  readonly matt: string;
  /** Code of a huvudman, or `lan-<kod>`. */
  readonly huvudman: string;
  /** YYYY or YYYY-MM. */
  readonly period: string;
  /** Decimal as text, `<5` or `dolt`; null: cannot be computed. */
  readonly varde: string | null;
  /** All that has been published in its place before. */
  readonly tidigare: readonly string[];
  readonly enhet: string;
  readonly kalla: string;
  /** The frozen report that it stands in, and when that was made. */
  readonly frysning: string;
  readonly fryst: string;
};

/** Holds nobody's own, and nothing that is not public. */
export const OPPNA_VARDEN: Tabell = {
  namn: 'oppna_varden',
  kolumner: {
    uppfoljning: 'text',
    overenskommelse: 'text',
    lan: 'text',
    matt: 'text',
    huvudman: 'text',
    period: 'text',
    varde: 'text null',
    tidigare: 'text[]',
    enhet: 'text',
    kalla: 'text',
    frysning: 'text',
    fryst: 'text',
  },
  nyckel: ['uppfoljning', 'matt', 'huvudman', 'period'],
  index: ['(matt, period DESC, huvudman, uppfoljning)', '(huvudman, matt, period DESC, uppfoljning)'],
};
