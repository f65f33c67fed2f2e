import type { Logg } from '#libs/platform/logg.js';

/** How to reach the brokers. Secrets are files, read once at start and never logged. */
export interface Kafkaval {
  /** `host:port` */
  readonly brokers: readonly string[];
  /** Name of the service, seen in the broker's own log. */
  readonly klientId: string;
  /** `caFil` null: the authorities that Node trusts. */
  readonly tls?: { readonly caFil: string | null };
  readonly sasl?: Kafkasasl;
  readonly logg: Logg;
  readonly granser?: Partial<Kafkagranser>;
}

export const SASLMEKANISMER = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
export interface Kafkasasl {
  readonly mekanism: (typeof SASLMEKANISMER)[number];
  readonly anvandare: string;
  readonly losenordFil: string;
}

/** Milliseconds unless said otherwise. */
export interface Kafkagranser {
  /** One send with all its retries; then `KafkaOtillganglig`. */
  readonly sandningMs: number;
  /** Messages waiting in one producer; more is refused at once. */
  readonly koMax: number;
  /** A member that is silent for so long loses its partitions; so long do the others wait after a kill -9 (≥ 6 000). */
  readonly sessionMs: number;
  /** Neither heartbeat nor fetch for so long: the consumer is dead (`slut` rejects). */
  readonly tystMaxMs: number;
  /** One call of `hantera`; then its signal aborts, and the consumer ends if it still does not settle. */
  readonly hanteraMaxMs: number;
  /** Tries of one batch, in place and in order, before `slut` rejects. */
  readonly forsokMax: number;
  /** How long `stang` lets a batch finish before its signal aborts. */
  readonly stangMaxMs: number;
}

/** One message. Neither key nor headers may carry personal data (I7). */
export interface Post {
  readonly topic: string;
  /** The case's stream: one key, one order. */
  readonly nyckel: string;
  readonly huvuden: Readonly<Record<string, string>>;
  readonly varde: Buffer | null;
}

/** What is wrong with a message before anybody looks at what it says: park it. */
export type Postfel = 'HUVUD_UPPREPAT' | 'TEXT_EJ_UTF8' | 'POST_FOR_STOR';

export interface MottagenPost extends Post {
  readonly partition: number;
  readonly offset: string;
  /** When the broker or the sender stamped it, RFC 3339 UTC. */
  readonly tid: string;
  /** Set: the rest of the message is as far as it could be read. */
  readonly fel?: Postfel;
}

export interface Producent {
  /**
   * Resolves when all in-sync replicas have them, in order per key. Throws `KafkaOtillganglig` after bounded retries;
   * then any of them may have been written, and all that waited behind them is refused too: send again from the first.
   */
  skicka(poster: readonly Post[]): Promise<void>;
  stang(): Promise<void>;
}

export interface Konsumentval {
  readonly grupp: string;
  readonly topics: readonly string[];
  /**
   * Messages of one partition, in order. Resolve = they may be committed; reject = the same again after a pause.
   * The signal aborts when the partition is lost, the time is up or the service stops: what follows is given to another.
   */
  hantera(batch: readonly MottagenPost[], signal: AbortSignal): Promise<void>;
  /** Messages in one call; default 200. */
  readonly batchMax?: number;
  /** The group shares its partitions anew; what is not committed comes again, here or elsewhere. */
  vidAterbalansering?(): void;
}

export interface Konsument {
  /** Resolves after `stang`; rejects when the consumer has died: end the process and be restarted. */
  readonly slut: Promise<void>;
  /** Member of its group, and in touch with the brokers. */
  redo(): boolean;
  /** Lets the batch in hand finish and commit. */
  stang(): Promise<void>;
}

export interface Topic {
  readonly namn: string;
  readonly partitioner: number;
  readonly repliker: number;
  /** Null: the cluster's own. */
  readonly bevaraDagar: number | null;
  /** Replicas that must have a message before it is acknowledged (`min.insync.replicas`). */
  readonly isynkMin: number;
}

/** One message, as a group sees it. */
export interface Postplats {
  readonly grupp: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** A bounded read with a group of its own, for the CLI. */
export interface Lasval {
  readonly topic: string;
  readonly grupp: string;
  /** Most messages to read. */
  readonly max: number;
  /** True: each is committed when `hantera` has resolved, so that the next read goes on after it. */
  readonly bekrafta: boolean;
  hantera(post: MottagenPost): Promise<void>;
}

export interface Kafka {
  producent(): Promise<Producent>;
  konsumera(val: Konsumentval): Promise<Konsument>;
  /** Creates what is missing of the declared list and checks the rest; never deletes, never shrinks. */
  sakraTopics(topics: readonly Topic[]): Promise<void>;
  /** Messages per topic that the group has not committed. */
  efterslapning(grupp: string, topics: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Reads up to what lay there at the start, or `max`; returns how many. */
  lasFran(val: Lasval): Promise<number>;
  /** Moves a group past one message that it never read; refused while the group has members. @param offset of that message */
  hoppaOver(plats: Postplats): Promise<void>;
  /** Rejects when no broker answers. */
  halsa(): Promise<void>;
  stang(): Promise<void>;
}
