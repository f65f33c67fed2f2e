/** A survey as data: its questions stand under ids that never change, so that an answer can be read in ten years. */
export interface Formular {
  readonly id: string;
  readonly version: string;
  readonly namn: string;
  readonly fragor: readonly Fraga[];
}
export interface Fraga {
  readonly id: string;
  readonly text: string;
  /** For the page in English; null: it is asked in Swedish there too. */
  readonly engelska: string | null;
}
