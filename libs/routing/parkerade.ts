import { parkeringstopic, type Kafka } from '#libs/kafka/index.js';
import { somParkerad, ursprungspost, type Parkerad } from './parkering.js';

export interface Parkeringsval {
  readonly kafka: Kafka;
  readonly prefix: string;
  /** 1…10 000. */
  readonly max: number;
}

export interface Aterspelning {
  /** Put back where they came from. */
  readonly aterspelade: number;
  /** Read past, but not put back: too large to have been kept, or from nowhere of ours. They stay in the topic. */
  readonly kvarlamnade: readonly Parkerad[];
}

const MAX = 10_000;
/** One group for list and replay: what it has not committed has not been replayed. */
export const aterspelningsgrupp = (prefix: string): string => `${prefix}.aterspelning`;
const begransat = (max: number): number => Math.max(1, Math.min(max, MAX));

/** Parked messages that nobody has replayed, the oldest first. Reads nothing of what they hold. */
export const listaParkerade = async ({ kafka, prefix, max }: Parkeringsval): Promise<readonly Parkerad[]> => {
  const parkerade: Parkerad[] = [];
  await kafka.lasFran({
    topic: parkeringstopic(prefix),
    grupp: aterspelningsgrupp(prefix),
    max: begransat(max),
    bekrafta: false,
    hantera: (post) => {
      parkerade.push(somParkerad(post));
      return Promise.resolve();
    },
  });
  return parkerade.toSorted((a, b) => a.tid.localeCompare(b.tid));
};

/**
 * Puts parked messages back where they came from, each once; what is still not understood comes back to `parkerat`. Ends
 * at what lay there when it began, so it cannot chase its own tail. Harmless to repeat: the inbox drops what it knows.
 */
export const aterspelaParkerade = async ({ kafka, prefix, max }: Parkeringsval): Promise<Aterspelning> => {
  const producent = await kafka.producent();
  const kvarlamnade: Parkerad[] = [];
  try {
    const lasta = await kafka.lasFran({
      topic: parkeringstopic(prefix),
      grupp: aterspelningsgrupp(prefix),
      max: begransat(max),
      bekrafta: true,
      hantera: async (parkerad) => {
        const post = ursprungspost(parkerad, prefix);
        if (post === null) kvarlamnade.push(somParkerad(parkerad));
        else await producent.skicka([post]);
      },
    });
    return { aterspelade: lasta - kvarlamnade.length, kvarlamnade };
  } finally {
    await producent.stang();
  }
};

export interface Avfardandeval {
  readonly kafka: Pick<Kafka, 'hoppaOver'>;
  readonly prefix: string;
  readonly parkerad: Pick<Parkerad, 'topic' | 'partition' | 'offset'>;
}

/**
 * Moves the replay past one that can never be replayed. It must be the first of its partition: the ones before it would
 * be passed over too. It stays in the topic as long as the topic keeps anything.
 */
export const avfardaParkerad = ({ kafka, prefix, parkerad }: Avfardandeval): Promise<void> => {
  const { topic, partition, offset } = parkerad;
  return kafka.hoppaOver({ grupp: aterspelningsgrupp(prefix), topic, partition, offset });
};
