/** A survey as the län asks it (U1). */
export interface Enkatformular {
  readonly id: string;
  readonly version: string;
  readonly namn: string;
  readonly fragor: readonly { readonly id: string; readonly text: string; readonly engelska: string | null }[];
}
