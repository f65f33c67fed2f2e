import { lasTabell, type Tabellrad } from '#libs/import/index.js';
import type { Fel } from '#libs/platform/fel.js';
import { IMPORTERADE } from '#libs/statistik/index.js';
import { ANNAN } from './indikator.dto.js';

export const INDIKATORRADER_MAX = 200;

/** One row, in the shape of the operation that takes one value; nothing of it is checked yet. */
export interface Indikatorrad {
  readonly radnummer: number;
  /** As it was written: a name or a code; '' for all parties together. */
  readonly huvudman: string;
  readonly kropp: Readonly<Record<string, string>>;
  /** Why it could not be read as a row; empty when it could. */
  readonly fel: readonly Fel[];
}

const KOLUMNER = {
  indikator: ['indikator', 'mått'],
  huvudman: ['huvudman', 'kommun'],
  period: ['period', 'år'],
  varde: ['varde', 'värde'],
  enhet: ['enhet'],
  kalla: ['kalla', 'källa'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

/** `indikator;huvudman;period;varde;enhet;kalla`, in any order; `enhet` and `huvudman` may be left out. Throws `FilFel`. */
export const lasIndikatorfil = (text: string): readonly Indikatorrad[] =>
  lasTabell(text, {
    kolumner: KOLUMNER,
    kravs: ['indikator', 'period', 'varde', 'kalla'],
    raderMax: INDIKATORRADER_MAX,
  }).map(enRad);

const enRad = ({ radnummer, falt, fel }: Tabellrad): Indikatorrad => {
  const { indikator = '', huvudman = '', period = '', varde = '', enhet = '', kalla = '' } = falt;
  const givet = { ...matt(indikator), period, varde: decimaltal(varde), enhet: enhet.toLowerCase(), kalla };
  const kropp = Object.fromEntries(Object.entries(givet).filter(([, text]) => text !== ''));
  return { radnummer, huvudman, kropp, fel };
};

/** The catalogue's code or name; `annan:kod` for what is not there. */
const matt = (skrivet: string): { readonly indikator: string; readonly egenKod?: string } => {
  const [forst = '', kod] = skrivet.split(':', 2).map((del) => del.trim());
  if (forst.toLowerCase() === ANNAN) return { indikator: ANNAN, ...(kod !== undefined && { egenKod: kod }) };
  const namngiven = IMPORTERADE.find(({ namn }) => namn.toLowerCase() === skrivet.toLowerCase());
  return { indikator: namngiven?.id ?? skrivet };
};

/** As people and sheets write it: `15 937`, `12,5`. */
const decimaltal = (text: string): string => text.replace(/\s/gu, '').replace(',', '.');
