import type { Konsumentval, MottagenPost, Post, Producent } from '#libs/kafka/index.js';
import {
  franTraceparent,
  tillTraceparent,
  type PagaendeSpan,
  type Sparlage,
  type Spanval,
  type Telemetri,
} from '#libs/platform/telemetri/index.js';

/** Försändelser whose way in is remembered; of older ones an attempt hangs under what queued them. */
const MINNS_MAX = 10_000;

/** Where in a trace each försändelse came in, for the attempts that this process makes. */
export class Sparminne {
  private readonly lagen = new Map<string, Sparlage>();

  minns(forsandelse: string, lage: Sparlage): void {
    this.lagen.delete(forsandelse);
    this.lagen.set(forsandelse, lage);
    const [aldst] = this.lagen.keys();
    if (this.lagen.size > MINNS_MAX && aldst !== undefined) this.lagen.delete(aldst);
  }

  readonly for = (forsandelse: string): Sparlage | undefined => this.lagen.get(forsandelse);
}

/** Sends within a span for each message, which goes on in its header `traceparent`. */
export const sparadProducent = (producent: Producent, telemetri: Telemetri): Producent =>
  telemetri.aktiv
    ? {
        skicka: (poster) => {
          const sparade = poster.map((post) => medSpar(post, telemetri));
          const arbete = producent.skicka(sparade.map(({ post }) => post));
          return inom(sparade, arbete);
        },
        stang: () => producent.stang(),
      }
    : producent;

/** Takes in within a span for each message, under the one that it carries. */
export const sparadMottagning = (
  val: Konsumentval,
  { telemetri, minne }: { readonly telemetri: Telemetri; readonly minne: Sparminne },
): Konsumentval =>
  telemetri.aktiv
    ? {
        ...val,
        hantera: (batch, signal) => {
          const sparade = batch.map((post) => ({ span: mottagningsspan(post, telemetri) }));
          batch.forEach(({ huvuden: { ce_subject: forsandelse } }, nr) => {
            const lage = sparade[nr]?.span.lage;
            if (forsandelse !== undefined && lage !== undefined) minne.minns(forsandelse, lage);
          });
          return inom(sparade, val.hantera(batch, signal));
        },
      }
    : val;

interface Sparad {
  readonly span: PagaendeSpan;
}

const inom = async (sparade: readonly Sparad[], arbete: Promise<void>): Promise<void> => {
  const avsluta = (fel: boolean): void => sparade.forEach(({ span }) => span.avsluta(fel));
  try {
    await arbete;
    avsluta(false);
  } catch (error) {
    avsluta(true);
    throw error;
  }
};

const medSpar = (post: Post, telemetri: Telemetri): Sparad & { readonly post: Post } => {
  const span = telemetri.borja({ namn: 'router skicka', slag: 'producent', ...postval(post) });
  const traceparent = tillTraceparent(span.lage);
  return { span, post: { ...post, huvuden: { ...post.huvuden, ...(traceparent !== undefined && { traceparent }) } } };
};

const mottagningsspan = (post: MottagenPost, telemetri: Telemetri): PagaendeSpan =>
  telemetri.borja({ namn: 'connector ta emot', slag: 'konsument', ...postval(post) });

const postval = ({ topic, huvuden }: Post): Pick<Spanval, 'under' | 'attribut'> => {
  const { ce_id: handelse, ce_subject: forsandelse, traceparent } = huvuden;
  return {
    under: franTraceparent(traceparent),
    attribut: {
      topic,
      ...(handelse !== undefined && { 'handelse.id': handelse }),
      ...(forsandelse !== undefined && { forsandelse }),
    },
  };
};
