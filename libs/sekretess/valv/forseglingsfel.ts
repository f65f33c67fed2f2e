export type Forseglingsfelkod =
  /** The text was changed, or stands in another stream or with another owner than it was sealed for. */
  | 'FORSEGLING_HOR_INTE_HIT'
  /** The vault has neither the key nor a tombstone: it is older than the log, or another's. */
  | 'FORSEGLING_NYCKEL_SAKNAS'
  | 'FORSEGLING_OKAND_ALGORITM';

const MEDDELANDE: Readonly<Record<Forseglingsfelkod, string>> = {
  FORSEGLING_HOR_INTE_HIT: 'Förseglad text hör inte hemma där den står, eller har ändrats.',
  FORSEGLING_NYCKEL_SAKNAS: 'Nyckeln till en förseglad text finns inte i nyckelvalvet.',
  FORSEGLING_OKAND_ALGORITM: 'Förseglad text har en okänd algoritm.',
};

/** Sealed text that cannot be opened though nobody erased it. Says neither which text nor which key. */
export class Forseglingsfel extends Error {
  constructor(readonly kod: Forseglingsfelkod) {
    super(MEDDELANDE[kod]);
    // The log tells the name alone.
    this.name = kod;
  }
}
