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
import { grunderFor, skyddsslagAv, type Granskningskrav, type Skyddsslag } from '#libs/kernel/index.js';
import { bastaGrund, type Arendefakta } from './arende-fakta.js';

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
  /** Revision of the event that holds what is in `skyddat`; null when nothing is. */
  readonly textrevision: number | null;
}

export interface Meddelande {
  readonly event: AvvikelseEvent;
  /** Of the event. */
  readonly revision: number;
  readonly fakta: Arendefakta;
  readonly mottagare: string;
  /** Huvudman that acted. */
  readonly av: string;
  /** RFC 3339 date the grounds are held against. */
  readonly dag: string;
  /** How each huvudman has its texts reviewed. */
  readonly krav: Granskningskrav;
}

/**
 * The one place for what may pass to another huvudman (D9). Without a recorded ground it is the de-identified part
 * alone; the sender checks the ground once more.
 */
export const nyttolast = (meddelande: Meddelande): Nyttolast => {
  const { event, fakta, mottagare, dag, krav } = meddelande;
  const kalla = ordkalla(meddelande);
  const { oppet, ...skyddbart } = urval(meddelande, kalla);
  const falt = satta({ ...skyddbart.identitet, ...skyddbart.fritext });
  const fraga = { mottagare, dag, slag: slagI(falt), egenGrundId: grundI(event) };
  const grund = kalla === null ? null : bastaGrund(grunderFor({ ...fakta, krav }, kalla), fraga);
  const skyddat = grund === null ? {} : medSlag(falt, grund.omfattning);
  const arTom = kalla === null || grund === null || Object.keys(skyddat).length === 0;
  const paGrund = arTom
    ? { grundId: null, textrevision: null }
    : { grundId: grund.grundId, textrevision: kalla.revision };
  return { oppet: { ...arendehuvud(meddelande), ...oppet }, skyddat, ...paGrund };
};

/** What of the message is protected, whatever ground there is. */
export const skyddatI = (meddelande: Meddelande): Falt => {
  const { identitet, fritext } = urval(meddelande, ordkalla(meddelande));
  return satta({ ...identitet, ...fritext });
};

const grundI = (event: AvvikelseEvent): string | null =>
  event.type === 'GrundRegistrerad' ? event.data.grundId : null;

const slagI = (falt: Falt): readonly Skyddsslag[] => [...new Set(Object.keys(falt).map(skyddsslagAv))];

const medSlag = (falt: Falt, omfattning: readonly string[]): Falt =>
  Object.fromEntries(Object.entries(falt).filter(([namn]) => omfattning.includes(skyddsslagAv(namn))));

/** Where the words of a message stand, and whose they are. */
interface Ordkalla {
  readonly event: AvvikelseEvent;
  readonly revision: number;
  readonly agare: string;
}

/** The event itself, or the one whose words it lets in somebody to: null when there are none. */
const ordkalla = ({ event, revision, fakta, av }: Meddelande): Ordkalla | null => {
  switch (event.type) {
    case 'HuvudmanInvolverad':
      return ordI(fakta, fakta.innehallRevision, fakta.kalla.huvudman);
    case 'GrundRegistrerad':
      return ordForGrund(fakta, event.data.huvudman);
    case 'FritextGranskad':
      return ordI(fakta, event.data.revision, event.data.huvudman);
    default:
      return { event, revision, agare: av };
  }
};

/** The words that stood there before the ground: the reporter's content, or another huvudman's answer. */
const ordForGrund = (fakta: Arendefakta, agare: string): Ordkalla | null =>
  ordI(fakta, agare === fakta.kalla.huvudman ? fakta.innehallRevision : fakta.aterkopplingar.get(agare), agare);

const ordI = ({ ord }: Arendefakta, revision: number | undefined, agare: string): Ordkalla | null => {
  const event = revision === undefined ? undefined : ord.get(revision);
  return revision === undefined || event === undefined ? null : { event, revision, agare };
};

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

const urval = (meddelande: Meddelande, kalla: Ordkalla | null): Urval => {
  const event = kalla?.event ?? meddelande.event;
  switch (event.type) {
    case 'AvvikelseRapporterad':
    case 'AvvikelseKompletterad':
      return innehall(meddelande, event.data.innehall);
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
    case 'TexterGallrade':
      return { oppet: { gallring: gallring(event.data) } };
    case 'AvvikelseAvslutad':
    case 'GemensamHanteringInledd':
    case 'HuvudmanInvolverad':
    case 'ArendeTilldelat':
    case 'AvvikelseLankad':
    case 'LankBorttagen':
    case 'GrundRegistrerad':
    case 'GrundAterkallad':
    case 'FritextGranskad':
      return { oppet: {} };
  }
};

/** What a receiver is to do: everything it has had of that huvudman's words, and of who it was, is to be erased. */
const gallring = ({ huvudman, gallringId }: TexterGallrade['data']): Falt => ({
  huvudman,
  gallringId,
  omfattar: ['identitet', 'fritext'],
});

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
