import type { Tabell } from '../motor/tabell.js';

/** One row a follow-up: how far it has come, and the context's own state. */
export type Uppfoljningsrad = {
  readonly id: string;
  readonly lan: string;
  readonly overenskommelse: string;
  readonly ar: number;
  readonly rubrik: string;
  readonly status: 'oppen' | 'slutford';
  /** RFC 3339 date. */
  readonly svar_senast: string;
  readonly tillfragade: number;
  readonly besvarade: number;
  readonly brister: number;
  /** N8: what it needs before it can be completed. */
  readonly plan_lokal: boolean;
  readonly plan_lan: boolean;
  readonly revision_beslutad: boolean;
  /** RFC 3339 UTC. */
  readonly oppnad: string;
  readonly revision: number;
  /** The context's own state, as JSON; frozen reports without their content, which the log has. */
  readonly tillstand: string;
};

export const UPPFOLJNINGSLAGE: Tabell = {
  namn: 'uppfoljningslage',
  kolumner: {
    id: 'text',
    lan: 'text',
    overenskommelse: 'text',
    ar: 'int',
    rubrik: 'text',
    status: 'text',
    svar_senast: 'text',
    tillfragade: 'int',
    besvarade: 'int',
    brister: 'int',
    plan_lokal: 'boolean',
    plan_lan: 'boolean',
    revision_beslutad: 'boolean',
    oppnad: 'text',
    revision: 'int',
    tillstand: 'text',
  },
  nyckel: ['id'],
  index: ['(ar DESC, id)', '(lan, ar DESC, id)', '(overenskommelse, ar DESC, id)'],
};
