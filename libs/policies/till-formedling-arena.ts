import type { ArenaEvent } from '#libs/arena/events.js';
import type { Arenafakta } from './arena-fakta.js';
import type { Handelse } from './handelse.js';
import type { Koning } from './koning.js';
import { oppnaKoningar, type Falt, type OppetMeddelande } from './oppet-meddelande.js';

/** vid möteshändelse: every huvudman of the arena, also the convenor's: the meeting is its own too. */
export const tillFormedlingArena = (handelse: Handelse<ArenaEvent>, fakta: Arenafakta): readonly Koning[] =>
  oppnaKoningar(handelse, meddelande(handelse.event, fakta));

const meddelande = (event: ArenaEvent, fakta: Arenafakta): OppetMeddelande | null => {
  if (event.type === 'MoteKallat') {
    return { typ: 'arena.mote-kallat', till: fakta.huvudman, oppet: mote(fakta, event.data) };
  }
  if (event.type !== 'MoteInstallt') return null;
  const oppet = { ...mote(fakta, event.data), skal: event.data.skal };
  return { typ: 'arena.mote-installt', till: fakta.huvudman, oppet };
};

const mote = (fakta: Arenafakta, { av, moteId }: { readonly av: string; readonly moteId: string }): Falt => {
  const kallat = fakta.moten.get(moteId);
  return {
    av,
    arena: { namn: fakta.namn, lan: fakta.lan },
    moteId,
    tid: kallat?.tid ?? null,
    plats: kallat?.plats ?? null,
  };
};
