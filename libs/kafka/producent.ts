import { CompressionTypes, Partitioners, type Producer, type RecordMetadata } from 'kafkajs';
import { KafkaOtillganglig, OgiltigPost } from './fel.js';
import { inomTid, otillganglig } from './felkod.js';
import { HUVUDEN_MAX, VARDE_MAX } from './mottagen.js';
import type { Kafkagranser, Post, Producent } from './port.js';

/** One record batch per partition must stay under the brokers' `max.message.bytes` (1 MiB). */
const BYTES_MAX = 900_000;
const POSTER_MAX = 500;
/** What a record adds around its key, headers and value, generously. */
const OMSLAG_BYTES = 100;

const storlek = ({ nyckel, huvuden, varde }: Post): number => {
  const text = Object.entries(huvuden).reduce((summa, [namn, v]) => summa + Buffer.byteLength(namn + v) + 10, 0);
  if (nyckel === '') throw new OgiltigPost('NYCKEL_SAKNAS');
  if (text > HUVUDEN_MAX) throw new OgiltigPost('HUVUDEN_FOR_STORA');
  const bytes = text + Buffer.byteLength(nyckel) + (varde?.length ?? 0) + OMSLAG_BYTES;
  if (bytes > VARDE_MAX) throw new OgiltigPost('POST_FOR_STOR');
  return bytes;
};

interface Vantande {
  readonly poster: readonly Post[];
  readonly bytes: number;
  klar(): void;
  misslyckas(fel: Error): void;
}

interface Placerad {
  readonly post: Post;
  readonly partition: number;
}

export interface Producentval {
  readonly producer: Pick<Producer, 'sendBatch' | 'disconnect'>;
  readonly granser: Pick<Kafkagranser, 'sandningMs' | 'koMax'>;
  /** How many partitions the topic has. */
  antalPartitioner(topic: string): Promise<number>;
}

const plats = (topic: string, partition: number): string => `${topic}/${partition}`;

const skilda = (placerade: readonly Placerad[]): Set<string> =>
  new Set(placerade.map(({ post, partition }) => plats(post.topic, partition)));

/**
 * One send at a time, and nothing new before the last one has settled: else a late retry could pass what came after it.
 * Calls that wait at the same moment go together.
 */
export class Koproducent implements Producent {
  private readonly ko: Vantande[] = [];
  private readonly partitioner = Partitioners.DefaultPartitioner();
  private readonly antal = new Map<string, number>();
  private poster = 0;
  private arbetar: Promise<void> | null = null;
  /** A send that outlived its time. */
  private kvarhangande: Promise<unknown> = Promise.resolve();
  private stangd = false;

  constructor(private readonly val: Producentval) {}

  async skicka(poster: readonly Post[]): Promise<void> {
    const bytes = poster.reduce((summa, post) => summa + storlek(post), 0);
    if (this.stangd) throw new KafkaOtillganglig('STANGD');
    if (poster.length === 0) return;
    if (this.poster + poster.length > this.val.granser.koMax) throw new KafkaOtillganglig('KO_FULL');
    this.poster += poster.length;
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    this.ko.push({ poster, bytes, klar: () => resolve(undefined), misslyckas: reject });
    this.arbetar ??= this.tom();
    await promise;
  }

  async stang(): Promise<void> {
    this.stangd = true;
    await this.arbetar;
    await inomTid(this.val.producer.disconnect(), this.val.granser.sandningMs).catch(() => undefined);
  }

  private async tom(): Promise<void> {
    while (this.ko.length > 0) {
      const grupp = this.taGrupp();
      try {
        await this.skickaGrupp(grupp);
      } catch (error) {
        this.antal.clear();
        this.avvisa([...grupp, ...this.ko.splice(0)], otillganglig(error));
      } finally {
        this.poster = this.ko.reduce((summa, { poster }) => summa + poster.length, 0);
      }
    }
    // In the same turn as the last look at the queue: a caller that wakes up now must start a new round.
    this.arbetar = null;
  }

  private async skickaGrupp(grupp: readonly Vantande[]): Promise<void> {
    for (const del of delar(grupp.flatMap(({ poster }) => poster))) await this.skickaDel(del);
    for (const { klar } of grupp) klar();
  }

  private avvisa(vantande: readonly Vantande[], fel: Error): void {
    for (const { misslyckas } of vantande) misslyckas(fel);
  }

  /** The first that waits, and those behind it that fit in the same send. */
  private taGrupp(): Vantande[] {
    let antal = 0;
    let bytes = 0;
    const slut = this.ko.findIndex((vantande) => {
      antal += vantande.poster.length;
      bytes += vantande.bytes;
      return antal > POSTER_MAX || bytes > BYTES_MAX;
    });
    return this.ko.splice(0, slut < 0 ? this.ko.length : Math.max(1, slut));
  }

  private async skickaDel(poster: readonly Post[]): Promise<void> {
    const { sandningMs } = this.val.granser;
    await inomTid(this.kvarhangande, sandningMs);
    const arbete = this.sand(poster);
    this.kvarhangande = arbete.catch(() => undefined);
    await inomTid(arbete, sandningMs);
  }

  private async sand(poster: readonly Post[]): Promise<void> {
    const placerade: Placerad[] = [];
    for (const post of poster) placerade.push({ post, partition: await this.partition(post) });
    const topics = Map.groupBy(placerade, ({ post }) => post.topic);
    const svar = await this.val.producer.sendBatch({
      acks: -1,
      timeout: Math.min(8_000, this.val.granser.sandningMs),
      compression: CompressionTypes.None,
      topicMessages: [...topics].map(([topic, rader]) => ({
        topic,
        messages: rader.map(({ post, partition }) => ({
          key: post.nyckel,
          value: post.varde,
          headers: post.huvuden,
          partition,
        })),
      })),
    });
    kravAlla(placerade, svar);
  }

  /** Ours, not the client's choice, so that the answers can be counted. */
  private async partition({ topic, nyckel }: Post): Promise<number> {
    const antal = this.antal.get(topic) ?? (await this.val.antalPartitioner(topic));
    this.antal.set(topic, antal);
    const partitionMetadata = Array.from({ length: antal }, (_, partitionId) => ({
      partitionId,
      partitionErrorCode: 0,
      leader: 0,
      replicas: [],
      isr: [],
    }));
    return this.partitioner({ topic, partitionMetadata, message: { key: nyckel, value: null } });
  }
}

/**
 * kafkajs skips a broker that has answered once, also when a partition moves to it between two tries (sendMessages.js):
 * the messages would be gone and the send resolve. So each partition must have its own answer.
 */
const kravAlla = (placerade: readonly Placerad[], svar: readonly RecordMetadata[]): void => {
  const svarade = new Set(
    svar.filter(({ errorCode }) => errorCode === 0).map(({ topicName, partition }) => plats(topicName, partition)),
  );
  if (!skilda(placerade).isSubsetOf(svarade)) throw new KafkaOtillganglig('SVAR_SAKNAS');
};

/** Pieces that fit in one send each, in order. */
const delar = (poster: readonly Post[]): Post[][] => {
  const resultat: Post[][] = [];
  let bytes = 0;
  for (const post of poster) {
    bytes += storlek(post);
    const sista = resultat.at(-1);
    if (sista !== undefined && sista.length < POSTER_MAX && bytes <= BYTES_MAX) sista.push(post);
    else {
      resultat.push([post]);
      bytes = storlek(post);
    }
  }
  return resultat;
};
