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
  /** The report that was frozen last, and when (RFC 3339 UTC); null: none is. */
  readonly frysning: string | null;
  readonly fryst: string | null;
  /** RFC 3339 UTC. */
  readonly oppnad: string;
  readonly revision: number;
  /** The context's own state, as JSON; frozen reports without their content, which the log has. */
  readonly tillstand: string;
};

/** One row a follow-up and huvudman that is asked (U1, U2). */
export type Enkatsvarsrad = {
  readonly id: string;
  readonly huvudman: string;
  /** RFC 3339 date. */
  readonly svar_senast: string;
  /** The survey has gone out to it, and it has not answered, or left every question blank, and still may. */
  readonly vantar: boolean;
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
    ...{ frysning: 'text null', fryst: 'text null' },
    oppnad: 'text',
    revision: 'int',
    tillstand: 'text',
  },
  nyckel: ['id'],
  index: [
    '(ar DESC, id)',
    '(lan, ar DESC, id)',
    '(overenskommelse, ar DESC, id)',
    "(lan, svar_senast, id) WHERE status = 'oppen'",
    '(lan, fryst DESC, id) WHERE fryst IS NOT NULL',
  ],
};

export const UPPFOLJNINGSLAGE_SVAR: Tabell = {
  namn: 'uppfoljningslage_svar',
  kolumner: { id: 'text', huvudman: 'text', svar_senast: 'text', vantar: 'boolean' },
  nyckel: ['id', 'huvudman'],
  index: ['(huvudman, svar_senast, id) WHERE vantar'],
};
