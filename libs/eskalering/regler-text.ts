import { namnerPersonnummer } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { Underlag } from './events.js';
import type { Lyftkrav } from './stege.js';

/** Texts of a command by the name that people know the field by. */
type Texter = Readonly<Record<string, string | null>>;

export const arTom = (text: string | null): boolean => text === null || text.trim() === '';

/** D5: what stands at every party points out nobody. */
export const kravUtanPersonnummer = (texter: Texter): void => {
  for (const [falt, text] of Object.entries(texter)) {
    if (text !== null && namnerPersonnummer(text)) throw avvisning('PERSONNUMMER_I_TEXT', { falt });
  }
};

export const kravText = (falt: string, text: string): void => {
  if (arTom(text)) throw avvisning('TEXT_SAKNAS', { falt });
  kravUtanPersonnummer({ [falt]: text });
};

/** A heading always; facts and proposal when the lift asks for them. */
export const kravUnderlag = ({ rubrik, faktaunderlag, forslag }: Underlag): void => {
  kravText('rubrik', rubrik);
  kravUtanPersonnummer({ faktaunderlag, förslag: forslag });
};

const FALT = { faktaunderlag: 'faktaunderlag', forslag: 'förslag' } as const;

/** What is asked for and lacking, as people know it. */
export const saknatUnderlag = (underlag: Underlag, med: readonly Lyftkrav[]): readonly string[] =>
  [...new Set(med)].filter((krav) => arTom(underlag[krav])).map((krav) => FALT[krav]);
