/** Nelson's first four rules (Western Electric's in another form): each a sign that something else than chance is at work. */
export const REGLER = {
  1: 'En punkt utanför det förväntade bandet (mer än tre sigma från mitten)',
  2: 'Nio punkter i rad på samma sida om mitten',
  3: 'Sex punkter i rad som alla stiger eller alla faller',
  4: 'Fjorton punkter i rad som växlar mellan upp och ner',
} as const;
export type Regel = keyof typeof REGLER;

interface Punkt {
  readonly varde: number;
  readonly mitt: number;
  readonly undre: number;
  readonly ovre: number;
}

const SIDA_I_RAD = 9;
/** Steps between so many points in a row. */
const STIGANDE_STEG = 5;
const VAXLANDE_STEG = 13;

/**
 * The rules that each point breaks; a run is told of in its last point, and in every one that lengthens it. A gap (null)
 * ends every run: what is on either side of it does not follow on each other.
 */
export const brott = (punkter: readonly (Punkt | null)[]): readonly (readonly Regel[])[] => {
  const sida = rader(punkter.map((punkt) => (punkt === null ? 0 : Math.sign(punkt.varde - punkt.mitt))));
  const steg = punkter.map((punkt, nr) => {
    const fore = punkter[nr - 1];
    return punkt === null || fore == null ? 0 : Math.sign(punkt.varde - fore.varde);
  });
  const riktning = rader(steg);
  const vaxling = rader(steg.map((ett, nr) => ett * (nr % 2 === 0 ? 1 : -1)));
  return punkter.map((punkt, nr) => {
    const bryter: Readonly<Record<Regel, boolean>> = {
      1: punkt !== null && (punkt.varde < punkt.undre || punkt.varde > punkt.ovre),
      2: (sida[nr] ?? 0) >= SIDA_I_RAD,
      3: (riktning[nr] ?? 0) >= STIGANDE_STEG,
      4: (vaxling[nr] ?? 0) >= VAXLANDE_STEG,
    };
    return ([1, 2, 3, 4] as const).filter((regel) => bryter[regel]);
  });
};

/** How many of the same sign, other than nought, end in each. */
const rader = (tecken: readonly number[]): readonly number[] => {
  let langd = 0;
  return tecken.map((ett, nr) => {
    langd = ett === 0 ? 0 : ett === tecken[nr - 1] ? langd + 1 : 1;
    return langd;
  });
};
