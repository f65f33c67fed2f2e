import { huvudmannatypAv } from '#libs/huvudman/index.js';

export const lanomrade = (lan: string): string => `lan-${lan}`;

/** By SCB's codes: the län is their first two digits. A private huvudman has no län of its own: null. */
export const lanAv = (huvudman: string): string | null =>
  huvudmannatypAv(huvudman) === 'privat' ? null : huvudman.slice(0, 2);

/** Every län of these, each once. */
export const lanenAv = (huvudman: readonly string[]): readonly string[] => [
  ...new Set(huvudman.flatMap((kod) => lanAv(kod) ?? [])),
];

/** The huvudmän themselves and their län: a case is counted once in each. */
export const omradenAv = (huvudman: readonly string[]): readonly string[] => [
  ...new Set(huvudman),
  ...lanenAv(huvudman).map(lanomrade),
];
