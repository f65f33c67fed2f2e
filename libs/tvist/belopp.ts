import { avvisning } from './avvisningar.js';

/** Kronor as decimal text; reckoned in whole öre, never in floats. */
const BELOPP = /^(?<kronor>0|[1-9]\d{0,11})(?:\.(?<ore>\d{1,2}))?$/;

/** @returns öre @throws OGILTIGT_BELOPP */
export const ore = (belopp: string): bigint => {
  const grupper = BELOPP.exec(belopp)?.groups;
  if (grupper === undefined) throw avvisning('OGILTIGT_BELOPP');
  return BigInt(`${grupper['kronor'] ?? ''}${(grupper['ore'] ?? '').padEnd(2, '0')}`);
};

export const summa = (belopp: readonly string[]): bigint => belopp.reduce((hittills, ett) => hittills + ore(ett), 0n);
