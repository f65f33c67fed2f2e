import { lika } from '#libs/kernel/index.js';
import { avvisning } from './avvisningar.js';
import type { AngeIndikator, BedomKriterium, TillforSynpunkt } from './commands.js';
import type { UppfoljningEvent } from './events.js';
import { INDIKATORER_MAX, SYNPUNKTER_MAX } from './granser.js';
import { kravDatum, kravOppenText, kravText } from './texter.js';
import { kravParter, kriterielistaSaknas, somLedare } from './tilltrade.js';
import {
  indikatornyckel,
  kriterienyckel,
  type Indikatorvarde,
  type Synpunkt,
  type UppfoljningState,
} from './uppfoljning.js';

/** N7, N9: from the organisation's perspective and from the brukare's, each with its grounds. */
export const bedom = (data: BedomKriterium['data'], state: UppfoljningState): readonly UppfoljningEvent[] => {
  const uppfoljning = somLedare(state, data);
  const { koordinator: _koordinator, kriterier, ...given } = data;
  const { motivering, kalla } = given;
  if (kriterier.length === 0) throw kriterielistaSaknas(uppfoljning);
  if (!kriterier.includes(given.kriterium)) throw avvisning('KRITERIUM_FINNS_EJ', [given.kriterium]);
  kravText({ motivering });
  kravOppenText({ kalla });
  const fore = uppfoljning.kriterier.get(kriterienyckel(given));
  const samma = lika([fore?.bedomning, fore?.motivering, fore?.kalla], [given.bedomning, motivering, kalla]);
  return samma ? [] : [{ type: 'KriteriumBedomt', data: given }];
};

const KOD = /^[a-z0-9][a-z0-9-]{0,59}$/;
const PERIOD = /^\d{4}(-(0[1-9]|1[0-2]))?$/;
const TAL = /^-?\d{1,12}(\.\d{1,6})?$/;

/** B12: a value with its source; for all parties together when no huvudman is given. */
export const angeIndikator = (data: AngeIndikator['data'], state: UppfoljningState): readonly UppfoljningEvent[] => {
  const uppfoljning = somLedare(state, data);
  const { koordinator: _koordinator, ...given } = data;
  const { huvudman, varde, enhet, kalla } = given;
  kravIndikator(given);
  if (huvudman !== null) kravParter(uppfoljning, [huvudman]);
  const fore = uppfoljning.indikatorer.get(indikatornyckel(given));
  if (lika([fore?.varde, fore?.enhet, fore?.kalla], [varde, enhet, kalla])) return [];
  const full = fore === undefined && uppfoljning.indikatorer.size >= INDIKATORER_MAX;
  if (full) throw avvisning('FOR_MANGA_INDIKATORER');
  return [{ type: 'IndikatorAngiven', data: given }];
};

const kravIndikator = ({ indikator, period, varde, enhet, kalla }: Indikatorvarde): void => {
  if (!KOD.test(indikator)) throw avvisning('OGILTIG_INDIKATOR');
  if (!PERIOD.test(period)) throw avvisning('OGILTIG_PERIOD');
  if (!TAL.test(varde)) throw avvisning('OGILTIGT_VARDE');
  kravText({ enhet, kalla });
};

/** D12, D13, N10, V9: with its source. */
export const tillforSynpunkt = (
  data: TillforSynpunkt['data'],
  state: UppfoljningState,
): readonly UppfoljningEvent[] => {
  const uppfoljning = somLedare(state, data);
  const { koordinator: _koordinator, ...synpunkt } = data;
  const samma = uppfoljning.synpunkter.find(({ synpunktId }) => synpunktId === synpunkt.synpunktId);
  if (samma !== undefined && lika(uppgifterI(samma), uppgifterI(synpunkt))) return [];
  if (samma !== undefined) throw avvisning('SYNPUNKT_FINNS');
  const { namn, text, kalla, datum } = synpunkt;
  kravText({ namn, text, kalla });
  kravDatum({ datum });
  if (uppfoljning.synpunkter.length >= SYNPUNKTER_MAX) throw avvisning('FOR_MANGA_SYNPUNKTER');
  return [{ type: 'SynpunktTillford', data: synpunkt }];
};

const uppgifterI = ({ fran, namn, text, datum, kalla }: Synpunkt): readonly unknown[] => [
  ...[fran, namn, text, datum, kalla],
];
