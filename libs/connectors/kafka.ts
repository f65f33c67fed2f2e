import type { Kanaladapter, Kuvert, Leveransutfall } from '#libs/formedling/envelope.js';
import { KafkaOtillganglig, OgiltigPost, tillHuvuden, type Post, type Producent } from '#libs/kafka/index.js';

/** The way to Kafka, where the profile has one. */
export interface Kafkavag {
  readonly producent: Pick<Producent, 'skicka'>;
  /** Name of the topic that a huvudman reads itself. */
  readonly topic: (huvudman: string) => string;
}

/**
 * The recipient reads its own topic: the whole envelope as CloudEvents in binary mode, key = the case, so that one case
 * keeps its order. Delivered when all in-sync replicas have it; the receipt comes later, signed, on its own topic.
 */
export class KafkaKanal implements Kanaladapter {
  readonly kanal = 'kafka';

  constructor(private readonly val: { readonly producent: Kafkavag['producent']; readonly topic: string }) {}

  async leverera(kuvert: Kuvert, signal: AbortSignal): Promise<Leveransutfall> {
    if (signal.aborted) return { utfall: 'misslyckad', felkod: 'TIMEOUT', slutgiltigt: false };
    const post = tillPost(kuvert, this.val.topic);
    try {
      await this.val.producent.skicka([post]);
      return { utfall: 'levererad', kvittens: null };
    } catch (error) {
      if (error instanceof OgiltigPost) return { utfall: 'misslyckad', felkod: error.kod, slutgiltigt: true };
      const kod = error instanceof KafkaOtillganglig ? error.kod : 'FEL';
      return { utfall: 'misslyckad', felkod: `KAFKA_${kod}`, slutgiltigt: false };
    }
  }
}

const tillPost = (kuvert: Kuvert, topic: string): Post => {
  const { id, source, type, subject, time, datacontenttype, mottagare, sekvens, traceparent, data } = kuvert;
  return {
    topic,
    nyckel: arende(kuvert),
    huvuden: tillHuvuden({
      ...{ id, source, type, subject, time, datacontenttype, mottagare, sekvens },
      ...(traceparent !== undefined && { traceparent }),
    }),
    varde: Buffer.from(JSON.stringify(data)),
  };
};

/** Stream of the case, as on every other topic: `se.avvikelsenav.<kind of case>.<message>.v1` and its id. */
const arende = ({ type, subject }: Kuvert): string => `${type.split('.')[2] ?? ''}-${subject}`;
