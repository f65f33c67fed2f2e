import {
  uppfoljningIdOf,
  type EnkatPaminnd,
  type EnkatUtskickad,
  type UppfoljningEvent,
} from '#libs/uppfoljning/events.js';
import type { Handelse } from './handelse.js';
import type { Koning } from './koning.js';
import { oppnaKoningar, type Falt, type OppetMeddelande } from './oppet-meddelande.js';
import type { Stegval } from './stegval.js';
import type { Uppfoljningsfakta } from './uppfoljning-fakta.js';

/** vid uppföljningshändelse: the survey to each that is asked (U1), a reminder to who had it already, the end to all. */
export const tillFormedlingUppfoljning = (
  handelse: Handelse<UppfoljningEvent>,
  fakta: Uppfoljningsfakta,
  fragorna: Stegval['enkatfragor'],
): readonly Koning[] => {
  const fragor = fragorna(fakta.data.lan, fakta.data.formular);
  return meddelanden(handelse, { ...fakta, fragor }).flatMap((meddelande) => oppnaKoningar(handelse, meddelande));
};

type Enkatfakta = Uppfoljningsfakta & { readonly fragor: ReturnType<Stegval['enkatfragor']> };

const meddelanden = ({ event, stream }: Handelse<UppfoljningEvent>, fakta: Enkatfakta): readonly OppetMeddelande[] => {
  const huvud = (av: string | null): Falt => ({ av, ...uppfoljningen(uppfoljningIdOf(stream), fakta) });
  switch (event.type) {
    case 'EnkatUtskickad':
      return utskickad(event.data, fakta, enkaten(fakta, huvud(event.data.av), event.data.svarSenast));
    case 'EnkatPaminnd':
      return paminnd(event.data, fakta, huvud(null));
    case 'UppfoljningSlutford':
      return [{ typ: 'uppfoljning.slutford', till: fakta.data.parter, oppet: huvud(event.data.av) }];
    default:
      return [];
  }
};

/** The same fields to both: a reminder that can be answered as it stands. */
const enkaten = ({ data, fragor }: Enkatfakta, huvud: Falt, svarSenast: string): Falt => {
  const { id, version } = data.formular;
  const formular = { id, version, fragor: fragor.map((fraga) => ({ id: fraga.id, text: fraga.text })) };
  return { ...huvud, svarSenast, formular };
};

const utskickad = (
  { till }: EnkatUtskickad['data'],
  fakta: Uppfoljningsfakta,
  oppet: Falt,
): readonly OppetMeddelande[] => {
  const fore = (huvudman: string): boolean => (fakta.utskick.get(huvudman) ?? 0) > 1;
  return [
    { typ: 'uppfoljning.enkat', till: till.filter((huvudman) => !fore(huvudman)), oppet },
    { typ: 'uppfoljning.paminnelse', till: till.filter(fore), oppet },
  ];
};

/** Each by the day that it was told itself. */
const paminnd = ({ till, senast }: EnkatPaminnd['data'], fakta: Enkatfakta, huvud: Falt): readonly OppetMeddelande[] =>
  [...Map.groupBy(till, (huvudman) => fakta.svarSenast.get(huvudman) ?? senast)].map(([dag, deras]) => ({
    ...{ typ: 'uppfoljning.paminnelse', till: deras, oppet: enkaten(fakta, huvud, dag) },
  }));

/** By which everyone knows the follow-up. */
const uppfoljningen = (id: string, { data: { lan, overenskommelse, ar, rubrik } }: Uppfoljningsfakta): Falt => ({
  uppfoljning: { id, lan, overenskommelse, ar, rubrik },
});
