import type { Tabell } from '../motor/tabell.js';

/** One row an agreement that the log knows of; those that stand only in the län's file are merged in where it is shown. */
export type Avtalsrad = {
  readonly id: string;
  readonly lan: string;
  /** RFC 3339 UTC of its first event. */
  readonly registrerad: string;
  readonly revision: number;
  /** The context's own state, as JSON. */
  readonly tillstand: string;
};

export const AVTALSLAGE: Tabell = {
  namn: 'avtalslage',
  kolumner: { id: 'text', lan: 'text', registrerad: 'text', revision: 'int', tillstand: 'text' },
  nyckel: ['id'],
  index: ['(lan, id)'],
};
