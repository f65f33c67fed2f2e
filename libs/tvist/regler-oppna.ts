import { avvisning } from './avvisningar.js';
import { ore } from './belopp.js';
import type { OppnaTvist } from './commands.js';
import type { TvistEvent, TvistOppnad } from './events.js';
import { PARTER_MAX } from './granser.js';
import { kravTexter, utanPersonnummer } from './texter.js';
import { kravMandat } from './tilltrade.js';
import type { TvistState } from './tvist.js';

/** D5–D6: between huvudmän, by who has the mandate, and without the individual. */
export const oppna = (
  { huvudman, mandat, ...uppgifter }: OppnaTvist['data'],
  state: TvistState,
): readonly TvistEvent[] => {
  if (state.status !== 'okand') throw avvisning('TVIST_FINNS');
  const av = kravMandat({ huvudman, mandat }, 'foretrada');
  const data = { ...uppgifter, parter: [...new Set(uppgifter.parter)] };
  kravParter(data.parter, huvudman);
  kravBelopp(data);
  kravTexter(['rubrik', data.rubrik], ['beskrivning', data.beskrivning]);
  utanPersonnummer(['överenskommelsens avsnitt', data.overenskommelse?.avsnitt ?? '']);
  return [{ type: 'TvistOppnad', data: { ...data, av, svarsfrister: fristerFor(data) } }];
};

const kravParter = (parter: readonly string[], oppnare: string): void => {
  if (parter.length < 2) throw avvisning('PARTER_FOR_FA');
  if (parter.length > PARTER_MAX) throw avvisning('FOR_MANGA_PARTER');
  if (!parter.includes(oppnare)) throw avvisning('OPPNARE_EJ_PART');
};

const kravBelopp = ({ fraga, beloppKr }: Pick<TvistOppnad['data'], 'fraga' | 'beloppKr'>): void => {
  if (beloppKr === null) return;
  if (fraga !== 'kostnadsansvar') throw avvisning('BELOPP_UTAN_KOSTNADSFRAGA');
  ore(beloppKr);
};

/** One for each party: without a day nobody would see that its position is late. */
const fristerFor = ({ parter, svarsfrister }: Pick<TvistOppnad['data'], 'parter' | 'svarsfrister'>) => {
  const behovda = parter.flatMap((kod) => svarsfrister.find((frist) => frist.huvudman === kod) ?? []);
  const utan = parter.filter((kod) => !behovda.some((frist) => frist.huvudman === kod));
  if (utan.length > 0) throw avvisning('SVARSFRIST_SAKNAS', utan);
  return behovda;
};
