import type { DomainEvent, Forseglat } from '#libs/kernel/index.js';

/** One stream per försändelse: what one huvudman's own system is to be told of one event. Outbox and delivery audit in one. */

/** What the message is about; the receiver's system chooses by it. Also the tail of the CloudEvents type. */
export type Meddelandetyp = keyof typeof MEDDELANDETYPER;

/** Their labels, for people. */
export const MEDDELANDETYPER = {
  'avvikelse.rapporterad': 'Ny avvikelse',
  'avvikelse.kompletterad': 'Komplettering',
  'avvikelse.makulerad': 'Makulering',
  'avvikelse.mottagen': 'Mottagen',
  'avvikelse.bedomd': 'Bedömning',
  'avvikelse.utredd': 'Utredning',
  'avvikelse.handelseanalys-genomford': 'Gemensam händelseanalys',
  'avvikelse.atgard-beslutad': 'Åtgärd beslutad',
  'avvikelse.atgard-uppdaterad': 'Åtgärd uppdaterad',
  'avvikelse.ansvar-avvisat': 'Ansvar avvisat',
  'avvikelse.aterkopplad': 'Återkoppling lämnad',
  'avvikelse.avslutad': 'Avslutad',
  'avvikelse.ateroppnad': 'Återöppnad',
  'avvikelse.gallrad': 'Gallring',
  'eskalering.paborjad': 'Ärende på ansvarstrappan',
  'eskalering.lyft': 'Ärendet lyft',
  'eskalering.representant-utsedd': 'Representant utsedd för en nivå',
  'eskalering.besvarad': 'Svar från en nivå',
  'eskalering.atersand': 'Ärendet återsänt med svar',
  'eskalering.paminnelse': 'Påminnelse om svar',
  'eskalering.lyft-foreslaget': 'Förslag att lyfta ärendet',
  'eskalering.avslutad': 'Eskaleringen avslutad',
  'tvist.oppnad': 'Ny tvist',
  'tvist.foretradare-utsedd': 'Företrädare utsedd',
  'tvist.stallning-tagen': 'Ställningstagande',
  'tvist.interimsansvar': 'Ansvar under tiden',
  'tvist.principfraga-bedomd': 'Bedömning om principfråga',
  'tvist.losning-foreslagen': 'Förslag till lösning',
  'tvist.losning-godkand': 'Lösning godkänd',
  'tvist.losning-avbojd': 'Lösning avböjd',
  'tvist.avgjord': 'Tvisten avgjord',
  'tvist.avslutad': 'Tvisten avslutad',
  'tvist.aterkallad': 'Tvisten återkallad',
  'tvist.paminnelse': 'Påminnelse om ställningstagande',
  'rekommendation.expedierad': 'Rekommendation för beslut',
  'rekommendation.beslut': 'Beslut om rekommendation',
  'rekommendation.paminnelse': 'Påminnelse om beslut',
  'rekommendation.avgjord': 'Alla har beslutat',
  'rekommendation.aterkallad': 'Rekommendationen återkallad',
  'handlingsplan.upprattad': 'Ny handlingsplan',
  'handlingsplan.godkannande-begart': 'Begäran om godkännande av handlingsplan',
  'handlingsplan.atgard-paminnelse': 'Påminnelse om åtgärd i handlingsplan',
  'handlingsplan.avslutad': 'Handlingsplanen avslutad',
  'arena.mote-kallat': 'Kallelse till möte',
  'arena.mote-installt': 'Mötet inställt',
  'overenskommelse.revision-paminnelse': 'Påminnelse om revision',
  'uppfoljning.enkat': 'Enkät till årets uppföljning',
  'uppfoljning.paminnelse': 'Påminnelse om enkät',
  'uppfoljning.slutford': 'Uppföljningen slutförd',
  'prov.leverans': 'Provleverans',
} as const;

/** A value that may stand in a delivery: JSON, where identity and free text stay `Forseglat` until the moment of sending. */
export type Nyttolastvarde =
  | string
  | number
  | boolean
  | null
  | Forseglat
  | readonly Nyttolastvarde[]
  | { readonly [falt: string]: Nyttolastvarde };

export type ForsandelseKoad = DomainEvent<
  'ForsandelseKoad',
  {
    /** Stream of the case (avvikelse, eskalering, tvist …); deliveries of one case to one recipient keep their order. */
    readonly arende: string;
    readonly mottagare: string;
    readonly meddelandetyp: Meddelandetyp;
    /** The event told of. */
    readonly handelseId: string;
    /** Its place in the case's stream: the order deliveries are sent in. */
    readonly revision: number;
    /** When it happened, RFC 3339 UTC. */
    readonly tid: string;
    /** Chosen field by field from the allow-list; nothing identifying. */
    readonly oppet: { readonly [falt: string]: Nyttolastvarde };
    /** Fields that pass only on the ground named in `grundId`; empty when avidentifierat. Checked again when sent. */
    readonly skyddat: { readonly [falt: string]: Nyttolastvarde };
    /** Ground for `skyddat`; null means AVIDENTIFIERAT. */
    readonly grundId: string | null;
    /** Revision of the event that holds what is in `skyddat`; null or absent when there is nothing, or it is not known. */
    readonly textrevision?: number | null;
  }
>;

/** The recipient's system took it (2xx, pulled and acknowledged, or the file stands in its folder). */
export type ForsandelseLevererad = DomainEvent<
  'ForsandelseLevererad',
  { readonly forsok: number; readonly kanal: Kanal }
>;
export type Kanal = 'http' | 'inkorg' | 'fil' | 'kafka';

export type LeveransMisslyckad = DomainEvent<
  'LeveransMisslyckad',
  {
    readonly forsok: number;
    readonly kanal: Kanal;
    /** Short technical code such as `HTTP_503`, `TIMEOUT`, `ECONNREFUSED`; never a response body. */
    readonly felkod: string;
    /** RFC 3339 UTC. */
    readonly nastaForsok: string;
  }
>;

/** Given up for now, never discarded: waits for a person to resend. */
export type ForsandelseParkerad = DomainEvent<
  'ForsandelseParkerad',
  { readonly forsok: number; readonly felkod: string }
>;

/** The recipient's receipt; `arendenummer` is its own number for the case, null when this message gave none. */
export type ForsandelseKvitterad = DomainEvent<'ForsandelseKvitterad', { readonly arendenummer: string | null }>;

/** Not to be sent after all: the recipient is no longer involved, or the case was annulled before it was sent. */
export type ForsandelseStoppad = DomainEvent<'ForsandelseStoppad', { readonly skal: 'EJ_INVOLVERAD' | 'MAKULERAD' }>;

export type OmsandningBegard = DomainEvent<'OmsandningBegard', { readonly av: string }>;

export type ForsandelseEvent =
  | ForsandelseKoad
  | ForsandelseLevererad
  | LeveransMisslyckad
  | ForsandelseParkerad
  | ForsandelseKvitterad
  | ForsandelseStoppad
  | OmsandningBegard;
export type ForsandelseEventType = ForsandelseEvent['type'];

export const FORSANDELSE_EVENTS: Readonly<Record<ForsandelseEventType, number>> = {
  ForsandelseKoad: 2,
  ForsandelseLevererad: 1,
  LeveransMisslyckad: 1,
  ForsandelseParkerad: 1,
  ForsandelseKvitterad: 1,
  ForsandelseStoppad: 1,
  OmsandningBegard: 1,
};

const STREAM_PREFIX = 'forsandelse-';
export const forsandelseStream = (id: string): string => `${STREAM_PREFIX}${id}`;
export const forsandelseIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
export const isForsandelseStream = (stream: string): boolean => stream.startsWith(STREAM_PREFIX);
