import type { OverenskommelseEvent } from '#libs/overenskommelse/events.js';
import type { Handelse } from './handelse.js';
import type { Koning } from './koning.js';
import { oppnaKoningar } from './oppet-meddelande.js';
import type { Overenskommelsefakta } from './overenskommelse-fakta.js';

/** vid revisionspåminnelse: the huvudman that is to revise it (D11). */
export const tillFormedlingOverenskommelse = (
  handelse: Handelse<OverenskommelseEvent>,
  fakta: Overenskommelsefakta,
): readonly Koning[] => {
  const { event } = handelse;
  if (event.type !== 'RevisionPaminnd') return [];
  const { huvudman, senast, nastaSenast } = event.data;
  const { lansfilId, namn, lan, revisionsansvar } = fakta;
  const oppet = {
    av: null,
    overenskommelse: { lansfilId, namn, lan },
    huvudman,
    funktion: revisionsansvar?.funktion ?? null,
    senast,
    nastaSenast,
  };
  return oppnaKoningar(handelse, { typ: 'overenskommelse.revision-paminnelse', till: [huvudman], oppet });
};
