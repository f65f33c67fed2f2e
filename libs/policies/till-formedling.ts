import type { AvvikelseEvent, FritextGranskad } from '#libs/avvikelse/events.js';
import type { KoaForsandelse } from '#libs/formedling/commands.js';
import type { Meddelandetyp } from '#libs/formedling/events.js';
import { forsandelseId } from '#libs/formedling/forsandelse-id.js';
import { granskningslage, grundGaller, type EventMeta, type Granskningskrav } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { amneFor } from './amne.js';
import type { Arendefakta } from './arende-fakta.js';
import type { Handelse } from './handelse.js';
import type { Koning } from './koning.js';
import { nyttolast } from './nyttolast.js';

/** An event of a case as it stands in the log. */
export type Arendehandelse = Handelse<AvvikelseEvent>;

interface Adress {
  readonly mottagare: string;
  readonly typ: Meddelandetyp;
}

/**
 * vid avvikelsehändelse: every involved huvudman but the one that acted is told (I4: nobody else). `fakta` is at
 * least as new as the event; one that came into the case later is not told of what was before.
 */
export const tillFormedling = (
  handelse: Arendehandelse,
  fakta: Arendefakta,
  krav: Granskningskrav,
): readonly Koning[] =>
  adresser(handelse, fakta, krav)
    .map((adress) => koning(handelse, { ...fakta, krav }, adress))
    .filter(({ command }) => !BARA_ORD.includes(handelse.event.type) || command.data.grundId !== null);

/** They only let words through: with none to tell of, nothing is told. */
const BARA_ORD: readonly AvvikelseEvent['type'][] = ['GrundRegistrerad', 'FritextGranskad'];

type Fakta = Arendefakta & { readonly krav: Granskningskrav };

const adresser = (handelse: Arendehandelse, fakta: Arendefakta, krav: Granskningskrav): readonly Adress[] => {
  const { event, revision, meta } = handelse;
  const involverade = fakta.involverade.filter(({ sedan }) => sedan <= revision);
  const andra = involverade.filter(({ huvudman }) => huvudman !== handlande(event, fakta));
  switch (event.type) {
    case 'AvvikelseKompletterad':
      return andra.map(({ huvudman, sedan }) => ({ mottagare: huvudman, typ: rapportTyp(sedan === revision) }));
    case 'HuvudmanInvolverad':
      return andra
        .filter(({ huvudman }) => huvudman === event.data.part.huvudman)
        .map(({ huvudman, sedan }) => ({ mottagare: huvudman, typ: rapportTyp(sedan === revision) }));
    case 'GrundRegistrerad': {
      const grund = fakta.grunder.find(({ grundId }) => grundId === event.data.grundId);
      const typ = oppnadTyp(event.data.huvudman, revision, fakta);
      if (grund === undefined || grund.medInnehall || typ === null) return [];
      return andra
        .filter(({ huvudman }) => grundGaller(grund, huvudman, dagAv(meta)))
        .map(({ huvudman }) => ({ mottagare: huvudman, typ }));
    }
    case 'FritextGranskad': {
      const typ = godkandTyp(event.data, revision, { ...fakta, krav });
      return typ === null ? [] : andra.map(({ huvudman }) => ({ mottagare: huvudman, typ }));
    }
    default: {
      const typ = MEDDELANDETYP[event.type];
      return typ === null ? [] : andra.map(({ huvudman }) => ({ mottagare: huvudman, typ }));
    }
  }
};

/** D9: what a ground brings that came after the words it opens: the reporter's content, another's answer; else nothing. */
const oppnadTyp = (agare: string, revision: number, fakta: Arendefakta): Meddelandetyp | null => {
  if (agare === fakta.kalla.huvudman) return 'avvikelse.kompletterad';
  const aterkoppling = fakta.aterkopplingar.get(agare);
  return aterkoppling !== undefined && aterkoppling < revision ? 'avvikelse.aterkopplad' : null;
};

/** The review that made the number full lets the text through, while it is the last word of its subject; else nothing. */
const godkandTyp = (data: FritextGranskad['data'], revision: number, fakta: Fakta): Meddelandetyp | null => {
  const event = fakta.ord.get(data.revision);
  const text = fakta.texter.find((en) => en.revision === data.revision);
  if (event === undefined || text === undefined) return null;
  const lage = (till: number): string =>
    granskningslage(
      text,
      fakta.granskningar.filter(({ vid }) => vid < till),
      fakta.krav(data.huvudman),
    );
  const amne = amneFor(event);
  const arSist = amne === null || fakta.senast.get(amne) === data.revision;
  if (!arSist || lage(revision) === 'GODKAND' || lage(revision + 1) !== 'GODKAND') return null;
  return ordtyp(event);
};

const ordtyp = (event: AvvikelseEvent): Meddelandetyp | null => {
  switch (event.type) {
    case 'AvvikelseRapporterad':
    case 'AvvikelseKompletterad':
      return 'avvikelse.kompletterad';
    case 'HuvudmanInvolverad':
    case 'GrundRegistrerad':
    case 'FritextGranskad':
      return null;
    default:
      return MEDDELANDETYP[event.type];
  }
};

const rapportTyp = (ny: boolean): Meddelandetyp => (ny ? 'avvikelse.rapporterad' : 'avvikelse.kompletterad');

/** Null: told by another message, or nobody else's business. */
const MEDDELANDETYP = {
  AvvikelseRapporterad: 'avvikelse.rapporterad',
  AvvikelseMakulerad: 'avvikelse.makulerad',
  AvvikelseMottagen: 'avvikelse.mottagen',
  AvvikelseBedomd: 'avvikelse.bedomd',
  AvvikelseUtredd: 'avvikelse.utredd',
  GemensamHandelseanalysGenomford: 'avvikelse.handelseanalys-genomford',
  AtgardBeslutad: 'avvikelse.atgard-beslutad',
  AtgardUppdaterad: 'avvikelse.atgard-uppdaterad',
  AnsvarAvvisat: 'avvikelse.ansvar-avvisat',
  AterkopplingLamnad: 'avvikelse.aterkopplad',
  AvvikelseAvslutad: 'avvikelse.avslutad',
  AvvikelseAteroppnad: 'avvikelse.ateroppnad',
  GemensamHanteringInledd: null,
  AvvikelseLankad: null,
  LankBorttagen: null,
  GrundAterkallad: null,
  ArendeTilldelat: null,
  TexterGallrade: 'avvikelse.gallrad',
} as const satisfies Readonly<
  Record<
    Exclude<
      AvvikelseEvent['type'],
      'AvvikelseKompletterad' | 'HuvudmanInvolverad' | 'GrundRegistrerad' | 'FritextGranskad'
    >,
    Meddelandetyp | null
  >
>;

const koning = (handelse: Arendehandelse, fakta: Fakta, { mottagare, typ }: Adress): Koning => {
  const { event, revision, meta } = handelse;
  const { krav } = fakta;
  const last = nyttolast({ event, revision, fakta, mottagare, av: handlande(event, fakta), dag: dagAv(meta), krav });
  const data: KoaForsandelse['data'] = {
    arende: handelse.stream,
    mottagare,
    meddelandetyp: typ,
    handelseId: handelse.id,
    revision: handelse.revision,
    tid: meta.tid,
    ...last,
  };
  return { id: forsandelseId(handelse.id, mottagare), command: { type: 'KoaForsandelse', data } };
};

/** Huvudman that acted, as the event itself says. */
const handlande = (event: AvvikelseEvent, fakta: Arendefakta): string => {
  switch (event.type) {
    case 'AvvikelseRapporterad':
      return event.data.rapporterande.huvudman;
    case 'AvvikelseKompletterad':
      return event.data.rapporterande.huvudman;
    case 'HuvudmanInvolverad':
      return event.data.av;
    case 'GemensamHanteringInledd':
      return fakta.kalla.huvudman;
    default:
      return event.data.huvudman;
  }
};

/** The day in Sweden it was recorded; the sender holds the ground against the day of sending. */
const dagAv = (meta: EventMeta): string => svenskDag(new Date(meta.tid));
