import { arKalenderdatum, namnerPersonnummer } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import { SVARSTEXT_TECKEN_MAX } from './granser.js';

/** Fields by the name that the sender knows them by. */
export type Falt = Readonly<Record<string, string | null>>;

/** No individual is named, and that is looked for in every text; nor is any longer than a text may be. */
export const kravOppenText = (falt: Falt): void => {
  const fel = (ar: (text: string) => boolean): readonly string[] =>
    Object.entries(falt).flatMap(([namn, text]) => (text !== null && ar(text) ? [namn] : []));
  const namnda = fel(namnerPersonnummer);
  if (namnda.length > 0) throw avvisning('PERSONNUMMER_I_TEXT', namnda);
  const langa = fel((text) => text.length > SVARSTEXT_TECKEN_MAX);
  if (langa.length > 0) throw avvisning('TEXT_FOR_LANG', langa);
};

/** Neither null nor blank, and naming nobody. */
export const kravText = (falt: Falt): void => {
  const tomma = Object.entries(falt).flatMap(([namn, text]) => (arTomText(text) ? [namn] : []));
  if (tomma.length > 0) throw avvisning('TEXT_SAKNAS', tomma);
  kravOppenText(falt);
};

export const arTomText = (text: string | null): boolean => text === null || text.trim() === '';

export const kravDatum = (falt: Readonly<Record<string, string>>): void => {
  const fel = Object.entries(falt).flatMap(([namn, text]) => (arKalenderdatum(text) ? [] : [namn]));
  if (fel.length > 0) throw avvisning('OGILTIGT_DATUM', fel);
};
