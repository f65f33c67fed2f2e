import { SMATAL_MAX, skyddaSmatal, type Smatal } from '#libs/sekretess/index.js';
import { raknarNagot } from '#libs/statistik/index.js';
import type { Indikatorvarde } from '#libs/uppfoljning/uppfoljning.js';

/** A count that is told without any sum of it. */
export const ensamtTal = (tal: number): Smatal => skyddaSmatal([[tal]]).summa;

const HELTAL = /^\d{1,9}$/;
/** Also one that is written with decimals that are none (`3.0`). */
const arAntal = ({ varde }: Indikatorvarde): boolean => Number.isInteger(Number(varde)) && Number(varde) >= 0;
const arSmatal = ({ varde }: Indikatorvarde): boolean => Number(varde) > 0 && Number(varde) <= SMATAL_MAX;

/**
 * A value from elsewhere, as the report may show it. A count of 1–4 is hidden, and then each sum that it is part of (of
 * all huvudmän, of the whole year) is hidden too: what the parts of a sum from elsewhere are is known to nobody here. A
 * measure counts when any value of it does: a sum in another unit would tell the same.
 */
export const importeratVarde = (en: Indikatorvarde, alla: readonly Indikatorvarde[]): string => {
  const samma = [en, ...alla].filter(({ indikator }) => indikator === en.indikator);
  if (!samma.some(({ enhet }) => raknarNagot(enhet))) return en.varde;
  if (arAntal(en) && arSmatal(en)) return String(ensamtTal(Number(en.varde)));
  const dolda = samma.filter((annan) => arAntal(annan) && arSmatal(annan));
  return dolda.some((annan) => rymmer(en, annan)) ? 'dolt' : visat(en);
};

const visat = (en: Indikatorvarde): string =>
  arAntal(en) && HELTAL.test(en.varde) ? String(ensamtTal(Number(en.varde))) : en.varde;

const rymmer = (hel: Indikatorvarde, del: Indikatorvarde): boolean =>
  hel !== del &&
  hel.indikator === del.indikator &&
  (hel.huvudman === null || hel.huvudman === del.huvudman) &&
  del.period.startsWith(hel.period);

/** Units were free text, and these counted something. */
const RAKNADES = /^(antal|st|stycken|personer|invånare|individer|patienter|brukare|fall|ärenden|avvikelser)\b/iu;
const raknades = ({ enhet, varde }: Indikatorvarde): boolean => RAKNADES.test(enhet) && HELTAL.test(varde);

/** As reports once showed it. For holding one that was frozen then against the log, and for nothing that is shown. */
export const importeratVardeForr = (en: Indikatorvarde, alla: readonly Indikatorvarde[]): string => {
  if (!raknades(en)) return en.varde;
  const dolda = alla.filter((annan) => raknades(annan) && arSmatal(annan));
  return !arSmatal(en) && dolda.some((annan) => rymmer(en, annan)) ? 'dolt' : String(ensamtTal(Number(en.varde)));
};
