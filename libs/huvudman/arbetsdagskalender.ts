import assert from 'node:assert/strict';
import Holidays from 'date-holidays';

/** Days since 1970-01-01; a calendar day without clock or zone. */
export type Dag = number;

const MS_PER_DAG = 86_400_000;
export const AR_MIN = 1970;
export const AR_MAX = 2199;

/**
 * Working days up to and including each day of a year (index 0 = none). Not working days: Saturdays, Sundays, public
 * holidays, and midsommarafton, julafton and nyårsafton (`bank`), which lag (1930:173) 2 § and semesterlagen 3 a § put
 * beside them. Other eves and klämdagar are working days.
 */
type Arskalender = Uint16Array;

export const dagFor = (ar: number, manad: number, dag: number): Dag => Date.UTC(ar, manad - 1, dag) / MS_PER_DAG;
export const arFor = (dag: Dag): number => new Date(dag * MS_PER_DAG).getUTCFullYear();
/** RFC 3339 full-date. */
export const datumFor = (dag: Dag): string => new Date(dag * MS_PER_DAG).toISOString().slice(0, 10);

const raknaAr = (ar: number, helgdagar: Holidays): Arskalender => {
  const lediga = new Set(
    helgdagar
      .getHolidays(ar, 'sv')
      .flatMap(({ type, date }) => (type === 'public' || type === 'bank' ? [date.slice(0, 10)] : [])),
  );
  const forsta = dagFor(ar, 1, 1);
  const kalender = new Uint16Array(dagFor(ar + 1, 1, 1) - forsta + 1);
  for (let i = 1; i < kalender.length; i += 1) {
    const dag = forsta + i - 1;
    kalender[i] = kalender[i - 1]! + (arVeckoslut(dag) || lediga.has(datumFor(dag)) ? 0 : 1);
  }
  return kalender;
};

/** 1970-01-01 was a Thursday. */
const arVeckoslut = (dag: Dag): boolean => [2, 3].includes(((dag % 7) + 7) % 7);

/** Counts working days. Each year is counted once (12 ms); at most 232 years are kept (175 KB), never seen from outside. */
export const skapaKalender = () => {
  const helgdagar = new Holidays('SE');
  const kanda = new Map<number, Arskalender>();
  const kalender = (ar: number): Arskalender => {
    const kand = kanda.get(ar);
    if (kand) return kand;
    assert(ar >= AR_MIN - 1 && ar <= AR_MAX + 1, 'year out of range');
    const ny = raknaAr(ar, helgdagar);
    kanda.set(ar, ny);
    return ny;
  };
  /** Working days of the day's year up to and including it. */
  const iAret = (dag: Dag): number => kalender(arFor(dag))[dag - dagFor(arFor(dag), 1, 1) + 1]!;
  const helaAret = (ar: number): number => kalender(ar).at(-1)!;
  return {
    arArbetsdag: (dag: Dag): boolean => {
      const ar = arFor(dag);
      const iOrdning = dag - dagFor(ar, 1, 1) + 1;
      return kalender(ar)[iOrdning]! > kalender(ar)[iOrdning - 1]!;
    },
    /** Working days after `fran` up to and including `till`; requires fran ≤ till. */
    antalMellan: (fran: Dag, till: Dag): number => {
      let antal = iAret(till) - iAret(fran);
      for (let ar = arFor(fran); ar < arFor(till); ar += 1) antal += helaAret(ar);
      return antal;
    },
  };
};
