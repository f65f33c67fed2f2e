import type { Losning, TvistAvgjord, TvistEvent, TvistOppnad } from '#libs/tvist/events.js';
import type { Handelse } from './handelse.js';
import type { Koning } from './koning.js';
import { foretradare, oppnaKoningar, type Falt, type OppetMeddelande } from './oppet-meddelande.js';
import type { Tvistfakta } from './tvist-fakta.js';

/**
 * vid tvisthändelse: the parties are told, in the same words (B4), nobody else (I4). What opens and what settles also
 * the one that did it: the decision is to stand in every party's own system (D8).
 */
export const tillFormedlingTvist = (handelse: Handelse<TvistEvent>, fakta: Tvistfakta): readonly Koning[] =>
  oppnaKoningar(handelse, meddelande(handelse.event, fakta));

const meddelande = (event: TvistEvent, fakta: Tvistfakta): OppetMeddelande | null => {
  switch (event.type) {
    case 'TvistOppnad':
      return {
        typ: 'tvist.oppnad',
        till: fakta.parter,
        oppet: { ...huvud(fakta, event.data.av.huvudman), ...oppnad(event.data) },
      };
    case 'TvistAvgjord':
      return { typ: 'tvist.avgjord', till: fakta.parter, oppet: { ...huvud(fakta, null), ...avgjord(event.data) } };
    case 'StallningPaminnd': {
      const { huvudman, senast } = event.data;
      return { typ: 'tvist.paminnelse', till: fakta.parter, oppet: { ...huvud(fakta, null), huvudman, senast } };
    }
    case 'TvistMottagen':
    case 'BeslutKvitterat':
      return null;
    case 'TvistAvslutad':
      return avslut(fakta, { typ: 'tvist.avslutad', av: event.data.huvudman, oppet: {} });
    case 'TvistAterkallad':
      return avslut(fakta, { typ: 'tvist.aterkallad', av: event.data.huvudman, oppet: { skal: event.data.skal } });
    default:
      return forhandling(event, fakta);
  }
};

const andra = ({ parter }: Tvistfakta, av: string): readonly string[] => parter.filter((part) => part !== av);

const avslut = (
  fakta: Tvistfakta,
  { typ, av, oppet }: { readonly typ: OppetMeddelande['typ']; readonly av: string; readonly oppet: Falt },
): OppetMeddelande => ({ typ, till: andra(fakta, av), oppet: { ...huvud(fakta, av), ...oppet } });

type Forhandling = Extract<
  TvistEvent,
  {
    type:
      | 'ForetradareUtsedd'
      | 'StallningTagen'
      | 'InterimsansvarTaget'
      | 'PrincipFragaBedomd'
      | 'LosningForeslagen'
      | 'LosningGodkand'
      | 'LosningAvbojd';
  }
>;

const forhandling = (event: Forhandling, fakta: Tvistfakta): OppetMeddelande => {
  const { av } = event.data;
  const grund = { ...huvud(fakta, av.huvudman), foretradare: foretradare(av) };
  return { typ: FORHANDLINGSTYP[event.type], till: andra(fakta, av.huvudman), oppet: { ...grund, ...egnaFalt(event) } };
};

const FORHANDLINGSTYP = {
  ForetradareUtsedd: 'tvist.foretradare-utsedd',
  StallningTagen: 'tvist.stallning-tagen',
  InterimsansvarTaget: 'tvist.interimsansvar',
  PrincipFragaBedomd: 'tvist.principfraga-bedomd',
  LosningForeslagen: 'tvist.losning-foreslagen',
  LosningGodkand: 'tvist.losning-godkand',
  LosningAvbojd: 'tvist.losning-avbojd',
} as const;

const egnaFalt = (event: Forhandling): Falt => {
  switch (event.type) {
    case 'ForetradareUtsedd':
      return {};
    case 'StallningTagen': {
      const { installning, motivering, hanvisningar } = event.data;
      return {
        installning,
        motivering,
        hanvisningar: hanvisningar.map(({ typ, till, avsnitt }) => ({ typ, till, avsnitt })),
      };
    }
    case 'InterimsansvarTaget':
      return { fran: event.data.fran, omfattning: event.data.omfattning };
    case 'PrincipFragaBedomd':
      return { principiell: event.data.principiell, skal: event.data.skal };
    case 'LosningForeslagen':
      return { losning: losning(event.data.losning) };
    case 'LosningGodkand':
      return { losningId: event.data.losningId };
    case 'LosningAvbojd':
      return { losningId: event.data.losningId, skal: event.data.skal };
  }
};

/** By which every party knows the tvist. @param av null: the hub itself, or all of them */
const huvud = ({ fraga, rubrik, avvikelse, parter, arendenummer }: Tvistfakta, av: string | null): Falt => ({
  av,
  fraga,
  rubrik,
  avvikelse,
  parter: parter.map((huvudman) => ({ huvudman, arendenummer: arendenummer.get(huvudman) ?? null })),
});

const oppnad = ({ av, beskrivning, beloppKr, overenskommelse, svarsfrister }: TvistOppnad['data']): Falt => ({
  foretradare: foretradare(av),
  beskrivning,
  beloppKr,
  overenskommelse: overenskommelse === null ? null : { id: overenskommelse.id, avsnitt: overenskommelse.avsnitt },
  svarsfrister: svarsfrister.map(({ huvudman, senast }) => ({ huvudman, senast })),
});

const avgjord = ({ form, losning: avgorande, beslut }: TvistAvgjord['data']): Falt => ({
  form,
  losning: losning(avgorande),
  beslut:
    beslut === null
      ? null
      : { av: foretradare(beslut.av), instans: beslut.instans, datum: beslut.datum, dnr: beslut.dnr },
});

const losning = ({ losningId, ansvariga, fordelning, text }: Losning): Falt => ({
  losningId,
  ansvariga,
  fordelning: fordelning.map(({ huvudman, beloppKr }) => ({ huvudman, beloppKr })),
  text,
});
