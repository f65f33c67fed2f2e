import { fork } from 'node:child_process';
import { once } from 'node:events';
import { EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { openEventStoreDb } from '#libs/event-store/eventstoredb/index.js';
import { newId } from '#libs/platform/index.js';
import { interleaved, median, over, shown, type Measured, type Scope } from '../measure.js';
import { appendRate, oneKilobyte, WRITERS } from './append.js';

const TURN_MS = 250;

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** The test server in a process of its own, in memory: what is compared is the way to it. */
const startServer = async (): Promise<Server> => {
  const program = new URL('../../support/eventstoredb/main.js', import.meta.url);
  const child = fork(program, [], { stdio: ['ignore', 2, 2, 'ipc'] });
  const [started]: { readonly url: string }[] = await once(child, 'message');
  return {
    url: started?.url ?? '',
    stop: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
};

/** The client by itself: batch append, a stream of its own each, version checked. Appends a second. */
const bareRate = async (client: EventStoreDBClient, milliseconds: number): Promise<number> => {
  const start = performance.now();
  let appended = 0;
  const write = async (): Promise<void> => {
    while (performance.now() - start < milliseconds) {
      const { id, type, data, meta } = oneKilobyte();
      const event = jsonEvent({ id, type, data: { ...Object(data) }, metadata: { ...meta } });
      await client.appendToStream(`bench-${newId()}`, event, { expectedRevision: NO_STREAM });
      appended += 1;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return (appended / (performance.now() - start)) * 1_000;
};

/** What the adapter's promises cost beside the bare client, on the same server in the same run. */
export const eventStoreDbAppends = async ({ quick, rounds, tell }: Scope): Promise<readonly Measured[]> => {
  tell('appends to EventStoreDB (test server), of the bare client');
  const server = await startServer();
  const store = await openEventStoreDb({ url: server.url });
  const client = EventStoreDBClient.connectionString(server.url);
  try {
    await appendRate(store, TURN_MS);
    await bareRate(client, TURN_MS);
    const { log, bare } = await interleaved(
      { rounds, turns: quick ? 2 : 8 },
      { log: () => appendRate(store, TURN_MS), bare: () => bareRate(client, TURN_MS) },
    );
    return [
      {
        name: 'eventStoreDbAppendOfBareClient',
        title: `Appends to EventStoreDB by ${WRITERS} writers, of the bare client's batch append, 1 KB each`,
        target: 0.9,
        atMost: false,
        samples: over(log, bare),
        figures: `${shown(median(log))} of ${shown(median(bare))} appends/s`,
        contents:
          'Below: the adapter, one event of 1 KB an append, each to a new stream, with ids checked, a time limit and ' +
          'retries. Above: `appendToStream` of the client on the same test server, in a process of its own, in memory.',
      },
    ];
  } finally {
    await store.close();
    await client.dispose();
    await server.stop();
  }
};
