const TECKEN_MAX = 100;

/** The name that takes fewest changes of a character (Levenshtein); the first of equals, undefined of none. */
export const narmast = (skrivet: string, namn: readonly string[]): string | undefined => {
  const sokt = skrivet.slice(0, TECKEN_MAX).toLowerCase();
  const avstand = namn.map((ett) => [ett, andringar(sokt, ett.toLowerCase())] as const);
  return avstand.toSorted(([, a], [, b]) => a - b)[0]?.[0];
};

/** One row of the table at a time: what it takes to make the beginning of `a` into each beginning of `b`. */
const andringar = (a: string, b: string): number => {
  let fore = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    const nu = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const byte = fore[j]! + (a[i] === b[j] ? 0 : 1);
      nu.push(Math.min(byte, fore[j + 1]! + 1, nu[j]! + 1));
    }
    fore = nu;
  }
  return fore[b.length]!;
};
