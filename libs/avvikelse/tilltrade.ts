import type { AvvikelseState, KantArende } from './avvikelse.js';
import { avvisning } from './avvisningar.js';
import type { Huvudmansdel } from './huvudmansdel.js';

/** The case as its actor may act in it: the actor is known to be involved, and `del` is its own part. */
export interface Tilltrade {
  readonly arende: KantArende;
  readonly del: Huvudmansdel;
}

/** In whatever state the case is. Who is not involved is told that it does not exist, as if it did not. */
export const involverad = (state: AvvikelseState, huvudman: string): Tilltrade => {
  const del = state.status === 'okand' ? undefined : state.delar.get(huvudman);
  if (state.status === 'okand' || del === undefined) throw avvisning('AVVIKELSE_FINNS_EJ');
  return { arende: state, del };
};

/** Open or avslutad. */
export const ejMakulerad = (state: AvvikelseState, huvudman: string): Tilltrade => {
  const tilltrade = involverad(state, huvudman);
  if (tilltrade.arende.status === 'makulerad') throw avvisning('AVVIKELSE_MAKULERAD');
  return tilltrade;
};

/** Open only: where the case itself is worked on. */
export const oppen = (state: AvvikelseState, huvudman: string): Tilltrade => {
  const tilltrade = ejMakulerad(state, huvudman);
  if (tilltrade.arende.status === 'avslutad') throw avvisning('AVVIKELSE_AVSLUTAD');
  return tilltrade;
};

export const kravRapporterande = (arende: KantArende, huvudman: string): void => {
  if (arende.rapporterande.huvudman !== huvudman) throw avvisning('ENBART_RAPPORTERANDE');
};
