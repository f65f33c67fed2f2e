/** How old a tvist is, in whole days; `till` null has no end. */
export const ALDERSGRUPPER = {
  '0-30': { fran: 0, till: 30 },
  '31-90': { fran: 31, till: 90 },
  '91-180': { fran: 91, till: 180 },
  'over-180': { fran: 181, till: null },
} as const satisfies Readonly<Record<string, { readonly fran: number; readonly till: number | null }>>;
export type Aldersgrupp = keyof typeof ALDERSGRUPPER;

const DYGN_MS = 86_400_000;

/** Calendar days from one RFC 3339 date to another; 0 on the day itself. */
export const dagarMellan = (fran: string, till: string): number => (Date.parse(till) - Date.parse(fran)) / DYGN_MS;

/** What was opened on these days is today in the group; both inclusive, null = however long ago. */
export const oppnadMellan = (
  grupp: Aldersgrupp,
  idag: string,
): { readonly fran: string | null; readonly till: string } => {
  const { fran, till } = ALDERSGRUPPER[grupp];
  return { fran: till === null ? null : dagenFore(idag, till), till: dagenFore(idag, fran) };
};

const dagenFore = (dag: string, antal: number): string =>
  new Date(Date.parse(dag) - antal * DYGN_MS).toISOString().slice(0, 10);

/** @param dagar whole days, 0 or more */
export const aldersgruppFor = (dagar: number): Aldersgrupp => {
  if (dagar <= ALDERSGRUPPER['0-30'].till) return '0-30';
  if (dagar <= ALDERSGRUPPER['31-90'].till) return '31-90';
  return dagar <= ALDERSGRUPPER['91-180'].till ? '91-180' : 'over-180';
};
