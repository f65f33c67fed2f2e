import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import kafkajs from 'kafkajs';

const WRITERS = 64;
/** What one reported case gives the log: three events, some 1 KB in all. */
const EVENTS = 3;
const TEXT = 'x'.repeat(300);
const WAIT_MS = 10_000;

/** Appends a second of the bare client, each of one case's events to a stream of its own. */
export const rawAppends = async (url: string, milliseconds: number): Promise<number> => {
  const client = EventStoreDBClient.connectionString(url);
  const events = () =>
    Array.from({ length: EVENTS }, () => jsonEvent({ id: randomUUID(), type: 'Raw', data: { text: TEXT } }));
  const start = performance.now();
  let done = 0;
  const writer = async (): Promise<void> => {
    while (performance.now() - start < milliseconds) {
      await client.appendToStream(`raw-${randomUUID()}`, events(), { expectedRevision: NO_STREAM });
      done += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: WRITERS }, writer));
    return (done / (performance.now() - start)) * 1_000;
  } finally {
    await client.dispose();
  }
};

/** ms from producing to being consumed, each message, at the given rate, by the bare client. */
export const rawKafka = async (
  brokers: string,
  { rate, milliseconds }: { readonly rate: number; readonly milliseconds: number },
): Promise<readonly number[]> => {
  const kafka = new kafkajs.Kafka({ brokers: brokers.split(','), logLevel: kafkajs.logLevel.NOTHING });
  const topic = `raw-${randomUUID()}`;
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 1, replicationFactor: 1 }] });
  await admin.disconnect();
  const producer = kafka.producer({ maxInFlightRequests: 1, idempotent: false });
  const consumer = kafka.consumer({ groupId: topic });
  const times: number[] = [];
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    eachMessage: ({ message }) => {
      times.push(performance.now() - Number(message.value?.toString()));
      return Promise.resolve();
    },
  });
  try {
    const total = Math.max(1, Math.floor((rate * milliseconds) / 1_000));
    await sendPaced(total, rate, () =>
      producer.send({ topic, acks: -1, messages: [{ value: String(performance.now()) }] }),
    );
    for (const end = performance.now() + WAIT_MS; times.length < total && performance.now() < end;) await pause(20);
    return times;
  } finally {
    await Promise.all([producer.disconnect(), consumer.disconnect()]);
  }
};

const sendPaced = async (total: number, rate: number, send: () => Promise<unknown>): Promise<void> => {
  const start = performance.now();
  const under: Promise<unknown>[] = [];
  for (let nr = 0; nr < total; nr += 1) {
    const wait = start + (nr * 1_000) / rate - performance.now();
    if (wait > 0) await pause(wait);
    under.push(send());
  }
  await Promise.all(under);
};
