/** The samverkansmodell of one län, as its data file says it. What the source is silent on is null and shown as "ej angivet". */

export interface Lansmodell {
  readonly schema: 1;
  readonly lan: { readonly kod: string; readonly namn: string };
  /** Documents the model is read from. */
  readonly kallor: readonly { readonly id: string; readonly namn: string }[];
  readonly huvudman: readonly Huvudman[];
  readonly samverkansmodeller: readonly Samverkansmodell[];
  readonly overenskommelser: readonly Overenskommelse[];
  readonly malgrupper: readonly { readonly kod: string; readonly namn: string }[];
}

export interface Huvudman {
  /** SCB code: two digits for a region, four for a kommun; an organisation number or slug for a private one. */
  readonly kod: string;
  readonly namn: string;
  readonly typ: 'region' | 'kommun' | 'privat';
  /** Other names that sources use ("Region Dalarna", "Landstinget Dalarna", "Mora kommun"). */
  readonly aliasnamn: readonly string[];
  readonly verksamheter: readonly { readonly kod: string; readonly namn: string }[];
  /** Working days within which it is to have answered; from the län's default when not its own. */
  readonly svarstidArbetsdagar: number;
  /** Levels of its own line, lowest first, and the function that holds each; null where the source is silent. */
  readonly linje: readonly { readonly niva: string; readonly funktion: string | null }[];
}

export interface Samverkansmodell {
  readonly id: string;
  readonly namn: string;
  /** `gallande`, or `forslag` where the source only proposes it. */
  readonly status: 'gallande' | 'forslag' | 'tidigare';
  readonly nivaer: readonly Niva[];
  readonly arenor: readonly Arena[];
}

export interface Niva {
  readonly id: string;
  readonly namn: string;
  readonly slag: 'linje' | 'lokal' | 'regional' | 'politisk';
  readonly ordning: number;
  readonly mandat: string | null;
  /** Who may raise a matter to this level, and with what. */
  readonly lyftsAv: readonly string[];
  readonly kraverUnderlag: boolean | null;
}

export interface Arena {
  readonly id: string;
  readonly namn: string;
  readonly niva: string;
  readonly ledamoter: readonly {
    readonly huvudman: string | null;
    readonly funktion: string;
    readonly antal: number | null;
  }[];
  readonly motesrytm: string | null;
  readonly sammankallande: string | null;
  readonly uppdrag: string | null;
}

export interface Overenskommelse {
  readonly id: string;
  readonly namn: string;
  readonly dokumenttyp: string | null;
  readonly parter: readonly string[];
  readonly avsnitt: readonly string[];
  readonly versioner: readonly {
    readonly version: string;
    readonly giltigFran: string | null;
    readonly giltigTill: string | null;
    readonly dnr: string | null;
    readonly antagenAv: string | null;
    readonly antagen: string | null;
    readonly godkandAv: string | null;
    readonly ansvarigForRevidering: string | null;
  }[];
}
