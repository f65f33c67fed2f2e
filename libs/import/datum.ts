import { Brist, type Omvandlare } from './brist.js';

const DELAR = {
  YYYY: '(?<ar>\\d{4})',
  MM: '(?<manad>\\d{2})',
  DD: '(?<dag>\\d{2})',
  HH: '(?<timme>\\d{2})',
  mm: '(?<minut>\\d{2})',
  ss: '(?<sekund>\\d{2})',
  M: '(?<manad>\\d{1,2})',
  D: '(?<dag>\\d{1,2})',
  H: '(?<timme>\\d{1,2})',
} as const;
const DEL = /YYYY|MM|DD|HH|mm|ss|M|D|H/g;
const RFC3339 =
  /^(?<ar>\d{4})-(?<manad>\d{2})-(?<dag>\d{2})(?:[Tt ](?<timme>\d{2}):(?<minut>\d{2})(?::(?<sekund>\d{2})(?:[.,]\d{1,9})?)?(?<zon>[Zz]|[+-]\d{2}:\d{2})?)?$/;

/** Whether a mapping's `format` names year, month and day once each and nothing twice. */
export const arDatumformat = (format: string): boolean => {
  const delar = (format.match(DEL) ?? []).map((del) => (del.length === 1 ? del.repeat(2) : del));
  return ['YYYY', 'MM', 'DD'].every((del) => delar.includes(del)) && new Set(delar).size === delar.length;
};

const monster = (format: string): RegExp => {
  const ren = format.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return new RegExp(`^${ren.replaceAll(DEL, (del) => DELAR[del as keyof typeof DELAR])}$`);
};

interface Tidpunkt {
  /** UTC milliseconds of the wall clock's figures, as if the zone were UTC. */
  readonly vaggtid: number;
  readonly harTid: boolean;
  readonly zon: string | undefined;
}

/** How a format refuses: written in another way, or a day or time that the calendar does not have. */
interface Brister {
  readonly form: Brist;
  readonly finnsEj: Brist;
}

/** Years 1900–2199. Day and month in the other order is another way of writing, if that day exists. */
const tolka = (text: string, form: RegExp, brister: Brister): Tidpunkt | Brist => {
  const g = form.exec(text)?.groups;
  if (g === undefined) return brister.form;
  const [ar = 0, manad = 0, dag = 0, ...tid] = [g.ar, g.manad, g.dag, g.timme, g.minut, g.sekund].map((del) =>
    Number(del ?? 0),
  );
  const vaggtid = vaggtidAv([ar, manad, dag, ...tid]);
  if (vaggtid !== undefined) return { vaggtid, harTid: g.timme !== undefined, zon: g.zon };
  return vaggtidAv([ar, dag, manad, ...tid]) === undefined ? brister.finnsEj : brister.form;
};

/** Undefined when the calendar has no such day or time. */
const vaggtidAv = (figurer: readonly number[]): number | undefined => {
  const [ar = 0, manad = 0, dag, timme, minut, sekund] = figurer;
  const vaggtid = Date.UTC(ar, manad - 1, dag, timme, minut, sekund);
  return ar >= 1900 && ar < 2200 && stammer(new Date(vaggtid), figurer) ? vaggtid : undefined;
};

/** 30 February would have become 2 March. */
const stammer = (d: Date, [ar, manad, dag, timme, minut, sekund]: readonly number[]): boolean =>
  d.getUTCFullYear() === ar &&
  d.getUTCMonth() + 1 === manad &&
  d.getUTCDate() === dag &&
  d.getUTCHours() === timme &&
  d.getUTCMinutes() === minut &&
  d.getUTCSeconds() === sekund;

/** → "YYYY-MM-DD". A time of day in the format is read and dropped. */
export const datum = (plats: string, format = 'YYYY-MM-DD'): Omvandlare => {
  const form = monster(format);
  const brister = bristerAv(plats, format);
  return (text) => {
    const tid = tolka(text, form, brister);
    return tid instanceof Brist ? tid : isoDatum(tid.vaggtid);
  };
};

/**
 * → "YYYY-MM-DDTHH:mm:ssZ" in UTC, or the bare date where the source has no time. Without a format: RFC 3339.
 * A time without zone is Swedish time; in the hour that occurs twice it is the first, and the skipped hour does not exist.
 */
export const datumtid = (plats: string, format?: string): Omvandlare => {
  const form = format === undefined ? RFC3339 : monster(format);
  const brister = bristerAv(plats, format ?? 'YYYY-MM-DDTHH:mm:ss+01:00');
  return (text) => {
    const tid = tolka(text, form, brister);
    if (tid instanceof Brist) return tid;
    if (!tid.harTid) return isoDatum(tid.vaggtid);
    const utc = tillUtc(tid);
    return utc === undefined ? brister.finnsEj : isoTid(utc);
  };
};

/** What Excel holds as a date: midnight is a bare date. */
export const isoAvDate = (d: Date): string => {
  const ms = d.getTime();
  if (Number.isNaN(ms)) return '';
  return ms % DYGN === 0 ? isoDatum(ms) : `${isoDatum(ms)} ${d.toISOString().slice(11, 19)}`;
};

const DYGN = 86_400_000;
const TIMME = 3_600_000;
const isoDatum = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const isoTid = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

const tillUtc = ({ vaggtid, zon }: Tidpunkt): number | undefined => {
  if (zon === undefined) return franSvenskTid(vaggtid);
  if (zon.toUpperCase() === 'Z') return vaggtid;
  const [timmar, minuter] = [Number(zon.slice(1, 3)), Number(zon.slice(4, 6))];
  if (timmar > 14 || minuter > 59) return undefined;
  return vaggtid - (zon.startsWith('-') ? -1 : 1) * (timmar * TIMME + minuter * 60_000);
};

const SVENSK_TID = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hourCycle: 'h23',
  hour: '2-digit',
  day: '2-digit',
});
const figurer = (ms: number, format: Intl.DateTimeFormat | null): string =>
  format === null ? new Date(ms).toISOString().slice(8, 13).replace('T', ' ') : dagOchTimme(format.formatToParts(ms));
const dagOchTimme = (delar: readonly Intl.DateTimeFormatPart[]): string => {
  const del = (typ: string): string => delar.find(({ type }) => type === typ)?.value ?? '';
  return `${del('day')} ${del('hour')}`;
};

const franSvenskTid = (vaggtid: number): number | undefined =>
  [2, 1].map((timmar) => vaggtid - timmar * TIMME).find((utc) => figurer(utc, SVENSK_TID) === figurer(vaggtid, null));

const bristerAv = (plats: string, format: string): Brister => {
  const svensk = format.replace('YYYY', 'ÅÅÅÅ');
  return {
    form: new Brist('OGILTIGT_DATUM', `${plats} är inte skrivet så som mappningen säger: ${svensk}.`),
    finnsEj: new Brist('OGILTIGT_DATUM', `${plats} är inget datum som finns. Det ska skrivas som ${svensk}.`),
  };
};
