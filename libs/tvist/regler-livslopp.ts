import { avvisning } from './avvisningar.js';
import type {
  AterkallaTvist,
  AvslutaTvist,
  KvitteraBeslut,
  PaminnOmStallning,
  RegistreraTvistmottagning,
} from './commands.js';
import type { TvistEvent } from './events.js';
import { kravTexter } from './texter.js';
import { foretradd, kravMandat, medAvgorande, part } from './tilltrade.js';
import type { TvistState } from './tvist.js';

/** N4: the receipt of its own system; it may come late, so in every state. */
export const taEmot = (data: RegistreraTvistmottagning['data'], state: TvistState): readonly TvistEvent[] => {
  const { lage } = part(state, data.huvudman);
  if (lage.arendenummer === data.arendenummer) return [];
  if (lage.arendenummer !== null) throw avvisning('REDAN_MOTTAGEN_MED_ANNAT_NUMMER');
  return [{ type: 'TvistMottagen', data }];
};

/** D8: once for each party, by the receipt of the försändelse that carried the decision. */
export const kvittera = (data: KvitteraBeslut['data'], state: TvistState): readonly TvistEvent[] => {
  const tvist = medAvgorande(state, data.huvudman);
  return tvist.kvitterat.has(data.huvudman) ? [] : [{ type: 'BeslutKvitterat', data }];
};

/** D8: closed when every party's own system has the decision, and not before. */
export const avsluta = ({ huvudman, mandat }: AvslutaTvist['data'], state: TvistState): readonly TvistEvent[] => {
  const tvist = medAvgorande(state, huvudman);
  kravMandat({ huvudman, mandat }, 'foretrada');
  if (tvist.status === 'avslutad') return [];
  const saknas = [...tvist.parter.keys()].filter((kod) => !tvist.kvitterat.has(kod));
  if (saknas.length > 0) throw avvisning('BESLUT_EJ_KVITTERAT', saknas);
  return [{ type: 'TvistAvslutad', data: { huvudman } }];
};

/** Only by its opener, and only while nothing is settled. */
export const aterkalla = (data: AterkallaTvist['data'], state: TvistState): readonly TvistEvent[] => {
  const { huvudman, skal } = data;
  const { tvist } = part(state, huvudman);
  if (tvist.oppnadAv !== huvudman) throw avvisning('ENBART_OPPNAREN');
  if (tvist.status === 'aterkallad') return [];
  foretradd(state, data);
  kravTexter(['skäl', skal]);
  return [{ type: 'TvistAterkallad', data: { huvudman, skal } }];
};

/** The hub's own, once for each party; whatever has become of it meanwhile gives nothing. */
export const paminn = (
  { huvudman, senast, idag }: PaminnOmStallning['data'],
  state: TvistState,
): readonly TvistEvent[] => {
  const lage = state.status === 'oppen' ? state.parter.get(huvudman) : undefined;
  if (lage === undefined || lage.paminnd || lage.stallning !== null) return [];
  if (lage.svarSenast !== senast || idag <= senast) return [];
  return [{ type: 'StallningPaminnd', data: { huvudman, senast } }];
};
