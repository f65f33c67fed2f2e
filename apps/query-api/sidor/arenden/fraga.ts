import type { Dtogranskare } from '#libs/platform/http/dto.js';

/** What the address asks, as the framework has read it. */
export type Sidfraga = Readonly<Record<string, unknown>>;

/** A filter left empty by its form is none, and so is one that cannot be: a page that was kept is still a page. */
export const tolkaFraga = <T extends object>(granskare: Dtogranskare<T>, fraga: Sidfraga): T => {
  const ifyllda = Object.entries(fraga).filter(([, varde]) => typeof varde === 'string' && varde !== '');
  // One by one: the pointer of a fault does not tell a name that is no word.
  const kvar: unknown = Object.fromEntries(ifyllda.filter(([namn, varde]) => granskare.duger({ [namn]: varde })));
  if (granskare.duger(kvar)) return kvar;
  throw new Error('what is left of a question is not right');
};

/** What of it a filter shows: the text that was asked with, or nothing. */
export const vald = (fraga: object, namn: string): string => {
  const varde: unknown = Reflect.get(fraga, namn);
  return typeof varde === 'string' ? varde : '';
};

/** Rows of a file: as many as a page may hold. */
const FIL_RADER = '100';

/** A file of the list holds more than the page shows. */
export const forFil = <T extends { limit?: string }>(fraga: T, rafraga: Sidfraga): T =>
  rafraga['format'] === undefined ? fraga : { ...fraga, limit: FIL_RADER };
