import type { Arendereferens, EskaleringEvent, LyftTillSamverkan, Underlag } from '#libs/eskalering/events.js';
import type { Eskaleringsfakta } from './eskalering-fakta.js';
import type { Handelse } from './handelse.js';
import type { Koning } from './koning.js';
import { foretradare, oppnaKoningar, type Falt, type OppetMeddelande } from './oppet-meddelande.js';

/**
 * vid eskaleringshändelse: every party is told in its own system, in the same words (B4); what was begun or lifted also
 * the one that did it, for its own documentation (N4). `fakta` as it stood at exactly that event.
 */
export const tillFormedlingEskalering = (
  handelse: Handelse<EskaleringEvent>,
  fakta: Eskaleringsfakta,
): readonly Koning[] => oppnaKoningar(handelse, meddelande(handelse.event, fakta));

const meddelande = (event: EskaleringEvent, fakta: Eskaleringsfakta): OppetMeddelande | null => {
  const alla = [...fakta.parter.keys()];
  switch (event.type) {
    case 'EskaleringPaborjad': {
      const { av, parter } = event.data;
      const svarsfrister = parter.map(({ huvudman, svarSenast }) => ({ huvudman, senast: svarSenast }));
      const oppet = { ...huvud(fakta, av.huvudman), ...start(fakta), svarsfrister };
      return { typ: 'eskalering.paborjad', till: alla, oppet };
    }
    case 'PartTillagd': {
      const { av, part } = event.data;
      const svarsfrister = [{ huvudman: part.huvudman, senast: part.svarSenast }];
      const oppet = { ...huvud(fakta, av), ...start(fakta), svarsfrister };
      return { typ: 'eskalering.paborjad', till: [part.huvudman], oppet };
    }
    case 'LyftILinjen': {
      const ordinarie = { arena: null, funktion: null, regel: null, utanMotsvarighet: [] };
      return { typ: 'eskalering.lyft', till: alla, oppet: lyft(fakta, { ...event.data, ...ordinarie }) };
    }
    case 'LyftTillSamverkan':
      return { typ: 'eskalering.lyft', till: alla, oppet: lyft(fakta, event.data) };
    case 'SvarPaminnt': {
      const { huvudman, niva, senast, nastaSenast } = event.data;
      const oppet = { ...huvud(fakta, null), huvudman, niva, senast, nastaSenast };
      return { typ: 'eskalering.paminnelse', till: alla, oppet };
    }
    case 'LyftForeslaget': {
      const { huvudman, niva } = event.data;
      const vagar = event.data.vagar.map(({ till, funktion }) => ({ till, funktion }));
      return { typ: 'eskalering.lyft-foreslaget', till: alla, oppet: { ...huvud(fakta, null), huvudman, niva, vagar } };
    }
    case 'EskaleringMottagen':
      return null;
    default:
      return svarOchSlut(event, fakta);
  }
};

type SvarEllerSlut = Extract<
  EskaleringEvent,
  { type: 'RepresentantUtsedd' | 'NivaBesvarad' | 'ArendeAtersant' | 'EskaleringAvslutad' }
>;

/** Told to the others only: the one that acted knows. */
const svarOchSlut = (event: SvarEllerSlut, fakta: Eskaleringsfakta): OppetMeddelande => {
  const av = event.type === 'EskaleringAvslutad' ? event.data.huvudman : event.data.av.huvudman;
  const grund = huvud(fakta, av);
  const till = [...fakta.parter.keys()].filter((huvudman) => huvudman !== av);
  switch (event.type) {
    case 'RepresentantUtsedd': {
      const { niva, forankring, svarSenast } = event.data;
      const oppet = { ...grund, foretradare: foretradare(event.data.av), niva, forankring, svarSenast };
      return { typ: 'eskalering.representant-utsedd', till, oppet };
    }
    case 'NivaBesvarad': {
      const { niva, svar } = event.data;
      return {
        typ: 'eskalering.besvarad',
        till,
        oppet: { ...grund, foretradare: foretradare(event.data.av), niva, svar },
      };
    }
    case 'ArendeAtersant': {
      const { fran, svar, svarSenast } = event.data;
      const oppet = {
        ...grund,
        foretradare: foretradare(event.data.av),
        fran,
        till: event.data.till,
        svar,
        svarSenast,
      };
      return { typ: 'eskalering.atersand', till, oppet };
    }
    case 'EskaleringAvslutad': {
      const { utfall, niva, svar } = event.data;
      return { typ: 'eskalering.avslutad', till, oppet: { ...grund, utfall, niva, svar } };
    }
  }
};

/** By which everyone knows the matter, and where it stands on each ladder. @param av null: the hub itself */
const huvud = (fakta: Eskaleringsfakta, av: string | null): Falt => ({
  av,
  arende: arende(fakta.arende),
  lan: fakta.lan,
  modell: fakta.modell,
  rubrik: fakta.underlag.rubrik,
  amne: { overenskommelse: fakta.amne.overenskommelse, avsnitt: fakta.amne.avsnitt },
  parter: [...fakta.parter].map(([huvudman, { niva, arendenummer }]) => ({ huvudman, niva, arendenummer })),
  samverkan: fakta.samverkan === null ? null : { niva: fakta.samverkan.niva, arena: fakta.samverkan.arena },
});

const arende = ({ slag, id }: Arendereferens): Falt => ({ slag, id });

const start = ({ underlag, paborjadAv }: Eskaleringsfakta): Falt => ({
  foretradare: foretradare(paborjadAv),
  underlag: lyftunderlag(underlag),
});

const lyft = (fakta: Eskaleringsfakta, data: LyftTillSamverkan['data']): Falt => ({
  ...huvud(fakta, data.av.huvudman),
  foretradare: foretradare(data.av),
  fran: data.fran,
  till: data.till,
  arena: data.arena,
  underlag: lyftunderlag(data.underlag),
  svarSenast: data.svarSenast,
  funktion: data.funktion,
  regel: data.regel,
  utanMotsvarighet: data.utanMotsvarighet,
});

const lyftunderlag = ({ rubrik, faktaunderlag, forslag }: Underlag): Falt => ({ rubrik, faktaunderlag, forslag });
