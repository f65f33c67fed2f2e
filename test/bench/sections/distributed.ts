import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startaRigg, type Rigg } from '../../support/rigg/rigg.js';
import { startChild } from '../child.js';
import { startLoad } from '../load/load.js';
import { median, percentile, shown, type Measured, type Scope } from '../measure.js';
import { delays, maximum, recipients, settle, task, type Rig } from './delivery.js';
import { rawAppends, rawKafka } from './raw-clients.js';

const TARGET_MS = 250;

interface Round {
  readonly p50: number;
  readonly p99: number;
  readonly kafkaP50: number;
  /** Cases a second. */
  readonly durable: number;
  /** Appends of one case's events a second. */
  readonly raw: number;
}

/** Answered cases a second, as fast as answers come; all six services at work meanwhile. */
const postToDurable = async (rig: Rig, prefix: string, milliseconds: number): Promise<number> => {
  await settle(rig);
  const result = await rig.load.run({ ...task(rig, prefix), milliseconds, rate: null });
  return (result.answered / result.milliseconds) * 1_000;
};

const aRound = async (
  { rig, rigg, rate }: { readonly rig: Rig; readonly rigg: Rigg; readonly rate: number },
  round: number,
  milliseconds: number,
): Promise<Round> => {
  const slow = await delays(rig, `P${round}-`, { rate, milliseconds });
  const kafka = await rawKafka(rigg.brokers, { rate, milliseconds: milliseconds / 2 });
  const durable = await postToDurable(rig, `D${round}-`, milliseconds / 4);
  await settle(rig);
  const raw = await rawAppends(rigg.logg.url, milliseconds / 4);
  return { p50: percentile(slow, 0.5), p99: percentile(slow, 0.99), kafkaP50: percentile(kafka, 0.5), durable, raw };
};

const measured = (rounds: readonly Round[], rate: number, most: number): readonly Measured[] => {
  const middle = (of: (round: Round) => number): string => shown(median(rounds.map(of)));
  const contents =
    'Six programs, real Kafka and PostgreSQL, EventStoreDB by the test server in a process of its own (it fsyncs ' +
    'nothing here), load generator and receiver: all on the same two cores.';
  return [
    {
      name: 'distributedPostToReceiver2xxP99Of250ms',
      title: `distributed: POST → Kafka → the receiver's 2xx, 99th percentile at half of maximum load, of ${TARGET_MS} ms`,
      target: 1,
      atMost: true,
      samples: rounds.map(({ p99 }) => p99 / TARGET_MS),
      figures: `p50 ${middle(({ p50 }) => p50)} ms, p99 ${middle(({ p99 }) => p99)} ms at ${shown(rate)} cases/s; most ${shown(most)} cases/s end to end`,
      contents,
    },
    {
      name: 'distributedPostToReceiverP50OfRawKafka',
      title: "distributed: POST → the receiver's 2xx, median, of a bare producer → consumer at the same pace",
      target: 10,
      atMost: true,
      samples: rounds.map(({ p50, kafkaP50 }) => p50 / kafkaP50),
      figures: `${middle(({ p50 }) => p50)} ms of ${middle(({ kafkaP50 }) => kafkaP50)} ms`,
      contents: 'The bare kafkajs client, acks from all replicas, one message a batch, same broker and run.',
    },
    {
      name: 'distributedPostToDurableOfRawAppend',
      title: "distributed: POST → durable, of the bare EventStoreDB client's append of the same events",
      target: 0.2,
      atMost: false,
      samples: rounds.map(({ durable, raw }) => durable / raw),
      figures: `${middle(({ durable }) => durable)} of ${middle(({ raw }) => raw)} cases/s`,
      contents: '64 clients and 64 writers; projector, processor, router and connector follow during the POSTs alone.',
    },
  ];
};

/** The distributed profile, beside the bare clients of what it stands on. */
export const distributed = async (scope: Scope): Promise<readonly Measured[]> => {
  scope.tell('the distributed profile');
  const receiver = await startChild(new URL('../load/receiver-process.js', import.meta.url));
  const load = await startLoad();
  const katalog = join(scope.folder, 'distributed');
  const rigg = await startaRigg({
    program: process.cwd(),
    katalog,
    mottagare: async () => recipients(await receiver.ask<number>({ kind: 'port' })),
    utskrift: () => undefined,
  });
  try {
    const token = (await readFile(join(rigg.nycklar, 'nycklar', '2029.token'), 'utf8')).trim();
    const rig = { load, receiver, port: Number(new URL(rigg.adresser.kommandon).port), token };
    await maximum(rig, 'W-', scope.quick ? 1_000 : 4_000);
    const most = await maximum(rig, 'M-', scope.quick ? 1_500 : 8_000);
    const rounds: Round[] = [];
    for (let round = 0; round < scope.rounds; round += 1) {
      rounds.push(await aRound({ rig, rigg, rate: most / 2 }, round, scope.quick ? 2_000 : 10_000));
    }
    return measured(rounds, most / 2, most);
  } finally {
    await rigg.stang();
    await Promise.all([load.stop(), receiver.stop()]);
    await rm(katalog, { recursive: true, force: true });
  }
};
