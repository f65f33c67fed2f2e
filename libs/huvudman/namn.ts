import type { Huvudman, Overenskommelse } from './modell.js';

/** The form in which names are compared: Unicode NFKC, plain hyphens, no soft ones, one space, lower case. */
export const namnnyckel = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('\u00AD', '')
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLocaleLowerCase('sv');

/**
 * Every name a huvudman is known by. For a kommun "X" also "X kommun" and the genitive "Xs kommun", the one place of that
 * rule; odd ones ("Falu kommun") and all names of a region stand as `aliasnamn` in the län's file.
 */
export const namnformer = (huvudman: Pick<Huvudman, 'namn' | 'typ' | 'aliasnamn'>): readonly string[] => {
  const harledda = huvudman.typ === 'kommun' ? [`${huvudman.namn} kommun`, `${huvudman.namn}s kommun`] : [];
  return [...new Set([huvudman.namn, ...harledda, ...huvudman.aliasnamn].map(namnnyckel))];
};

/** Every name an agreement is known by, its id among them. */
export const overenskommelsenamn = ({ id, namn, kortnamn, aliasnamn }: Overenskommelse): readonly string[] => [
  ...new Set([id, namn, ...(kortnamn === null ? [] : [kortnamn]), ...aliasnamn].map(namnnyckel)),
];
