const MONSTER = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAGAR = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that the (Gregorian) calendar has, as RFC 3339 `YYYY-MM-DD`. Reckoned by hand: the core has no clock. */
export const arKalenderdatum = (text: string): boolean => {
  const traff = MONSTER.exec(text);
  if (traff === null) return false;
  const [ar, manad, dag] = traff.slice(1).map(Number) as [number, number, number];
  const dagar = manad === 2 && arSkottar(ar) ? 29 : (DAGAR[manad - 1] ?? 0);
  return ar > 0 && dag >= 1 && dag <= dagar;
};

const arSkottar = (ar: number): boolean => (ar % 4 === 0 && ar % 100 !== 0) || ar % 400 === 0;

/** The day so many days later. @param dag a day of the calendar, `YYYY-MM-DD` */
export const dagarEfter = (dag: string, dagar: number): string => {
  const [ar, manad, nr] = dag.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(ar, manad - 1, nr + dagar)).toISOString().slice(0, 10);
};
