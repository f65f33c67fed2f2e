import type {
  AterkopplingLamnad,
  AtgardBeslutad,
  AtgardUppdaterad,
  AvvikelseBedomd,
  AvvikelseEvent,
  AvvikelseUtredd,
  GemensamHandelseanalysGenomford,
  Innehall,
  TexterGallrade,
} from '#libs/avvikelse/events.js';
import type { Nyttolastvarde } from '#libs/formedling/events.js';
import { bastaGrund, type Arendefakta, type Skyddsslag } from './arende-fakta.js';

type Falt = Readonly<Record<string, Nyttolastvarde>>;

/** What one kind of message holds. Each field is named here or it does not pass: nothing is ever left over. */
interface Urval {
  readonly oppet: Falt;
  /** Passes on a ground that covers `identitet`: who, and what could point them out (exact time, unit). */
  readonly identitet?: Falt;
  /** Passes on a ground that covers `fritext`. */
  readonly fritext?: Falt;
}

export interface Nyttolast {
  readonly oppet: Falt;
  readonly skyddat: Falt;
  readonly grundId: string | null;
}

export interface Meddelande {
  readonly event: AvvikelseEvent;
  readonly fakta: Arendefakta;
  readonly mottagare: string;
  /** Huvudman that acted. */
  readonly av: string;
  /** RFC 3339 date the grounds are held against. */
  readonly dag: string;
}

/**
 * The one place for what may pass to another huvudman (D9). Without a recorded ground it is the de-identified part
 * alone; the sender checks the ground once more.
 */
export const nyttolast = (meddelande: Meddelande): Nyttolast => {
  const { oppet, ...skyddbart } = urval(meddelande);
  const { event, fakta, mottagare, dag } = meddelande;
  const egenGrundId = event.type === 'GrundRegistrerad' ? event.data.grundId : null;
  const slag = slagI(skyddbart);
  const grund = bastaGrund(fakta, { mottagare, dag, agare: agareAv(meddelande), slag, egenGrundId });
  const skyddat = grund === null ? {} : paGrund(skyddbart, grund.omfattning);
  const grundId = grund === null || Object.keys(skyddat).length === 0 ? null : grund.grundId;
  return { oppet: { ...arendehuvud(meddelande), ...oppet }, skyddat, grundId };
};

const slagI = (skyddbart: Omit<Urval, 'oppet'>): readonly Skyddsslag[] =>
  (['identitet', 'fritext'] as const).filter((slag) => Object.keys(satta(skyddbart[slag] ?? {})).length > 0);

/** Whose words the message carries: the content is the reporting huvudman's, also when another lets somebody in. */
const agareAv = ({ event, fakta, av }: Meddelande): string =>
  event.type === 'HuvudmanInvolverad' ? fakta.kalla.huvudman : av;

const paGrund = ({ identitet = {}, fritext = {} }: Omit<Urval, 'oppet'>, omfattning: readonly string[]): Falt => ({
  ...(omfattning.includes('identitet') && satta(identitet)),
  ...(omfattning.includes('fritext') && satta(fritext)),
});

/** By which everyone knows the case: the source's own number and each party's. */
const arendehuvud = ({ fakta, av }: Meddelande): Falt => ({
  av,
  kalla: {
    huvudman: fakta.kalla.huvudman,
    system: fakta.kalla.system,
    arendenummer: fakta.kalla.arendenummer,
    version: fakta.kalla.version,
  },
  gemensamHantering: fakta.gemensam,
  parter: [fakta.rapporterande, ...fakta.berorda].map(({ huvudman, verksamhet }) => ({
    huvudman,
    verksamhet,
    arendenummer: fakta.arendenummer.get(huvudman) ?? null,
  })),
});

const urval = (meddelande: Meddelande): Urval => {
  const { event } = meddelande;
  switch (event.type) {
    case 'AvvikelseRapporterad':
    case 'AvvikelseKompletterad':
      return innehall(meddelande, event.data.innehall);
    case 'HuvudmanInvolverad':
      return innehall(meddelande, meddelande.fakta.innehall);
    case 'GrundRegistrerad':
      return paEnSenareGrund(meddelande, event.data.huvudman);
    case 'AvvikelseMakulerad':
      return { oppet: {}, fritext: { skal: event.data.skal } };
    case 'AvvikelseMottagen':
      return { oppet: { arendenummer: event.data.arendenummer } };
    case 'AvvikelseAteroppnad':
      return { oppet: { orsak: event.data.orsak, ...svarSenast(meddelande) }, fritext: { skal: event.data.skal } };
    case 'AvvikelseBedomd':
    case 'AvvikelseUtredd':
    case 'GemensamHandelseanalysGenomford':
    case 'AtgardBeslutad':
    case 'AtgardUppdaterad':
      return hantering(event);
    case 'AnsvarAvvisat':
      return { oppet: { foreslagenHuvudman: event.data.foreslagenHuvudman }, fritext: { skal: event.data.skal } };
    case 'AterkopplingLamnad':
      return aterkoppling(event.data);
    case 'AvvikelseAvslutad':
    case 'GemensamHanteringInledd':
    case 'AvvikelseLankad':
    case 'LankBorttagen':
    case 'GrundAterkallad':
    case 'FritextGranskad':
      return { oppet: {} };
    case 'TexterGallrade':
      return { oppet: { gallring: gallring(event.data) } };
  }
};

/** What a receiver is to do: everything it has had of that huvudman's words, and of who it was, is to be erased. */
const gallring = ({ huvudman, gallringId }: TexterGallrade['data']): Falt => ({
  huvudman,
  gallringId,
  omfattar: ['identitet', 'fritext'],
});

/** The words that stood there before the ground: the reporter's content, or another huvudman's answer. */
const paEnSenareGrund = (meddelande: Meddelande, agare: string): Urval => {
  const { fakta } = meddelande;
  const lamnad = fakta.aterkopplingar.get(agare);
  if (agare === fakta.kalla.huvudman) return innehall(meddelande, fakta.innehall);
  return lamnad === undefined ? { oppet: {} } : aterkoppling(lamnad.data);
};

const aterkoppling = ({ orsak, atgard, konsekvens, uppfoljning }: AterkopplingLamnad['data']): Urval => ({
  oppet: {},
  fritext: { orsak, atgard, konsekvens, uppfoljning },
});

type Hantering =
  AvvikelseBedomd | AvvikelseUtredd | GemensamHandelseanalysGenomford | AtgardBeslutad | AtgardUppdaterad;

/** What a huvudman found and does about it. */
const hantering = (event: Hantering): Urval => {
  switch (event.type) {
    case 'AvvikelseBedomd': {
      // Lex Maria and lex Sarah are each huvudman's own, never joint: they stay where they are.
      const { allvarlighetsgrad, sannolikhet, riskvarde, motivering } = event.data;
      return { oppet: { allvarlighetsgrad, sannolikhet, riskvarde }, fritext: { motivering } };
    }
    case 'AvvikelseUtredd': {
      const { orsaker } = event.data;
      return {
        oppet: { bristtyper: [...new Set(orsaker.flatMap(({ typ }) => typ ?? []))] },
        fritext: { orsaker: orsaker.map(({ typ, beskrivning }) => ({ typ, beskrivning })) },
      };
    }
    case 'GemensamHandelseanalysGenomford': {
      const { deltagare, forlopp, orsaker, forslag } = event.data;
      const oppna = deltagare.map(({ huvudman, funktion }) => ({ huvudman, funktion }));
      return { oppet: { deltagare: oppna }, fritext: { forlopp, orsaker, forslag } };
    }
    case 'AtgardBeslutad': {
      const { atgardId, ansvarigFunktion, klartSenast, beskrivning } = event.data;
      return { oppet: { atgardId, ansvarigFunktion, klartSenast }, fritext: { beskrivning } };
    }
    case 'AtgardUppdaterad': {
      const { atgardId, status, kommentar } = event.data;
      return { oppet: { atgardId, status }, fritext: { kommentar } };
    }
  }
};

const innehall = (meddelande: Meddelande, data: Innehall): Urval => ({
  oppet: {
    ...svarSenast(meddelande),
    innehall: {
      handelsetyp: data.handelsetyp,
      kategori: data.kategori,
      bristtyper: data.bristtyper,
      handelsemanad: data.handelsetid.slice(0, 7),
      rapportorFunktion: data.rapportorFunktion,
      allvarlighetsgrad: data.allvarlighetsgrad,
      sannolikhet: data.sannolikhet,
      riskvarde: data.allvarlighetsgrad * data.sannolikhet,
      lagrum: data.lagrum,
      malgrupper: data.malgrupper,
      godVard: data.godVard,
      sipDelar: data.sipDelar,
      overenskommelse:
        data.overenskommelse === null ? null : { id: data.overenskommelse.id, avsnitt: data.overenskommelse.avsnitt },
      beroBarn: data.beroBarn,
      ...(data.beroBarn && { paminnelse: PAMINNELSE_BARN }),
    },
  },
  identitet: { person: data.person, enhet: data.enhet, handelsetid: data.handelsetid, upptackt: data.upptackt },
  fritext: { rubrik: data.rubrik, beskrivning: data.beskrivning },
});

/** D15: the case says so to whoever handles it; the report itself is never made by this system. */
export const PAMINNELSE_BARN =
  'Ärendet berör barn. Misstänker ni att ett barn far illa ska ni genast göra en orosanmälan till socialnämnden ' +
  'där barnet bor. En orosanmälan görs aldrig genom avvikelsen.';

const svarSenast = ({ fakta, mottagare }: Meddelande): Falt => ({
  svarSenast: fakta.svarSenast.get(mottagare) ?? null,
});

/** What the source left out is left out. */
const satta = (falt: Falt): Falt => Object.fromEntries(Object.entries(falt).filter(([, varde]) => varde !== null));
