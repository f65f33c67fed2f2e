import { avvisning } from './avvisningar.js';
import type { AvslutaEskalering, FoljArendetsAvslut } from './commands.js';
import type { EskaleringState } from './eskalering.js';
import type { EskaleringEvent } from './events.js';
import { kravText } from './regler-text.js';
import { kravMandat, pagaende } from './tilltrade.js';

/** The one that lifted the question says when it is answered, or takes it back: none decides for another (D4). */
export const avsluta = (data: AvslutaEskalering['data'], state: EskaleringState): readonly EskaleringEvent[] => {
  const { eskalering, plats } = pagaende(state, data.huvudman);
  kravMandat(data, ['lyfta', 'besluta']);
  if (eskalering.paborjadAv !== data.huvudman) throw avvisning('ENBART_PABORJANDE');
  kravText('svar', data.svar);
  const { huvudman, utfall, svar } = data;
  const niva = utfall === 'lost' ? (eskalering.samverkan?.niva ?? plats.niva) : null;
  return [{ type: 'EskaleringAvslutad', data: { huvudman, utfall, niva, svar } }];
};

/** The avvikelse or tvist is closed: there is nothing left to lift. Where nothing was lifted, nothing happens. */
export const foljArendetsAvslut = (
  { huvudman }: FoljArendetsAvslut['data'],
  state: EskaleringState,
): readonly EskaleringEvent[] => {
  if (state.status !== 'pagaende') return [];
  return [{ type: 'EskaleringAvslutad', data: { huvudman, utfall: 'arendet-avslutat', niva: null, svar: null } }];
};
