import type { HandlingsplanEvent, Planatgard } from '#libs/handlingsplan/events.js';
import { handlingsplanIdOf } from '#libs/handlingsplan/events.js';
import type { Handelse } from './handelse.js';
import type { Planfakta } from './handlingsplan-fakta.js';
import type { Koning } from './koning.js';
import { oppnaKoningar, type Falt, type OppetMeddelande } from './oppet-meddelande.js';

/** vid planhändelse: what all parties are to know; a request for approval to who approves, a reminder to the responsible. */
export const tillFormedlingHandlingsplan = (
  handelse: Handelse<HandlingsplanEvent>,
  fakta: Planfakta,
): readonly Koning[] => oppnaKoningar(handelse, meddelande(handelse, fakta));

const meddelande = ({ event, stream }: Handelse<HandlingsplanEvent>, fakta: Planfakta): OppetMeddelande | null => {
  const { parter, godkannare } = fakta.data;
  const huvud = (av: string | null): Falt => ({ av, ...planen(handlingsplanIdOf(stream), fakta) });
  switch (event.type) {
    case 'PlanUpprattad': {
      const { foregangare, uppfoljning, av } = event.data;
      const oppet = { ...huvud(av), foregangare, uppfoljning, godkannare: godkannande(fakta) };
      return { typ: 'handlingsplan.upprattad', till: parter, oppet };
    }
    case 'GodkannandeBegart': {
      const oppet = { ...huvud(event.data.av), godkannare: godkannande(fakta), atgarder: valda(fakta, event.data) };
      return { typ: 'handlingsplan.godkannande-begart', till: godkannare.map(({ huvudman }) => huvudman), oppet };
    }
    case 'AtgardPaminnd': {
      const { atgardId, senast, nastaSenast } = event.data;
      const till = fakta.atgarder.get(atgardId)?.atgard.ansvarigHuvudman;
      const oppet = { ...huvud(null), atgarder: valda(fakta, { atgarder: [atgardId] }), senast, nastaSenast };
      return till === undefined ? null : { typ: 'handlingsplan.atgard-paminnelse', till: [till], oppet };
    }
    case 'PlanAvslutad': {
      const { av, arsrapport } = event.data;
      return { typ: 'handlingsplan.avslutad', till: parter, oppet: { ...huvud(av), arsrapport } };
    }
    default:
      return null;
  }
};

/** By which everyone knows the plan. */
const planen = (id: string, { data: { lan, niva, slag, huvudman, ar, rubrik } }: Planfakta): Falt => ({
  plan: { id, lan, niva, slag, huvudman, ar, rubrik },
});

const godkannande = ({ data }: Planfakta): readonly Falt[] =>
  data.godkannare.map(({ huvudman, verksamhet }) => ({ huvudman, verksamhet }));

const valda = (fakta: Planfakta, { atgarder }: { readonly atgarder: readonly string[] }): readonly Falt[] =>
  atgarder.flatMap((id) => {
    const post = fakta.atgarder.get(id);
    return post === undefined ? [] : [atgarden(post.atgard)];
  });

const atgarden = (atgard: Planatgard): Falt => ({
  atgardId: atgard.atgardId,
  mal: atgard.mal,
  atgard: atgard.atgard,
  ansvarigHuvudman: atgard.ansvarigHuvudman,
  ansvarigFunktion: atgard.ansvarigFunktion,
  klartSenast: atgard.klartSenast,
  direktiv: atgard.direktiv,
});
