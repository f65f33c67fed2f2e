import { arPersonnummer } from '#libs/kernel/index.js';

/** Dates as numbers, YYYYMMDD. */
const ETT_AR = 10_000;
const HUNDRA_AR = 1_000_000;

/**
 * The twelve digits of a personnummer or samordningsnummer in any usual form. A short one is of the latest century in
 * which the day has been; `+` says the one before (Skatteverket, SKV 704). Errors: RangeError, without the number.
 */
export const normaliseratPersonnummer = (text: string, nu: Date = new Date()): string => {
  const trimmat = text.trim();
  if (!arPersonnummer(trimmat)) throw new RangeError('not a personnummer');
  const siffror = trimmat.replaceAll(/\D/gu, '');
  return siffror.length === 12 ? siffror : `${sekel(siffror, trimmat.includes('+'), nu)}${siffror}`;
};

/** A plus is written from the year in which one turns a hundred. */
const sekel = (siffror: string, plus: boolean, nu: Date): number => {
  const idag = Number(nu.toISOString().slice(0, 10).replaceAll('-', ''));
  const dag = Number(siffror.slice(4, 6));
  // A samordningsnummer has 60 added to its day.
  const fodd = Number(siffror.slice(0, 6)) - (dag > 60 ? 60 : 0);
  const senast = plus ? Math.floor(idag / ETT_AR) * ETT_AR - HUNDRA_AR + 1_231 : idag;
  return Math.floor((senast - fodd) / HUNDRA_AR);
};
