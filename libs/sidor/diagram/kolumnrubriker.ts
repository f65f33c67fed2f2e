/** Headings over the columns of a chart: names that fit stand there; otherwise letters, explained below it. */
export interface Kolumnrubriker {
  readonly rubriker: readonly string[];
  /** What each letter stands for; empty where the names themselves stand. */
  readonly forklaring: readonly string[];
}

/** Of a character at 14 px, a broad one: what is measured too wide is only given a letter too soon. */
const TECKENBREDD = 8.5;
const RADER_MAX = 2;
/** On one line below the chart; the whole name is in the table. */
const FORKLARING_MAX = 95;

/** @param bredd of one column, in px */
export const kolumnrubriker = (namn: readonly string[], bredd: number): Kolumnrubriker => {
  const brutna = namn.map((ett) => brutet(ett, Math.floor(bredd / TECKENBREDD)));
  if (brutna.every(ryms)) return { rubriker: brutna.map((rader) => rader.join('\n')), forklaring: [] };
  return {
    rubriker: namn.map((_, nr) => bokstav(nr)),
    forklaring: namn.map((ett, nr) => `${bokstav(nr)}  ${kortat(ett)}`),
  };
};

const A = 65;
const BOKSTAVER = 26;
/** A…Z, A2…Z2 and so on: a number would be taken for a count. */
const bokstav = (nr: number): string => {
  const varv = Math.floor(nr / BOKSTAVER);
  return `${String.fromCharCode(A + (nr % BOKSTAVER))}${varv === 0 ? '' : varv + 1}`;
};

const ryms = (rader: readonly string[] | null): rader is readonly string[] =>
  rader !== null && rader.length <= RADER_MAX;

/** At spaces; null: a word is too long. */
const brutet = (namn: string, tecken: number): readonly string[] | null => {
  const rader: string[] = [];
  for (const ord of namn.split(/\s+/u)) {
    if (ord.length > tecken) return null;
    const rad = rader.at(-1);
    if (rad === undefined || rad.length + 1 + ord.length > tecken) rader.push(ord);
    else rader.splice(-1, 1, `${rad} ${ord}`);
  }
  return rader;
};

const kortat = (namn: string): string =>
  namn.length <= FORKLARING_MAX ? namn : `${namn.slice(0, FORKLARING_MAX - 1).trimEnd()}…`;
