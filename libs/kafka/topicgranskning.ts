import type { ITopicConfig } from 'kafkajs';
import { OgiltigTopic } from './fel.js';
import type { Topic } from './port.js';

const DAG_MS = 86_400_000;

/** How a missing topic is made. Nothing is compacted: each message is one happening. */
export const skapaval = ({ namn, partitioner, repliker, bevaraDagar, isynkMin }: Topic): ITopicConfig => ({
  topic: namn,
  numPartitions: partitioner,
  replicationFactor: repliker,
  configEntries: [
    { name: 'cleanup.policy', value: 'delete' },
    { name: 'min.insync.replicas', value: String(isynkMin) },
    ...(bevaraDagar === null ? [] : [{ name: 'retention.ms', value: String(bevaraDagar * DAG_MS) }]),
  ],
});

/**
 * Throws when an existing topic cannot do what is declared; returns a word for the log when it can, but less safely.
 * More partitions than declared are fine; adding some later moves keys, so that is left to the operator.
 */
export const granskaTopic = (
  topic: Topic,
  finns: { readonly partitioner: number; readonly repliker: number } | undefined,
): string | undefined => {
  if (finns === undefined) throw new OgiltigTopic(`Topic ${topic.namn} finns inte i Kafka.`);
  if (finns.partitioner < topic.partitioner) {
    throw new OgiltigTopic(
      `Topic ${topic.namn} har ${finns.partitioner} partitioner, men KAFKA_PARTITIONER är ${topic.partitioner}. ` +
        'Sänk KAFKA_PARTITIONER, eller utöka topicen när den är tömd (ordningen per ärende hänger på antalet).',
    );
  }
  return finns.repliker < topic.repliker ? 'kafka-topic-har-farre-repliker' : undefined;
};
