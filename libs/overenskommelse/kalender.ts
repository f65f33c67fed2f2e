const MONSTER = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAGAR = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that the (Gregorian) calendar has, as RFC 3339 `YYYY-MM-DD`. Reckoned by hand: the core has no clock. */
export const arKalenderdatum = (text: string): boolean => {
  const traff = MONSTER.exec(text);
  if (traff === null) return false;
  const [ar, manad, dag] = delarAv(text);
  return ar > 0 && dag >= 1 && dag <= dagarI(ar, manad);
};

/** The day before the same date `ar` years on: the last day of a validity that begins on `datum`. */
export const sistaDagEfterAr = (datum: string, antalAr: number): string => {
  const [ar, manad, dag] = delarAv(datum);
  return dagenFore(ar + antalAr, manad, dag);
};

const dagenFore = (ar: number, manad: number, dag: number): string => {
  if (dag > 1) return text(ar, manad, Math.min(dag - 1, dagarI(ar, manad)));
  return manad > 1 ? text(ar, manad - 1, dagarI(ar, manad - 1)) : text(ar - 1, 12, 31);
};

const delarAv = (datum: string): readonly [number, number, number] => {
  const [ar = 0, manad = 0, dag = 0] = datum.split('-').map(Number);
  return [ar, manad, dag];
};

const text = (ar: number, manad: number, dag: number): string =>
  `${String(ar).padStart(4, '0')}-${String(manad).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;

const dagarI = (ar: number, manad: number): number => (manad === 2 && arSkottar(ar) ? 29 : (DAGAR[manad - 1] ?? 0));
const arSkottar = (ar: number): boolean => (ar % 4 === 0 && ar % 100 !== 0) || ar % 400 === 0;
