import type { AvvikelseState, KantArende } from './avvikelse.js';
import { avvisning } from './avvisningar.js';
import type { AteroppnaAvvikelse, AvslutaAvvikelse, MakuleraAvvikelse } from './commands.js';
import type { AvvikelseEvent } from './events.js';
import { svarspliktiga } from './parter.js';
import { behovdaFrister } from './svarsfrister.js';
import { ejMakulerad, kravRapporterande, oppen } from './tilltrade.js';

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

/** The report was a mistake: only the one that made it takes it back, also after the avslut. */
export const makulera = (data: MakuleraAvvikelse['data'], state: AvvikelseState): readonly AvvikelseEvent[] => {
  const { arende } = ejMakulerad(state, data.huvudman);
  kravRapporterande(arende, data.huvudman);
  return [{ type: 'AvvikelseMakulerad', data }];
};

const utanSvar = (arende: KantArende): readonly string[] =>
  svarspliktiga(arende).filter((kod) => (arende.delar.get(kod)?.svar ?? null) === null);
