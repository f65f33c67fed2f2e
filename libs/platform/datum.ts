const DATUM = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATUMTID =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const AR_MIN = 1900;
const AR_MAX = 2199;

/** A real calendar day, `YYYY-MM-DD`, 1900–2199. */
export const arDatum = (text: string): boolean => {
  const delar = DATUM.exec(text);
  if (delar === null) return false;
  const [ar, manad, dag] = [Number(delar[1]), Number(delar[2]), Number(delar[3])];
  return ar >= AR_MIN && ar <= AR_MAX && dag >= 1 && manad >= 1 && manad <= 12 && dag <= dagarI(ar, manad);
};

const dagarI = (ar: number, manad: number): number => new Date(Date.UTC(ar, manad, 0)).getUTCDate();

/** RFC 3339 with seconds and offset, on a real day; leap seconds are refused, as JavaScript cannot hold them. */
export const arDatumtid = (text: string): boolean => {
  const delar = DATUMTID.exec(text);
  return delar !== null && arDatum(delar[1]!);
};

/** Date-time to UTC (`…Z`); a bare date stands as it is. */
export const iUtc = (text: string): string => (arDatum(text) ? text : new Date(text).toISOString());

const SVENSK_DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** The day it was in Sweden, `YYYY-MM-DD`. */
export const svenskDag = (tid: Date): string => SVENSK_DAG.format(tid);

const TIMME = 3_600_000;

/** The first moment of a Swedish day: 22 or 23 UTC the day before, by the season. @param dag `YYYY-MM-DD` */
export const svenskMidnatt = (dag: string): Date => {
  const fore = new Date(`${dag}T00:00:00Z`);
  const sommar = new Date(fore.getTime() - 2 * TIMME);
  return svenskDag(sommar) === dag ? sommar : new Date(fore.getTime() - TIMME);
};

/** Where the Swedish day of that moment ends and the next begins: a day is 23 to 25 hours. */
export const nastaMidnatt = (tid: Date): Date =>
  svenskMidnatt(svenskDag(new Date(svenskMidnatt(svenskDag(tid)).getTime() + 26 * TIMME)));

/** The Swedish day of a date or date-time. */
export const dagAv = (text: string): string => (arDatum(text) ? text : svenskDag(new Date(text)));

/** Later than now: a date is compared by the Swedish day. */
export const arFramtid = (text: string, nu: Date): boolean =>
  arDatum(text) ? text > svenskDag(nu) : new Date(text).getTime() > nu.getTime();

/** True when `a` is before `b`; by the Swedish day when either is only a date. */
export const arFore = (a: string, b: string): boolean =>
  arDatum(a) || arDatum(b) ? dagAv(a) < dagAv(b) : new Date(a).getTime() < new Date(b).getTime();

const VAGGTID = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/;

/**
 * The moment when a clock in Sweden shows that, RFC 3339 with its offset; undefined for what is no time. The hour that
 * comes twice is the first of them.
 */
export const svenskTidpunkt = (text: string): string | undefined => {
  const [, dag, klockan] = VAGGTID.exec(text) ?? [];
  if (dag === undefined || klockan === undefined) return undefined;
  return ['+02:00', '+01:00']
    .map((forskjutning) => `${dag}T${klockan}:00${forskjutning}`)
    .find((tid) => arDatumtid(tid) && SVENSK_VAGGTID.format(new Date(tid)) === `${dag} ${klockan}`);
};

/** As a clock in Sweden showed it, `YYYY-MM-DD HH:MM`. */
export const svenskKlocka = (tid: Date): string => SVENSK_VAGGTID.format(tid);

const SVENSK_VAGGTID = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});
