import { huvudmanUr, kvittenstopic, parkeringstopic, type MottagenPost, type Post } from '#libs/kafka/index.js';
import type { Clock } from '#libs/platform/clock.js';

/** Added to a message that was put aside: where it came from, why and when. Its own headers and value stay as they were. */
const HUVUD = {
  topic: 'parkerad-topic',
  partition: 'parkerad-partition',
  offset: 'parkerad-offset',
  orsak: 'parkerad-orsak',
  tid: 'parkerad-tid',
  avkortad: 'parkerad-avkortad',
} as const;
const EGNA: ReadonlySet<string> = new Set(Object.values(HUVUD));

/** Beyond these a message is put aside without what it held. */
const VARDE_BYTE_MAX = 262_144;
const HUVUDEN_TECKEN_MAX = 8_192;
const HUVUDEN_MAX = 40;
const NYCKEL_TECKEN_MAX = 300;

/** The message for `parkerat`. @param orsak short technical code */
export const parkeringspost = (post: MottagenPost, orsak: string, val: { prefix: string; clock: Clock }): Post => {
  const avkortad = arForStor(post);
  return {
    topic: parkeringstopic(val.prefix),
    nyckel: post.nyckel === '' || post.nyckel.length > NYCKEL_TECKEN_MAX ? 'okand' : post.nyckel,
    huvuden: {
      ...(avkortad ? {} : post.huvuden),
      [HUVUD.topic]: post.topic,
      [HUVUD.partition]: String(post.partition),
      [HUVUD.offset]: post.offset,
      [HUVUD.orsak]: orsak,
      [HUVUD.tid]: val.clock.now().toISOString(),
      ...(avkortad && { [HUVUD.avkortad]: 'ja' }),
    },
    varde: avkortad ? null : post.varde,
  };
};

const arForStor = ({ huvuden, varde, fel }: MottagenPost): boolean => {
  const par = Object.entries(huvuden);
  const tecken = par.reduce((summa, [namn, text]) => summa + namn.length + text.length, 0);
  const storst = par.length > HUVUDEN_MAX || tecken > HUVUDEN_TECKEN_MAX || (varde?.length ?? 0) > VARDE_BYTE_MAX;
  return storst || fel === 'POST_FOR_STOR';
};

/** One parked message, without what it holds. */
export interface Parkerad {
  /** Where it is parked. */
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly franTopic: string;
  readonly franPartition: string;
  readonly franOffset: string;
  readonly orsak: string;
  /** RFC 3339 UTC. */
  readonly tid: string;
  readonly byte: number;
  /** It was too large to keep, and cannot be replayed. */
  readonly avkortad: boolean;
}

export const somParkerad = ({ huvuden, topic, partition, offset, varde }: MottagenPost): Parkerad => ({
  topic,
  partition,
  offset,
  franTopic: huvuden[HUVUD.topic] ?? '',
  franPartition: huvuden[HUVUD.partition] ?? '',
  franOffset: huvuden[HUVUD.offset] ?? '',
  orsak: huvuden[HUVUD.orsak] ?? '',
  tid: huvuden[HUVUD.tid] ?? '',
  byte: varde?.length ?? 0,
  avkortad: huvuden[HUVUD.avkortad] !== undefined,
});

/** The message as it was, for where it came from; null when it was not kept, or came from nowhere of ours. */
export const ursprungspost = (post: MottagenPost, prefix: string): Post | null => {
  const { franTopic, avkortad } = somParkerad(post);
  const varTopic = franTopic === kvittenstopic(prefix) || huvudmanUr(prefix, franTopic) !== null;
  if (!varTopic || avkortad) return null;
  const huvuden = Object.fromEntries(Object.entries(post.huvuden).filter(([namn]) => !EGNA.has(namn)));
  return { topic: franTopic, nyckel: post.nyckel, huvuden, varde: post.varde };
};
