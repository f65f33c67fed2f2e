import { arKalenderdatum, namnerPersonnummer } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import { LANK_LANGD_MAX } from './granser.js';

/** Fields by the name that the sender knows them by. */
export type Falt = Readonly<Record<string, string | null>>;

/** D5: no individual is named, and that is looked for in every text. */
export const kravUtanPersonnummer = (falt: Falt): void => {
  const namnda = Object.entries(falt).filter(([, text]) => text !== null && namnerPersonnummer(text));
  if (namnda.length > 0) throw avvisning('PERSONNUMMER_I_TEXT', namn(namnda));
};

/** Neither null nor blank, and naming nobody. */
export const kravText = (falt: Falt): void => {
  const tomma = Object.entries(falt).filter(([, text]) => text === null || text.trim() === '');
  if (tomma.length > 0) throw avvisning('TEXT_SAKNAS', namn(tomma));
  kravUtanPersonnummer(falt);
};

export const kravDatum = (falt: Falt): void => {
  const fel = Object.entries(falt).filter(([, text]) => text !== null && !arKalenderdatum(text));
  if (fel.length > 0) throw avvisning('OGILTIGT_DATUM', namn(fel));
};

/** Https without credentials: a link that anybody may follow and that gives nothing away. */
export const kravLank = (falt: Falt): void => {
  const fel = Object.entries(falt).filter(([, text]) => text !== null && !arOppenLank(text));
  if (fel.length > 0) throw avvisning('OGILTIG_LANK', namn(fel));
  kravUtanPersonnummer(falt);
};

const arOppenLank = (text: string): boolean => {
  if (text.length > LANK_LANGD_MAX || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && `${username}${password}` === '';
};

const namn = (falt: readonly (readonly [string, unknown])[]): readonly string[] => falt.map(([ett]) => ett);
