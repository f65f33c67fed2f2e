import type { EventStore } from '#libs/event-store/index.js';
import { parkeringstopic, type Kafka } from '#libs/kafka/index.js';
import { Halsa, Halsobrist } from '#libs/platform/halsa.js';
import type { Matvarden } from '#libs/platform/matvarden.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import type { Intag } from './intag.js';

interface Delar {
  readonly kafka: Pick<Kafka, 'efterslapning' | 'halsa'>;
  readonly drift: Pick<Driftdatabas, 'las'>;
  readonly intag: Intag;
}

export const nyHalsa = ({ store, drift, kafka, intag }: Delar & { readonly store: EventStore }): Halsa =>
  new Halsa({
    handelselogg: () => store.head(),
    driftdatabas: () => drift.las('SELECT 1'),
    kafka: () => kafka.halsa(),
    intag: async () => {
      if (!intag.redo()) throw new Halsobrist('är inte med i sin grupp i Kafka');
    },
  });

/** Every connector tells the same of what they share; an alarm takes the largest, never the sum. */
export const matConnector = (delar: Delar & { readonly matvarden: Matvarden; readonly prefix: string }): void => {
  const { matvarden, kafka, drift, prefix, intag } = delar;
  matvarden.kafkaEfterslapning(async () => {
    const per = await Promise.all(intag.grupper.map(({ grupp, topics }) => kafka.efterslapning(grupp, topics)));
    return new Map(per.flatMap((en) => [...en]));
  });
  matvarden.leveransko(async () => {
    const { forfallen, vantar } = await antal(drift);
    return new Map([
      ['forfallen', forfallen],
      ['vantar', vantar],
    ]);
  });
  matvarden.parkerade(async () => {
    // What has not been replayed: the group of the command that does so.
    const topic = parkeringstopic(prefix);
    const kvar = (await kafka.efterslapning(`${prefix}.aterspelning`, [topic])).get(topic) ?? 0;
    return new Map([
      ['kafka', kvar],
      ['leveranser', (await antal(drift)).parkerad],
    ]);
  });
};

interface Antal {
  readonly forfallen: number;
  readonly vantar: number;
  readonly parkerad: number;
}

const ANTAL = `SELECT count(*) FILTER (WHERE lage = 'vantar' AND nasta_forsok <= now())::int AS forfallen,
  count(*) FILTER (WHERE lage = 'vantar' AND (nasta_forsok > now() OR nasta_forsok IS NULL))::int AS vantar,
  count(*) FILTER (WHERE lage = 'parkerad')::int AS parkerad FROM leveransko`;

const antal = async (drift: Pick<Driftdatabas, 'las'>): Promise<Antal> => {
  const [rad] = await drift.las<Antal>(ANTAL);
  return rad ?? { forfallen: 0, vantar: 0, parkerad: 0 };
};
