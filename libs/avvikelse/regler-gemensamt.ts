import type { AvvikelseState, KantArende } from './avvikelse.js';
import { avvisning } from './avvisningar.js';
import type { AteroppnaAvvikelse, AvslutaAvvikelse, GenomforHandelseanalys } from './commands.js';
import type { AvvikelseEvent } from './events.js';
import { DELTAGARE_MAX } from './granser.js';
import { svarspliktiga } from './parter.js';
import { behovdaFrister } from './regler-rapportering.js';
import { ejMakulerad, kravRapporterande, oppen } from './tilltrade.js';

/** B14: around one table, somebody from each; it replaces nobody's own bedömning. */
export const genomforHandelseanalys = (
  data: GenomforHandelseanalys['data'],
  state: AvvikelseState,
): readonly AvvikelseEvent[] => {
  const { arende } = oppen(state, data.huvudman);
  if (!arende.gemensam) throw avvisning('EJ_GEMENSAM');
  if (data.deltagare.length > DELTAGARE_MAX) throw avvisning('FOR_MANGA_DELTAGARE');
  const narvarande = new Set(data.deltagare.map((deltagare) => deltagare.huvudman));
  const saknade = [...arende.delar.keys()].filter((kod) => !narvarande.has(kod));
  if (saknade.length > 0) throw avvisning('DELTAGARE_SAKNAS', saknade);
  const utomstaende = [...narvarande].filter((kod) => !arende.delar.has(kod));
  if (utomstaende.length > 0) throw avvisning('DELTAGARE_EJ_INVOLVERAD', utomstaende);
  return [{ type: 'GemensamHandelseanalysGenomford', data }];
};

/** The one that asked says when it is answered (D3), but not before everyone who owes an answer has given one (D4). */
export const avsluta = (data: AvslutaAvvikelse['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { arende } = oppen(state, data.huvudman);
  kravRapporterande(arende, data.huvudman);
  const obesvarade = utanSvar(arende);
  if (obesvarade.length > 0) throw avvisning('EJ_ALLA_HAR_SVARAT', obesvarade);
  return [{ type: 'AvvikelseAvslutad', data }];
};

/** Any involved huvudman may: to open is never dangerous, to close may be. */
export const ateroppna = (data: AteroppnaAvvikelse['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { arende } = ejMakulerad(state, data.huvudman);
  if (arende.status !== 'avslutad') throw avvisning('EJ_AVSLUTAD');
  const svarsfrister = behovdaFrister(svarspliktiga(arende), data.svarsfrister);
  const { huvudman, skal } = data;
  return [{ type: 'AvvikelseAteroppnad', data: { huvudman, orsak: 'beslut', skal, svarsfrister } }];
};

const utanSvar = (arende: KantArende): readonly string[] =>
  svarspliktiga(arende).filter((kod) => (arende.delar.get(kod)?.svar ?? null) === null);
