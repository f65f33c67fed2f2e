import type { Smatal } from '#libs/sekretess/index.js';
import type {
  Bedomning,
  Omrade,
  Planniva,
  Praxis,
  Revisionsandring,
  Svarskalla,
  Synpunktskalla,
} from '#libs/uppfoljning/events.js';

/**
 * The yearly follow-up of one agreement, whole: what page, PDF, Excel, JSON and open figures are made from, and what is
 * frozen. Counts of cases are protected already: nothing made from it can show more. Codes, and beside them `ordlista`.
 */
export interface Uppfoljningsrapport {
  readonly schema: 1;
  /** RFC 3339 date in Sweden that the report is of: open cases are as old as they were then. */
  readonly dag: string;
  readonly om: Rapporthuvud;
  readonly ordlista: Ordlista;
  readonly enkat: Enkatdel;
  readonly kriterier: readonly Kriterierad[];
  readonly indikatorer: readonly Indikatorrad[];
  readonly siffror: Siffror;
  readonly brister: readonly Bristrad[];
  readonly planer: readonly Planrad[];
  readonly synpunkter: readonly Synpunktrad[];
  readonly revisionsbeslut: { readonly andring: Revisionsandring; readonly skal: string } | null;
  /** N8: what stands in the way of completion; empty when nothing does. */
  readonly saknas: readonly Saknad[];
}

export type Saknad = 'lokal-plan' | 'lan-plan' | 'revisionsbeslut';

export interface Rapporthuvud {
  /** uuid */
  readonly uppfoljning: string;
  readonly overenskommelse: string;
  readonly lan: string;
  readonly ar: number;
  readonly rubrik: string;
  readonly omfattning: string;
  readonly parter: readonly string[];
  readonly slutford: boolean;
}

/** What codes are called where the report was made: a later change of a name changes no report. */
export interface Ordlista {
  /** What the län calls this: "Uppföljning", "Årsrapport". */
  readonly rapport: string;
  readonly plan: Readonly<Record<Planniva, string>>;
  readonly lan: string;
  readonly overenskommelse: string;
  readonly huvudman: Readonly<Record<string, string>>;
  readonly fragor: Readonly<Record<string, string>>;
  readonly kriterier: Readonly<Record<string, string>>;
}

/** U2: four different facts. `tomt`: an answer came, with nothing in it. */
export type Svarslage = 'besvarat' | 'tomt' | 'ej-svarat' | 'ej-tillfragad';

export interface Enkatdel {
  readonly formular: { readonly id: string; readonly version: string };
  readonly svarSenast: string;
  readonly antal: Readonly<Record<Svarslage, number>> & {
    /** Sum of those asked, whatever came of it. */
    readonly tillfragade: number;
  };
  readonly deltagare: readonly Enkatrad[];
}

export interface Enkatrad {
  readonly huvudman: string;
  readonly lage: Svarslage;
  readonly kalla: Svarskalla | null;
  readonly kallnamn: string | null;
  /** U5; null: nobody has said. */
  readonly praxis: Praxis | null;
  readonly praxiscitat: string | null;
  /** The raw text, as it was given. */
  readonly svar: readonly { readonly fraga: string; readonly text: string | null }[];
  /** U3: beside the raw text, never instead of it. */
  readonly rattelser: readonly Rattelserad[];
}

export interface Rattelserad {
  readonly fraga: string | null;
  readonly galler: readonly string[] | null;
  readonly tillFraga: string | null;
  readonly text: string | null;
  readonly skal: string;
}

export interface Kriterierad {
  readonly kriterium: string;
  readonly omrade: Omrade;
  readonly organisation: Kriteriebedomning | null;
  readonly brukare: Kriteriebedomning | null;
}

export interface Kriteriebedomning {
  readonly bedomning: Bedomning;
  readonly motivering: string;
  readonly kalla: string | null;
}

/** B12: computed from our own events, or imported with its source. */
export interface Indikatorrad {
  readonly indikator: string;
  /** Its id; worded by the catalogue when it is shown. */
  readonly namn: string;
  readonly slag: 'beraknad' | 'importerad';
  /** Null: the län. */
  readonly huvudman: string | null;
  /** YYYY or YYYY-MM. */
  readonly period: string;
  /** Decimal as text; `<5` and `dolt` of counts too small to tell; null: cannot be computed. */
  readonly varde: string | null;
  readonly enhet: string;
  readonly kalla: string;
}

/** Of the län and the year, each case once. */
export interface Siffror {
  readonly flode: readonly Flodesrad[];
  readonly ledtider: readonly Ledtidsrad[];
  readonly trend: readonly { readonly manad: string; readonly antal: Smatal }[];
  /** The agreement's own cases, by kommun. */
  readonly kommuner: readonly { readonly huvudman: string; readonly antal: Smatal }[];
}

export interface Flodesrad {
  readonly fran: string;
  readonly till: string;
  readonly antal: Smatal;
  /** Of the year before; null when nothing is known of it. */
  readonly foregaende: Smatal | null;
}

export interface Ledtidsrad {
  readonly niva: string;
  readonly antal: Smatal;
  readonly oppna: Smatal;
  /** Days, open cases censored; null: not reached, or too few. */
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  /** 0–1; null: nothing to divide by, or too few. */
  readonly inomFrist: number | null;
}

export interface Bristrad {
  readonly bristId: string;
  readonly omrade: Omrade;
  readonly rubrik: string;
  readonly beskrivning: string;
  readonly arenden: Smatal;
  readonly kalla: string | null;
}

export interface Planrad {
  readonly plan: string;
  readonly niva: Planniva;
  readonly huvudman: string | null;
  readonly rubrik: string;
  readonly status: string;
  readonly atgarder: readonly Atgardsrad[];
}

export interface Atgardsrad {
  readonly mal: string;
  readonly atgard: string;
  readonly ansvarigHuvudman: string;
  readonly ansvarigFunktion: string;
  readonly klartSenast: string;
  readonly status: string;
  readonly effekt: string | null;
}

export interface Synpunktrad {
  readonly fran: Synpunktskalla;
  readonly namn: string;
  readonly text: string;
  readonly datum: string;
  readonly kalla: string;
}
