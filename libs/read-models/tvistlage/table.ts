import type { NastaStegTvist, Tviststatus } from '#libs/tvist/kodverk.js';
import type { Tabell } from '../motor/tabell.js';

/** One row a tvist. */
export type Tvistrad = {
  readonly id: string;
  readonly rubrik: string;
  readonly fraga: 'verksamhetsansvar' | 'kostnadsansvar';
  readonly belopp_kr: string | null;
  /** Null: nobody has judged it. */
  readonly principiell: boolean | null;
  readonly status: Tviststatus;
  readonly parter: readonly string[];
  readonly avvikelse: string | null;
  readonly overenskommelse: string | null;
  readonly avsnitt: string | null;
  readonly oppnad: string;
  /** RFC 3339 date in Sweden; its age is counted from here. */
  readonly oppnad_dag: string;
  /** Day that it was closed or withdrawn; its age stops there. */
  readonly slut_dag: string | null;
  readonly andrad: string;
  readonly revision: number;
  /** The context's own state, see tillstand.ts. */
  readonly tillstand: string;
};

/** One row a tvist and party: what that party is to do next, and by when. */
export type Tvistpart = {
  readonly id: string;
  readonly huvudman: string;
  readonly status: Tviststatus;
  /** Neither closed nor withdrawn. */
  readonly pagar: boolean;
  readonly fraga: 'verksamhetsansvar' | 'kostnadsansvar';
  readonly principiell: boolean;
  /** The case that it is about; null when it is about none. */
  readonly avvikelse: string | null;
  readonly nasta_steg: NastaStegTvist;
  /** Day by which its position is asked for; null when it has taken one, or none is. */
  readonly svar_senast: string | null;
  readonly oppnad_dag: string;
};

export const TVISTLAGE: Tabell = {
  namn: 'tvistlage',
  kolumner: {
    id: 'text',
    rubrik: 'text',
    fraga: 'text',
    belopp_kr: 'text null',
    principiell: 'boolean null',
    status: 'text',
    parter: 'text[]',
    avvikelse: 'text null',
    overenskommelse: 'text null',
    avsnitt: 'text null',
    oppnad: 'text',
    oppnad_dag: 'text',
    slut_dag: 'text null',
    andrad: 'text',
    revision: 'int',
    tillstand: 'text',
  },
  nyckel: ['id'],
  index: [],
};

export const TVISTLAGE_PART: Tabell = {
  namn: 'tvistlage_part',
  kolumner: {
    id: 'text',
    huvudman: 'text',
    status: 'text',
    pagar: 'boolean',
    fraga: 'text',
    principiell: 'boolean',
    avvikelse: 'text null',
    nasta_steg: 'text',
    svar_senast: 'text null',
    oppnad_dag: 'text',
  },
  nyckel: ['id', 'huvudman'],
  index: [
    '(huvudman, oppnad_dag, id)',
    '(huvudman, status, oppnad_dag, id)',
    '(huvudman, nasta_steg, oppnad_dag, id)',
    '(huvudman, oppnad_dag, id) WHERE pagar',
    '(avvikelse, huvudman, oppnad_dag, id) WHERE pagar',
  ],
};
