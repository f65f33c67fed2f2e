import { avvisning } from './avvisningar.js';
import type { PaminnOmRevision, UtseRevisionsansvarig } from './commands.js';
import type { OverenskommelseEvent } from './events.js';
import type { OverenskommelseState } from './overenskommelse.js';
import { kravDatum, kravText } from './texter.js';
import { somPart } from './tilltrade.js';

/** D11, U4: a party owns the revision, through a function, with a day. The same again is no new charge. */
export const utseRevisionsansvarig = (
  data: UtseRevisionsansvarig['data'],
  state: OverenskommelseState,
): readonly OverenskommelseEvent[] => {
  const { overenskommelse, forst } = somPart(state, data.av, data);
  const { av, huvudman, funktion, revideraSenast, idag } = data;
  kravText({ funktion });
  kravDatum({ revideraSenast });
  if (!overenskommelse.parter.includes(huvudman)) throw avvisning('HUVUDMAN_EJ_PART', [huvudman]);
  if (revideraSenast < idag) throw avvisning('DATUM_HAR_PASSERAT', ['revideraSenast']);
  const fore = overenskommelse.revision;
  const samma = fore?.huvudman === huvudman && fore.funktion === funktion && fore.pamindSenast === revideraSenast;
  return samma ? [] : [...forst, { type: 'RevisionsansvarUtsett', data: { av, huvudman, funktion, revideraSenast } }];
};

/** Only the charge as it stands, only when its day has passed, and only forwards: anything else is stale. */
export const paminnOmRevision = (
  data: PaminnOmRevision['data'],
  state: OverenskommelseState,
): readonly OverenskommelseEvent[] => {
  const revision = state.status === 'okand' ? null : state.revision;
  const { huvudman, senast, nastaSenast, idag } = data;
  const aktuell = revision?.huvudman === huvudman && revision.pamindSenast === senast;
  if (!aktuell || idag <= senast || nastaSenast < idag) return [];
  return [{ type: 'RevisionPaminnd', data: { huvudman, senast, nastaSenast } }];
};
