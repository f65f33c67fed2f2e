import { SMATAL_MAX, skyddaSmatal, type Smatal } from '#libs/sekretess/index.js';
import { raknarNagot } from '#libs/statistik/index.js';
import type { Indikatorvarde } from '#libs/uppfoljning/uppfoljning.js';

/** A count that is told without any sum of it. */
export const ensamtTal = (tal: number): Smatal => skyddaSmatal([[tal]]).summa;

const HELTAL = /^\d{1,9}$/;
/** Also one that is written with decimals that are none (`3.0`). */
const arAntal = ({ enhet, varde }: Indikatorvarde): boolean =>
  raknarNagot(enhet) && Number.isInteger(Number(varde)) && Number(varde) >= 0;
const arSmatal = ({ varde }: Indikatorvarde): boolean => Number(varde) > 0 && Number(varde) <= SMATAL_MAX;

/**
 * A value from elsewhere, as the report may show it. A count of 1–4 is hidden, and then each sum that it is part of (of
 * all huvudmän, of the whole year) is hidden too: what the parts of a sum from elsewhere are is known to nobody here.
 */
export const importeratVarde = (en: Indikatorvarde, alla: readonly Indikatorvarde[]): string => {
  if (!arAntal(en)) return en.varde;
  const dolda = alla.filter((annan) => arAntal(annan) && arSmatal(annan));
  if (!arSmatal(en) && dolda.some((annan) => rymmer(en, annan))) return 'dolt';
  const visat = ensamtTal(Number(en.varde));
  return typeof visat === 'number' && !HELTAL.test(en.varde) ? en.varde : String(visat);
};

const rymmer = (hel: Indikatorvarde, del: Indikatorvarde): boolean =>
  hel !== del &&
  hel.indikator === del.indikator &&
  (hel.huvudman === null || hel.huvudman === del.huvudman) &&
  del.period.startsWith(hel.period);
