import type { Arendelage } from '#libs/formedling/index.js';
import type { Granskningskrav } from '#libs/kernel/index.js';
import type { Arendefakta } from './arende-fakta.js';

/** What the sender may know of an avvikelse. */
export const arendelage = (fakta: Arendefakta, krav: Granskningskrav): Arendelage => {
  const { makulerad, grunder, texter, granskningar, gallrade, skyddadePersonuppgifter } = fakta;
  const involverade = fakta.involverade.map(({ huvudman }) => huvudman);
  return {
    makulerad,
    involverade,
    grunder,
    textlage: { texter, granskningar, gallrade, skyddadePersonuppgifter, krav },
  };
};
