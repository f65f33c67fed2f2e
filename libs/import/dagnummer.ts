import { arDatum } from '#libs/platform/datum.js';
import { Brist, type Omvandlare } from './brist.js';

const DAGNUMMER = /^(\d{4})(\d{2})(\d{2})\s?[-\u2010-\u2015\u2212_/]?\s?(\d{1,6})$/;
/** In a column that holds personnummer after all, most rows are of people born before: they are refused, and it is seen. */
const AR_MIN = '2000';

/**
 * A source's number of day and serial, written so that nobody takes it for a personnummer: one in ten would pass as one.
 * No one writes a personnummer with a slash.
 */
export const dagnummer = (plats: string): Omvandlare => {
  const brist = new Brist(
    'OGILTIGT_VARDE',
    `${plats} ska vara dag och löpnummer, så som 20220214-0017, från år ${AR_MIN} eller senare.`,
  );
  return (text) => {
    const [, ar = '', manad, dag, lopnummer] = DAGNUMMER.exec(text) ?? [];
    return ar >= AR_MIN && arDatum(`${ar}-${manad}-${dag}`) ? `${ar}${manad}${dag}/${lopnummer}` : brist;
  };
};
