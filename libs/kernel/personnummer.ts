/** What is wrong with a personnummer; undefined when nothing is. */
export type Personnummerfel = 'form' | 'datum' | 'kontrollsiffra';

const FORM =
  /^(?<sekel>\d{2})?(?<ar>\d{2})(?<manad>\d{2})(?<dag>\d{2})(?<skilje>[-+]?)(?<lopnummer>\d{3})(?<siffra>\d)$/;
/** A samordningsnummer has 60 added to its day. */
const SAMORDNING = 60;
const AR_MIN = 1840;
const AR_MAX = 2199;

interface Delar {
  /** Undefined in the short form. */
  readonly sekel: string | undefined;
  readonly ar: string;
  readonly manad: string;
  readonly dag: string;
  readonly lopnummer: string;
  readonly siffra: string;
}

/**
 * `YYYYMMDD-NNNN`, `YYYYMMDDNNNN`, `YYMMDD-NNNN` and `YYMMDD+NNNN` (over 100 years), samordningsnummer included.
 * Checks the day and the Luhn digit (Skatteverket, SKV 704), never whether the person exists.
 */
export const personnummerfel = (text: string): Personnummerfel | undefined => {
  const delar = delaUpp(text);
  if (delar === undefined) return 'form';
  if (!arMojligDag(delar)) return 'datum';
  const { ar, manad, dag, lopnummer, siffra } = delar;
  return luhn(`${ar}${manad}${dag}${lopnummer}`) === Number(siffra) ? undefined : 'kontrollsiffra';
};

export const arPersonnummer = (text: string): boolean => personnummerfel(text) === undefined;

/** The short form needs its separator, the long one has no plus. */
const delaUpp = (text: string): Delar | undefined => {
  const grupper = FORM.exec(text)?.groups;
  if (grupper === undefined) return undefined;
  const grupp = (namn: string): string => grupper[namn] ?? '';
  const felSkilje = grupper['sekel'] === undefined ? grupp('skilje') === '' : grupp('skilje') === '+';
  if (felSkilje) return undefined;
  return {
    sekel: grupper['sekel'],
    ar: grupp('ar'),
    manad: grupp('manad'),
    dag: grupp('dag'),
    lopnummer: grupp('lopnummer'),
    siffra: grupp('siffra'),
  };
};

/** Without a century the 29th of February is judged by any of them: 2000 was a leap year. */
const arMojligDag = ({ sekel, ar, manad, dag }: Delar): boolean => {
  const helaAret = Number(`${sekel ?? '20'}${ar}`);
  const talDag = Number(dag) > SAMORDNING ? Number(dag) - SAMORDNING : Number(dag);
  return (
    inom(helaAret, AR_MIN, AR_MAX) && inom(Number(manad), 1, 12) && inom(talDag, 1, dagarI(helaAret, Number(manad)))
  );
};

const inom = (tal: number, min: number, max: number): boolean => tal >= min && tal <= max;

/** Weights 2, 1, 2, 1 …; the digits of the products are summed. */
const luhn = (siffror: string): number => {
  const summa = [...siffror].reduce((hittills, tecken, index) => {
    const produkt = Number(tecken) * (index % 2 === 0 ? 2 : 1);
    return hittills + (produkt > 9 ? produkt - 9 : produkt);
  }, 0);
  return (10 - (summa % 10)) % 10;
};

const dagarI = (ar: number, manad: number): number => new Date(Date.UTC(ar, manad, 0)).getUTCDate();

/** What could be a personnummer wherever it stands in a text, with blanks and dashes where people put them. */
const MOJLIGT = /(?<!\d)(?:\d{2})?\d{6}\s{0,2}[-+\u2010-\u2015\u2212]?\s{0,2}\d{4}(?!\d)/gu;
/** The day in parts ("1958-04-12-2389"). What follows must be no further date: a span of days names nobody. */
const MED_DELAD_DAG = /(?<!\d)(?:\d{2})?\d{2}([-. /])\d{2}\1\d{2}\s?[-+\u2010-\u2015\u2212]\s?\d{4}(?![-./]?\d)/gu;

/** Nothing is seen of them, and digits with one between them are still the same digits to who reads. */
const OSYNLIGA = /\p{Default_Ignorable_Code_Point}/gu;
/** Digits of any width as the plain ones (NFKC). */
const forenklad = (text: string): string => text.normalize('NFKC').replaceAll(OSYNLIGA, '');

/**
 * Whether a text names somebody by personnummer or samordningsnummer, in any of the usual forms (D5). Looked for also as
 * written: made plain, a raised footnote would become one more digit.
 */
export const namnerPersonnummer = (text: string): boolean =>
  [text, forenklad(text)].some((ett) =>
    [MOJLIGT, MED_DELAD_DAG].some((form) => (ett.match(form) ?? []).some((traff) => arSkrivetNummer(traff))),
  );

const arSkrivetNummer = (traff: string): boolean => {
  const siffror = traff.replaceAll(/[^\d]/gu, '');
  const skilje = traff.includes('+') ? '+' : '-';
  return arPersonnummer(siffror.length === 12 ? siffror : `${siffror.slice(0, 6)}${skilje}${siffror.slice(6)}`);
};
