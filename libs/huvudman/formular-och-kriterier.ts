/** A survey as the län asks it (U1). */
export interface Enkatformular {
  readonly id: string;
  readonly version: string;
  readonly namn: string;
  readonly fragor: readonly { readonly id: string; readonly text: string; readonly engelska: string | null }[];
}

/** What an agreement is followed up by, in the source's words (N9). */
export interface Kriterielista {
  readonly id: string;
  readonly version: string;
  readonly namn: string;
  readonly kriterier: readonly {
    readonly id: string;
    readonly omrade: 'samordning' | 'tillganglighet' | 'kvalitet' | 'forebyggande';
    readonly text: string;
    readonly engelska: string | null;
  }[];
  readonly kalla: string | null;
}
