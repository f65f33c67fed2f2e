import type { Tabell } from '../motor/tabell.js';

export type Arendestatus = 'oppen' | 'avslutad' | 'makulerad';

/** One row a case: what a list shows. */
export type Avvikelserad = {
  readonly id: string;
  readonly status: Arendestatus;
  readonly gemensam: boolean;
  readonly kalla_huvudman: string;
  readonly kalla_system: string;
  readonly kalla_arendenummer: string;
  readonly kalla_version: number;
  /** JSON of `Part`. */
  readonly rapporterande: string;
  /** JSON of `Part[]`. */
  readonly berorda: string;
  readonly antal_parter: number;
  /** Codes of every involved huvudman. */
  readonly involverade: readonly string[];
  readonly handelsetyp: string;
  readonly kategori: string;
  readonly bristtyper: readonly string[];
  readonly malgrupper: readonly string[];
  readonly allvarlighetsgrad: number;
  readonly sannolikhet: number;
  /** The reporting huvudman's own, 1–16. */
  readonly riskvarde: number;
  readonly handelsetid: string;
  readonly bero_barn: boolean;
  readonly overenskommelse: string | null;
  readonly avsnitt: string | null;
  /** JSON of `Forseglat`: opened only for those who may see it. */
  readonly rubrik: string;
  /** What `foljGrunder` keeps: on what others may. */
  readonly grunder: string;
  /** JSON of the `Tilldelning` of each huvudman that has assigned it, by its code. */
  readonly tilldelningar: string;
  /** Client that submitted it. */
  readonly inlamnad_av: string;
  readonly rapporterad: string;
  readonly andrad: string;
  readonly revision: number;
};

/** One row a case and involved huvudman: what is filtered and ordered by, so that a page is found in one index. */
export type Avvikelsedel = {
  readonly id: string;
  readonly huvudman: string;
  readonly roll: 'rapporterande' | 'berord';
  readonly status: Arendestatus;
  readonly kategori: string;
  readonly riskvarde: number;
  readonly gemensam: boolean;
  readonly handelsetyp: string;
  /** `YYYY-MM`. */
  readonly manad: string;
  readonly bristtyper: readonly string[];
  readonly malgrupper: readonly string[];
  readonly bero_barn: boolean;
  readonly overenskommelse: string | null;
  readonly kalla_arendenummer: string;
  readonly rapporterad: string;
  /** Who within the huvudman it is for (kretsar.ts). */
  readonly kretsar: readonly string[];
};

export const AVVIKELSELISTA: Tabell = {
  namn: 'avvikelselista',
  kolumner: {
    id: 'text',
    status: 'text',
    gemensam: 'boolean',
    kalla_huvudman: 'text',
    kalla_system: 'text',
    kalla_arendenummer: 'text',
    kalla_version: 'int',
    rapporterande: 'text',
    berorda: 'text',
    antal_parter: 'int',
    involverade: 'text[]',
    handelsetyp: 'text',
    kategori: 'text',
    bristtyper: 'text[]',
    malgrupper: 'text[]',
    allvarlighetsgrad: 'int',
    sannolikhet: 'int',
    riskvarde: 'int',
    handelsetid: 'text',
    bero_barn: 'boolean',
    overenskommelse: 'text null',
    avsnitt: 'text null',
    rubrik: 'text',
    grunder: 'text',
    tilldelningar: 'text',
    inlamnad_av: 'text',
    rapporterad: 'text',
    andrad: 'text',
    revision: 'int',
  },
  nyckel: ['id'],
  index: [],
  radskydd: (egna) => `involverade && ${egna}`,
};

export const AVVIKELSELISTA_DEL: Tabell = {
  namn: 'avvikelselista_del',
  kolumner: {
    id: 'text',
    huvudman: 'text',
    roll: 'text',
    status: 'text',
    kategori: 'text',
    riskvarde: 'int',
    gemensam: 'boolean',
    handelsetyp: 'text',
    manad: 'text',
    bristtyper: 'text[]',
    malgrupper: 'text[]',
    bero_barn: 'boolean',
    overenskommelse: 'text null',
    kalla_arendenummer: 'text',
    rapporterad: 'text',
    kretsar: 'text[]',
  },
  nyckel: ['id', 'huvudman'],
  index: [
    '(huvudman, rapporterad DESC, id DESC)',
    '(huvudman, status, rapporterad DESC, id DESC)',
    '(huvudman, kategori, rapporterad DESC, id DESC)',
    // Whatever else is asked of a month's cases is told by the index itself.
    '(huvudman, manad, rapporterad DESC, id DESC) INCLUDE (status, gemensam, kategori, handelsetyp, roll, bero_barn, overenskommelse)',
    '(huvudman, gemensam, rapporterad DESC, id DESC)',
    '(huvudman, bero_barn, rapporterad DESC, id DESC)',
    '(huvudman, handelsetyp, rapporterad DESC, id DESC)',
    '(huvudman, overenskommelse, rapporterad DESC, id DESC)',
    '(huvudman, riskvarde DESC, id DESC)',
    '(huvudman, kalla_arendenummer)',
    'USING gin (kretsar)',
  ],
  radskydd: (egna) => `huvudman = ANY (${egna})`,
};
