import { mandatbrist } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { AvbojLosning, BeslutaTvist, ForeslaLosning, GodkannLosning } from './commands.js';
import type { Losning, TvistEvent } from './events.js';
import { LOSNINGAR_MAX } from './granser.js';
import { arSammaLosning, kravLosning } from './losning.js';
import { kravTexter, utanPersonnummer } from './texter.js';
import { foretradd, kravMandat, oppen } from './tilltrade.js';
import type { Losningslage, OppenTvist, TvistState } from './tvist.js';

/** Stands beside earlier ones. The proposer's own approval goes with it only when the mandate is also to decide. */
export const foresla = (data: ForeslaLosning['data'], state: TvistState): readonly TvistEvent[] => {
  const { av, tvist } = foretradd(state, data);
  const { losning } = data;
  const redan = tvist.losningar.find((lage) => lage.losning.losningId === losning.losningId);
  if (redan !== undefined) {
    if (arSammaLosning(redan.losning, losning)) return [];
    throw avvisning('LOSNING_FINNS');
  }
  if (tvist.losningar.length >= LOSNINGAR_MAX) throw avvisning('FOR_MANGA_LOSNINGAR');
  kravLosning(losning, tvist);
  const beslutar = mandatbrist(data.mandat, { huvudman: data.huvudman, behorighet: 'besluta' }) === null;
  return [
    { type: 'LosningForeslagen', data: { av, losning } },
    ...(beslutar ? [{ type: 'LosningGodkand' as const, data: { av, losningId: losning.losningId } }] : []),
  ];
};

/** The last party's approval settles it, in the same decision. */
export const godkann = (data: GodkannLosning['data'], state: TvistState): readonly TvistEvent[] => {
  const { huvudman, losningId } = data;
  const { tvist } = oppen(state, huvudman);
  const av = kravMandat(data, 'besluta');
  const lage = kandLosning(tvist, losningId);
  if (lage.svar.get(huvudman) === 'godkand') return [];
  const godkand: TvistEvent = { type: 'LosningGodkand', data: { av, losningId } };
  const kvar = [...tvist.parter.keys()].filter((kod) => kod !== huvudman && lage.svar.get(kod) !== 'godkand');
  return kvar.length > 0 ? [godkand] : [godkand, forlikning(lage.losning)];
};

/** Also of one that the party has approved: until all have, nobody is bound. */
export const avboj = (data: AvbojLosning['data'], state: TvistState): readonly TvistEvent[] => {
  const { huvudman, losningId, skal } = data;
  const { av, tvist } = foretradd(state, data);
  const lage = kandLosning(tvist, losningId);
  if (lage.svar.get(huvudman) === 'avbojd') return [];
  kravTexter(['skäl', skal]);
  return [{ type: 'LosningAvbojd', data: { av, losningId, skal } }];
};

/** D4: a party ends the tvist by bearing it itself; none decides for another. */
export const besluta = (data: BeslutaTvist['data'], state: TvistState): readonly TvistEvent[] => {
  const { huvudman, losning, instans, datum, dnr, idag } = data;
  const { tvist } = oppen(state, huvudman);
  const av = kravMandat(data, 'besluta');
  if (!barsAvBara(losning, huvudman)) throw avvisning('BESLUT_BINDER_ANNAN');
  kravLosning(losning, tvist);
  if (datum > idag) throw avvisning('DATUM_I_FRAMTIDEN');
  kravTexter(['instans', instans]);
  utanPersonnummer(['diarienummer', dnr ?? '']);
  return [{ type: 'TvistAvgjord', data: { form: 'beslut', losning, beslut: { av, instans, datum, dnr } } }];
};

const forlikning = (losning: Losning): TvistEvent => ({
  type: 'TvistAvgjord',
  data: { form: 'forlikning', losning, beslut: null },
});

const kandLosning = (tvist: OppenTvist, losningId: string): Losningslage => {
  const lage = tvist.losningar.find(({ losning }) => losning.losningId === losningId);
  if (lage === undefined) throw avvisning('LOSNING_FINNS_EJ');
  return lage;
};

const barsAvBara = ({ ansvariga, fordelning }: Losning, huvudman: string): boolean =>
  ansvariga.length > 0 && [...ansvariga, ...fordelning.map((del) => del.huvudman)].every((kod) => kod === huvudman);
