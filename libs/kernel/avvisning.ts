import { Rejected, type RejectionKind } from './rejected.js';

/** One way of saying no, as a context lists them under permanent codes. */
export interface Avvisning {
  readonly kind: RejectionKind;
  /** `{uppgift}` is replaced by ids, codes, field names or rules, never by personal data. */
  readonly text: string;
}

/** What a context throws to say no: by the code, and with what fills `{uppgift}`, letter by letter. */
export const avvisare =
  <Kod extends string>(avvisningar: Readonly<Record<Kod, Avvisning>>) =>
  (kod: Kod, uppgifter: readonly string[] = []): Rejected => {
    const { text, kind } = avvisningar[kod];
    return new Rejected(
      kod,
      text.replace('{uppgift}', () => uppgifter.join(', ')),
      kind,
    );
  };
