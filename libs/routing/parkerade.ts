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
  /** Left: too large to have been kept, or from nowhere of ours. */
  readonly kvarlamnade: number;
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
  let aterspelade = 0;
  try {
    const lasta = await kafka.lasFran({
      topic: parkeringstopic(prefix),
      grupp: aterspelningsgrupp(prefix),
      max: begransat(max),
      bekrafta: true,
      hantera: async (parkerad) => {
        const post = ursprungspost(parkerad, prefix);
        if (post === null) return;
        await producent.skicka([post]);
        aterspelade += 1;
      },
    });
    return { aterspelade, kvarlamnade: lasta - aterspelade };
  } finally {
    await producent.stang();
  }
};
