import { avvisning } from './avvisningar.js';
import type { HavSparr, SparraGallring } from './commands.js';
import type { SparrState } from './sparr.js';
import type { SparrEvent } from './sparr-events.js';
import { kravText } from './texter.js';

/** The same hold again gives nothing; another reference is a hold anew. */
export const sparra = (
  { huvudman, arende, hanvisning, av, involverad }: SparraGallring['data'],
  state: SparrState,
): readonly SparrEvent[] => {
  if (!involverad) throw avvisning('ARENDE_FINNS_EJ', [arende]);
  kravText('hänvisning', hanvisning);
  if (state.status === 'sparrad' && state.hanvisning === hanvisning) return [];
  return [{ type: 'GallringSparrad', data: { huvudman, arende, hanvisning, sparradAv: av.id } }];
};

export const hav = (
  { huvudman, arende, hanvisning, av }: HavSparr['data'],
  state: SparrState,
): readonly SparrEvent[] => {
  if (av.slag !== 'person') throw avvisning('GALLRING_KRAVER_PERSON');
  kravText('hänvisning', hanvisning);
  if (state.status === 'ingen') return [];
  return [{ type: 'SparrHavd', data: { huvudman, arende, hanvisning, havdAv: av.id } }];
};
