import type { AvvikelseEvent } from '#libs/avvikelse/events.js';
import type { KoaForsandelse } from '#libs/formedling/commands.js';
import type { Meddelandetyp } from '#libs/formedling/events.js';
import { grundGaller, type EventMeta } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { deterministicId } from '#libs/platform/ids.js';
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
export const tillFormedling = (handelse: Arendehandelse, fakta: Arendefakta): readonly Koning[] =>
  adresser(handelse, fakta).map((adress) => koning(handelse, fakta, adress));

const adresser = ({ event, revision, meta }: Arendehandelse, fakta: Arendefakta): readonly Adress[] => {
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
  return aterkoppling !== undefined && aterkoppling.revision < revision ? 'avvikelse.aterkopplad' : null;
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
  FritextGranskad: null,
  TexterGallrade: 'avvikelse.gallrad',
} as const satisfies Readonly<
  Record<
    Exclude<AvvikelseEvent['type'], 'AvvikelseKompletterad' | 'HuvudmanInvolverad' | 'GrundRegistrerad'>,
    Meddelandetyp | null
  >
>;

const koning = (handelse: Arendehandelse, fakta: Arendefakta, { mottagare, typ }: Adress): Koning => {
  const { event, meta } = handelse;
  const last = nyttolast({ event, fakta, mottagare, av: handlande(event, fakta), dag: dagAv(meta) });
  const data: KoaForsandelse['data'] = {
    arende: handelse.stream,
    mottagare,
    meddelandetyp: typ,
    handelseId: handelse.id,
    revision: handelse.revision,
    tid: meta.tid,
    ...last,
  };
  return { id: deterministicId('forsandelse', handelse.id, mottagare), command: { type: 'KoaForsandelse', data } };
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
