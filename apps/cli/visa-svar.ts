/** What the service answers of a case, as far as `visa` shows it. */
export interface Ref {
  readonly kod: string;
  readonly namn: string;
}

export interface Del {
  readonly huvudman: Ref;
  readonly roll: string;
  readonly arendenummer: string | null;
  readonly svarSenast: string | null;
  readonly forsenad: boolean;
  readonly nastaStegText: string;
  readonly bedomning: {
    readonly allvarlighetsgrad: number;
    readonly allvarlighetsgradText: string;
    readonly sannolikhet: number;
    readonly sannolikhetText: string;
    readonly riskvarde: number;
    readonly lexMariaText: string | null;
    readonly lexSarahText: string | null;
    readonly motivering: string | null;
  } | null;
  readonly orsaker: readonly { readonly typText: string | null; readonly beskrivning: string | null }[];
  readonly atgarder: readonly {
    readonly beskrivning: string | null;
    readonly ansvarigFunktion: string;
    readonly klartSenast: string;
    readonly statusText: string;
    readonly kommentar: string | null;
  }[];
  readonly aterkoppling: {
    readonly orsak: string | null;
    readonly atgard: string | null;
    readonly konsekvens: string | null;
    readonly uppfoljning: string | null;
  } | null;
  readonly ansvarsavvisning: { readonly skal: string | null; readonly foreslagenHuvudman: Ref | null } | null;
}

export interface Handelseanalys {
  readonly deltagare: readonly { readonly huvudman: Ref; readonly funktion: string }[];
  readonly forlopp: string | null;
  readonly orsaker: string | null;
  readonly forslag: string | null;
}

export interface Grund {
  readonly grundText: string;
  readonly huvudman: Ref;
  readonly omfattning: readonly string[];
  readonly mottagare: readonly Ref[];
  readonly gallerTillOchMed: string | null;
  readonly aterkallad: boolean;
}

export interface Arende {
  readonly id: string;
  readonly statusText: string;
  readonly kalla: { readonly system: string; readonly arendenummer: string; readonly version: number };
  readonly rapporterande: { readonly huvudman: Ref };
  readonly gemensam: boolean;
  readonly rapporterad: string;
  readonly innehall: {
    readonly rubrik: string | null;
    readonly beskrivning: string | null;
    readonly person: string | null;
    readonly enhet: string | null;
    readonly rapportorFunktion: string | null;
    readonly kategoriText: string;
    readonly handelsetid: string | null;
    readonly handelsemanad: string;
    readonly allvarlighetsgradText: string;
    readonly sannolikhetText: string;
    readonly riskvarde: number;
    readonly beroBarn: boolean;
  };
  readonly delar: readonly Del[];
  readonly handelseanalyser: readonly Handelseanalys[];
  readonly grunder: readonly Grund[];
  readonly dolda: readonly string[];
  readonly upplysningar: readonly string[];
}

export interface Handelse {
  readonly tid: string;
  readonly typText: string;
  readonly av: Ref;
  /** Set when it is about a delivery: that is shown by `Leverans` instead. */
  readonly forsandelse: string | null;
}

export interface Leverans {
  readonly mottagare: Ref;
  readonly meddelandetypText: string;
  readonly status: string;
  readonly statusText: string;
  readonly arendenummer: string | null;
  readonly andrad: string;
}
