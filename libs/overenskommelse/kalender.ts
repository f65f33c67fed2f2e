import { arKalenderdatum } from '#libs/kernel/index.js';

/** Last day of a validity of whole years that begins on `datum`: the day before the same date so many years on. */
export const sistaDagEfterAr = (datum: string, antalAr: number): string => {
  const [ar = 0, manad = 0, dag = 0] = datum.split('-').map(Number);
  const slutar = ar + antalAr;
  if (dag > 1) return sistaI(slutar, manad, dag - 1);
  return manad > 1 ? sistaI(slutar, manad - 1, MANAD_DAGAR_MAX) : sistaI(slutar - 1, 12, MANAD_DAGAR_MAX);
};

const MANAD_DAGAR_MAX = 31;

/** The last day of the month that is no later than `hogst`. */
const sistaI = (ar: number, manad: number, hogst: number): string => {
  const datum = `${siffror(ar, 4)}-${siffror(manad, 2)}-${siffror(hogst, 2)}`;
  return arKalenderdatum(datum) || hogst <= 1 ? datum : sistaI(ar, manad, hogst - 1);
};

const siffror = (tal: number, antal: number): string => String(tal).padStart(antal, '0');
