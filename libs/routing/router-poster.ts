import type { RecordedEvent } from '#libs/event-store/index.js';
import { forsandelseIdOf, SANDARKLIENT } from '#libs/formedling/index.js';
import { forsandelsetopic, tillHuvuden, type Post } from '#libs/kafka/index.js';
import type { Adress, Adresser } from './adresser.js';
import { arVidareforbart, dataref, KONTROLLMARKEN } from './kontrollmarke.js';

export interface Postval {
  /** Huvudmän that are sent to; all others fetch theirs from the inbox. */
  readonly skickasTill: readonly string[];
  /** Of the topics' names. */
  readonly prefix: string;
  /** `urn:avvikelsenav:<installation>` */
  readonly kalla: string;
}

/**
 * Claim checks of these events, in their order. What the connector booked itself it knows already, so an end is told
 * of only when somebody else brought it about (a receipt through the API).
 */
export const tillPoster = async (
  events: readonly RecordedEvent[],
  adresser: Adresser,
  val: Postval,
): Promise<readonly Post[]> => {
  for (const event of events) adresser.notera(event.stream, event);
  const vidare = events.filter((event) => arVidareforbart(event.type) && !avConnector(event));
  const kanda = await adresser.hamta(vidare.map(({ stream }) => forsandelseIdOf(stream)));
  return vidare.flatMap((event) => {
    const adress = kanda.get(forsandelseIdOf(event.stream));
    return adress !== undefined && val.skickasTill.includes(adress.mottagare) ? [post(event, adress, val)] : [];
  });
};

const avConnector = ({ type, meta }: RecordedEvent): boolean =>
  type !== 'OmsandningBegard' && type !== 'ForsandelseKoad' && meta.aktor.klient === SANDARKLIENT;

const post = (event: RecordedEvent, { arende, mottagare, revision }: Adress, { prefix, kalla }: Postval): Post => {
  const forsandelse = forsandelseIdOf(event.stream);
  return {
    topic: forsandelsetopic(prefix, mottagare),
    nyckel: arende,
    huvuden: tillHuvuden({
      id: event.id,
      source: kalla,
      type: arVidareforbart(event.type) ? KONTROLLMARKEN[event.type] : event.type,
      subject: forsandelse,
      time: event.meta.tid,
      dataref: dataref(forsandelse),
      mottagare,
      sekvens: revision,
      ...traceparent(event),
    }),
    varde: null,
  };
};

/** The request's trace goes on; without a span of its own the event's id stands for one. */
const traceparent = ({ id, meta: { spar, span } }: RecordedEvent): { traceparent?: string } =>
  spar !== undefined && /^(?!0{32})[0-9a-f]{32}$/.test(spar)
    ? { traceparent: `00-${spar}-${span ?? id.replaceAll('-', '').slice(0, 16)}-01` }
    : {};
