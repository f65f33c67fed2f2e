import type { Part } from './events.js';

/** Who is concerned by a case, and who owes an answer. Pure; views and policies reckon with the same functions. */
export interface Parter {
  readonly rapporterande: Part;
  readonly berorda: readonly Part[];
}

const arSamma = (en: Part, annan: Part): boolean =>
  en.huvudman === annan.huvudman && en.verksamhet === annan.verksamhet;

/** Every part once, the reporting first. */
export const allaParter = ({ rapporterande, berorda }: Parter): readonly Part[] => [rapporterande, ...berorda];

/** `kanda` followed by those of `nya` that are neither among them nor the reporting part. */
export const tillagda = ({ rapporterande, berorda }: Parter, nya: readonly Part[]): readonly Part[] =>
  nya.reduce<readonly Part[]>(
    (parter, ny) => ([rapporterande, ...parter].some((part) => arSamma(part, ny)) ? parter : [...parter, ny]),
    berorda,
  );

/** Codes of every involved huvudman, the reporting first. */
export const involverade = (parter: Parter): readonly string[] => [
  ...new Set(allaParter(parter).map((part) => part.huvudman)),
];

/** Those that owe an answer: the berörda huvudmän; where none is named, the reporting one itself. */
export const svarspliktiga = ({ rapporterande, berorda }: Parter): readonly string[] =>
  berorda.length === 0 ? [rapporterande.huvudman] : [...new Set(berorda.map((part) => part.huvudman))];

/**
 * More than one verksamhet is concerned (D4). A part without a named verksamhet may be the very one that
 * another part of the same huvudman names, so it counts only where it stands alone.
 */
export const arGemensam = (parter: Parter): boolean => {
  const alla = allaParter(parter);
  const namngivna = new Set(alla.filter((part) => part.verksamhet !== null).map((part) => part.huvudman));
  const verksamheter = alla
    .filter((part) => part.verksamhet !== null || !namngivna.has(part.huvudman))
    .map((part) => JSON.stringify([part.huvudman, part.verksamhet]));
  return new Set(verksamheter).size > 1;
};
