import { AR_MAX, AR_MIN, dagFor, datumFor, skapaKalender } from './arbetsdagskalender.js';
import type { Dag } from './arbetsdagskalender.js';

const ARBETSDAGAR_MAX = 1000;
const INGET_DATUM = `inget möjligt datum mellan ${AR_MIN} och ${AR_MAX}`;
const DATUM = /^\d{4}-\d{2}-\d{2}$/u;
const TIDPUNKT = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/u;
const kalender = skapaKalender();
const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/**
 * Last day to answer: the given number of Swedish working days after the day of receipt, which is itself not counted.
 * With 0, the day itself or the next working day.
 * @param fran an instant (Date or RFC 3339 date-time; its calendar day in Europe/Stockholm counts) or a date YYYY-MM-DD
 * @param arbetsdagar whole number 0–1000
 * @returns RFC 3339 full-date
 * @throws RangeError for what is no date between 1970 and 2199, or no such number
 */
export const svarSenast = (fran: Date | string, arbetsdagar: number): string => {
  if (!Number.isInteger(arbetsdagar) || arbetsdagar < 0 || arbetsdagar > ARBETSDAGAR_MAX)
    throw new RangeError(`arbetsdagar ska vara ett heltal 0–${ARBETSDAGAR_MAX}`);
  let dag = tillDag(fran) + (arbetsdagar === 0 ? 0 : 1);
  let kvar = Math.max(arbetsdagar, 1);
  // Ends: no gap between working days is longer than a week.
  for (const slut = dag + ARBETSDAGAR_MAX * 7; dag < slut; dag += 1) {
    if (kalender.arArbetsdag(dag)) kvar -= 1;
    if (kvar === 0) break;
  }
  return datumFor(dag);
};

/**
 * Working days left from today (not counted) to the last day (counted): 0 on the last day, or when only days off are left.
 * Negative when the last day has passed: the number of working days begun since, at least -1.
 * @param idag @param senast RFC 3339 dates, or date-times whose day in Europe/Stockholm counts
 * @throws RangeError for what is no date between 1970 and 2199
 */
export const arbetsdagarKvar = (idag: string, senast: string): number => {
  const [nu, sista] = [tillDag(idag), tillDag(senast)];
  return nu <= sista ? kalender.antalMellan(nu, sista) : -Math.max(1, kalender.antalMellan(sista, nu));
};

const tillDag = (nar: Date | string): Dag => {
  const text = nar instanceof Date ? iStockholm(nar) : textTillDatum(nar);
  return kalenderdag(text);
};

/** Date itself parses 30 February as 2 March, so the written day is checked first. */
const textTillDatum = (text: string): string => {
  if (DATUM.test(text)) return text;
  if (!TIDPUNKT.test(text)) throw new RangeError(INGET_DATUM);
  kalenderdag(text.slice(0, 10));
  return iStockholm(new Date(text));
};

const kalenderdag = (datum: string): Dag => {
  const [ar = 0, manad = 0, dagIManad = 0] = datum.split('-').map(Number);
  const dag = dagFor(ar, manad, dagIManad);
  if (!(ar >= AR_MIN && ar <= AR_MAX) || datumFor(dag) !== datum) throw new RangeError(INGET_DATUM);
  return dag;
};

const iStockholm = (tid: Date): string => {
  if (Number.isNaN(tid.getTime())) throw new RangeError(INGET_DATUM);
  return stockholm.format(tid);
};
