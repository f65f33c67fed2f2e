import { avvisning } from './avvisningar.js';
import type { Arendefakta } from './fakta.js';

/**
 * What stands in the way of erasing these cases; nothing returned, the first kind of no thrown, with every case it
 * holds for. A foreign case comes first: nothing else may be told of it.
 */
export const kravFrittFranHinder = (fakta: readonly Arendefakta[]): void => {
  for (const [kod, hindrar] of HINDER) {
    const traffar = fakta.filter(hindrar).map(({ arende }) => arende);
    if (traffar.length > 0) throw avvisning(kod, traffar);
  }
  const bevaras = fakta.flatMap(({ arende, bevaras: ett }) =>
    ett === null ? [] : [`${arende} (${ett.regel}; tidigast ${ett.tidigast})`],
  );
  if (bevaras.length > 0) throw avvisning('GALLRING_FORHINDRAD', bevaras);
};

const HINDER = [
  ['ARENDE_FINNS_EJ', (fakta: Arendefakta) => !fakta.involverad],
  ['ARENDE_OPPET', (fakta: Arendefakta) => fakta.oppet],
  ['ARENDE_PROVAS', (fakta: Arendefakta) => fakta.provas],
  ['ARENDE_SPARRAT', (fakta: Arendefakta) => fakta.sparrat],
  ['ARENDE_OFORSEGLAT', (fakta: Arendefakta) => fakta.oforseglat],
] as const;
