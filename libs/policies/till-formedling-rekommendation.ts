import type {
  BeslutFattat,
  BeslutRattat,
  RekommendationEvent,
  RekommendationExpedierad,
} from '#libs/rekommendation/events.js';
import type { Handelse } from './handelse.js';
import type { Koning } from './koning.js';
import { foretradare, oppnaKoningar, type Falt, type OppetMeddelande } from './oppet-meddelande.js';
import { rakning, type Rekommendationsfakta } from './rekommendation-fakta.js';

/**
 * vid rekommendationshändelse: to each huvudman that is to decide (B6), in the same words; a reminder to the one that is
 * late alone. What an arena does is told to all: who expedierade or withdrew did so for the arena.
 */
export const tillFormedlingRekommendation = (
  handelse: Handelse<RekommendationEvent>,
  fakta: Rekommendationsfakta,
): readonly Koning[] => oppnaKoningar(handelse, meddelande(handelse.event, fakta));

const meddelande = (event: RekommendationEvent, fakta: Rekommendationsfakta): OppetMeddelande | null => {
  const alla = fakta.mottagare.map(({ huvudman }) => huvudman);
  switch (event.type) {
    case 'RekommendationExpedierad': {
      const oppet = { ...huvud(fakta, event.data.av), ...expedierad(event.data) };
      return { typ: 'rekommendation.expedierad', till: alla, oppet };
    }
    case 'BeslutFattat':
      return beslut(fakta, event.data, null);
    case 'BeslutRattat':
      return beslut(fakta, event.data, event.data.skal);
    case 'BeslutPaminnt': {
      const { huvudman, verksamhet, senast, nastaSenast } = event.data;
      const oppet = { ...huvud(fakta, null), huvudman, verksamhet, senast, nastaSenast };
      return { typ: 'rekommendation.paminnelse', till: [huvudman], oppet };
    }
    case 'AllaHarBeslutat':
      return { typ: 'rekommendation.avgjord', till: alla, oppet: huvud(fakta, null) };
    case 'RekommendationAterkallad': {
      const { av, skal } = event.data;
      return { typ: 'rekommendation.aterkallad', till: alla, oppet: { ...huvud(fakta, av), skal } };
    }
    case 'RekommendationMottagen':
      return null;
  }
};

/** By which everyone knows it, and how the decisions stand; the counts are public (B6). */
const huvud = (fakta: Rekommendationsfakta, av: string | null): Falt => ({
  av,
  slag: fakta.slag,
  arena: { id: fakta.arena.id, namn: fakta.arena.namn, lan: fakta.arena.lan },
  rubrik: fakta.rubrik,
  beslutslage: { ...rakning(fakta) },
});

const expedierad = (data: RekommendationExpedierad['data']): Falt => ({
  text: data.text,
  aktiviteter: data.aktiviteter.map(({ rubrik, direktiv, ansvarigFunktion, arenden }) => ({
    rubrik,
    direktiv,
    ansvarigFunktion,
    arenden,
  })),
  arenden: data.arenden,
  mottagare: data.mottagare.map(({ huvudman, verksamhet, senast }) => ({ huvudman, verksamhet, senast })),
  beslutsfunktion: data.beslutsfunktion,
});

/** @param rattelse why it was corrected; null for a first decision */
const beslut = (
  fakta: Rekommendationsfakta,
  data: BeslutFattat['data'] | BeslutRattat['data'],
  rattelse: string | null,
): OppetMeddelande => ({
  typ: 'rekommendation.beslut',
  till: fakta.mottagare.map(({ huvudman }) => huvudman).filter((huvudman) => huvudman !== data.huvudman),
  oppet: {
    ...huvud(fakta, data.huvudman),
    foretradare: foretradare(data.av),
    huvudman: data.huvudman,
    verksamhet: data.verksamhet,
    utfall: data.utfall,
    instans: data.instans,
    datum: data.datum,
    dnr: data.dnr,
    motivering: data.motivering,
    rattelse,
  },
});
