import { dagarI } from './datum.js';

/** What is wrong with a personnummer; undefined when nothing is. */
export type Personnummerfel = 'form' | 'datum' | 'kontrollsiffra';

const FORM = /^(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?)(\d{3})(\d)$/;
/** A samordningsnummer has 60 added to its day. */
const SAMORDNING = 60;

/**
 * `YYYYMMDD-NNNN`, `YYYYMMDDNNNN`, `YYMMDD-NNNN` and `YYMMDD+NNNN` (over 100 years), samordningsnummer included.
 * Checks the day and the Luhn digit (Skatteverket, SKV 704), never whether the person exists.
 */
export const personnummerfel = (text: string): Personnummerfel | undefined => {
  const delar = FORM.exec(text);
  if (delar === null) return 'form';
  const [, sekel, ar = '', manad = '', dag = '', skilje = '', lopnummer = '', siffra = ''] = delar;
  const kort = sekel === undefined;
  if (kort ? skilje === '' : skilje === '+') return 'form';
  if (!arMojligDag({ sekel, ar, manad, dag })) return 'datum';
  return luhn(`${ar}${manad}${dag}${lopnummer}`) === Number(siffra) ? undefined : 'kontrollsiffra';
};

export const arPersonnummer = (text: string): boolean => personnummerfel(text) === undefined;

interface Dagdelar {
  readonly sekel: string | undefined;
  readonly ar: string;
  readonly manad: string;
  readonly dag: string;
}

/** Without a century the 29th of February is judged by any of them: 2000 was a leap year. */
const arMojligDag = ({ sekel, ar, manad, dag }: Dagdelar): boolean => {
  const helaAret = Number(`${sekel ?? '20'}${ar}`);
  if (sekel !== undefined && (helaAret < 1840 || helaAret > 2199)) return false;
  const talManad = Number(manad);
  if (talManad < 1 || talManad > 12) return false;
  const talDag = Number(dag) > SAMORDNING ? Number(dag) - SAMORDNING : Number(dag);
  return talDag >= 1 && talDag <= dagarI(helaAret, talManad);
};

/** Weights 2, 1, 2, 1 …; the digits of the products are summed. */
const luhn = (siffror: string): number => {
  const summa = [...siffror].reduce((hittills, tecken, index) => {
    const produkt = Number(tecken) * (index % 2 === 0 ? 2 : 1);
    return hittills + (produkt > 9 ? produkt - 9 : produkt);
  }, 0);
  return (10 - (summa % 10)) % 10;
};
