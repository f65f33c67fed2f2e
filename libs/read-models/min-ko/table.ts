import type { Huvudmansdel } from '#libs/avvikelse/huvudmansdel.js';
import type { NastaSteg } from '#libs/avvikelse/nasta-steg.js';
import type { Tabell } from '../motor/tabell.js';

/** One row a case: what its huvudmän's rows share. */
export type Koarende = {
  readonly id: string;
  readonly status: 'oppen' | 'avslutad' | 'makulerad';
  readonly rapporterande: string;
  readonly svarspliktiga: readonly string[];
  /** No huvudman is named as berörd: the reporting one answers itself. */
  readonly beror_ingen: boolean;
  readonly kategori: string;
  readonly allvarlighetsgrad: number;
  readonly sannolikhet: number;
  /** Whose source holds the title. */
  readonly kalla_huvudman: string;
  readonly kalla_arendenummer: string;
  readonly rubrik: string;
  readonly grunder: string;
  readonly bero_barn: boolean;
  /** Handled jointly (D4). */
  readonly gemensam: boolean;
  /** JSON of `Parter`. */
  readonly parter: string;
  /** Codes of every involved huvudman. */
  readonly involverade: readonly string[];
  /** Client that submitted it. */
  readonly inlamnad_av: string;
  readonly rapporterad: string;
};

/** One row a case and involved huvudman: what that huvudman is to do next. */
export type Korad = {
  readonly id: string;
  readonly huvudman: string;
  readonly roll: 'rapporterande' | 'berord';
  readonly nasta_steg: NastaSteg;
  /** True while the huvudman itself has something to do. */
  readonly att_gora: boolean;
  /** True while it owes an answer in an open case. */
  readonly svar_vantas: boolean;
  readonly svar_senast: string | null;
  readonly arendenummer: string | null;
  readonly bedomd: boolean;
  readonly utredd: boolean;
  readonly svar: 'aterkoppling' | 'ansvarsavvisning' | null;
  /** JSON: [atgardId, status][]. */
  readonly atgarder: string;
  /** `svar_senast`, or a day after all days: what the queue is ordered by. */
  readonly ordning: string;
  /** As the source states it; of those with the same day the graver stands first. */
  readonly riskvarde: number;
  /** As of the case, so that a page is found in one index. */
  readonly status: 'oppen' | 'avslutad' | 'makulerad';
  readonly kategori: string;
  readonly gemensam: boolean;
  readonly rapporterad: string;
  /** To whom the huvudman has assigned it; null until it has. */
  readonly verksamhet: string | null;
  readonly handlaggare: string | null;
  /** Who within the huvudman it is for (kretsar.ts). */
  readonly kretsar: readonly string[];
};

/** A case in the queues: what is shared, and each huvudman's own part. */
export interface Kolage {
  readonly arende: Koarende;
  readonly delar: ReadonlyMap<string, Huvudmansdel>;
}

export const MIN_KO_ARENDE: Tabell = {
  namn: 'min_ko_arende',
  kolumner: {
    id: 'text',
    status: 'text',
    rapporterande: 'text',
    svarspliktiga: 'text[]',
    beror_ingen: 'boolean',
    kategori: 'text',
    allvarlighetsgrad: 'int',
    sannolikhet: 'int',
    kalla_huvudman: 'text',
    kalla_arendenummer: 'text',
    rubrik: 'text',
    grunder: 'text',
    bero_barn: 'boolean',
    gemensam: 'boolean',
    parter: 'text',
    involverade: 'text[]',
    inlamnad_av: 'text',
    rapporterad: 'text',
  },
  nyckel: ['id'],
  index: [],
  radskydd: (egna) => `involverade && ${egna}`,
};

export const MIN_KO: Tabell = {
  namn: 'min_ko',
  kolumner: {
    id: 'text',
    huvudman: 'text',
    roll: 'text',
    nasta_steg: 'text',
    att_gora: 'boolean',
    svar_vantas: 'boolean',
    svar_senast: 'text null',
    arendenummer: 'text null',
    bedomd: 'boolean',
    utredd: 'boolean',
    svar: 'text null',
    atgarder: 'text',
    ordning: 'text',
    riskvarde: 'int',
    status: 'text',
    kategori: 'text',
    gemensam: 'boolean',
    rapporterad: 'text',
    verksamhet: 'text null',
    handlaggare: 'text null',
    kretsar: 'text[]',
  },
  nyckel: ['id', 'huvudman'],
  index: [
    '(huvudman, ordning, riskvarde DESC, rapporterad, id) WHERE att_gora',
    '(huvudman, nasta_steg, ordning, riskvarde DESC, rapporterad, id)',
    '(huvudman, kategori, ordning, riskvarde DESC, rapporterad, id) WHERE att_gora',
    '(huvudman, riskvarde DESC, ordning, rapporterad, id) WHERE att_gora',
    '(huvudman, rapporterad, id) WHERE att_gora',
    // Overdue, counted for a huvudman on any day.
    '(huvudman, svar_senast) WHERE svar_vantas',
    'USING gin (kretsar)',
  ],
  radskydd: (egna) => `huvudman = ANY (${egna})`,
};
