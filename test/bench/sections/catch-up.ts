import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { START, type Checkpoint, type EventStore, type Position, type RecordedEvent } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { FilCheckpoint } from '#libs/policies/index.js';
import { fill, history } from '../histories.js';
import { interleaved, median, over, perSecond, shown, type Measured, type Scope } from '../measure.js';

const BATCH = 1_000;

/** What both sides do with each event: something small that needs type, stream and meta. */
class Tally {
  private readonly types = new Map<string, number>();
  private readonly streams = new Set<string>();
  private last = '';
  count = 0;

  takeAll(events: readonly RecordedEvent[]): void {
    for (const event of events) this.take(event);
  }

  take({ type, stream, meta }: RecordedEvent): void {
    this.types.set(type, (this.types.get(type) ?? 0) + 1);
    this.streams.add(stream);
    if (meta.tid > this.last) this.last = meta.tid;
    this.count += 1;
  }
}

export const readLog = async (store: EventStore, checkpoint: Checkpoint): Promise<number> => {
  const tally = new Tally();
  const stop = new AbortController();
  for await (const message of store.subscribe({ after: START, batchSize: BATCH, signal: stop.signal })) {
    if (message.kind === 'batch') {
      tally.takeAll(message.events);
      await checkpoint.spara(message.checkpoint);
    } else stop.abort();
  }
  return tally.count;
};

/** As many lines a checkpoint as the log gives events a batch. */
export const readNdjson = async (path: string, checkpoint: Checkpoint): Promise<number> => {
  const tally = new Tally();
  let rest = '';
  for await (const bytes of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + String(bytes)).split('\n');
    rest = lines.pop() ?? '';
    for (let first = 0; first < lines.length; first += BATCH) {
      tally.takeAll(lines.slice(first, first + BATCH).map((line): RecordedEvent => JSON.parse(line)));
      await checkpoint.spara(String(tally.count) as Position);
    }
  }
  return tally.count;
};

export const writeNdjson = async (path: string, events: number): Promise<void> => {
  const file = createWriteStream(path);
  for (const event of history(events)) {
    if (!file.write(`${JSON.stringify(event)}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
};

/** Reading the log from the beginning, as a follower does. */
export const sqliteCatchUp = async ({ folder, quick, rounds, tell }: Scope): Promise<readonly Measured[]> => {
  tell('catch-up from SQLite, of parsing an NDJSON file');
  const place = join(folder, 'catch-up');
  await mkdir(place, { recursive: true });
  const events = quick ? 20_000 : 200_000;
  const store = await openSqliteStore({ path: join(place, 'events.sqlite') });
  const ndjson = join(place, 'events.ndjson');
  const checkpoint = new FilCheckpoint(join(place, 'checkpoint'));
  const whole = async (read: Promise<number>): Promise<void> => {
    if ((await read) !== events) throw new Error('not every event was read');
  };
  try {
    await fill(store, events);
    await writeNdjson(ndjson, events);
    await readNdjson(ndjson, checkpoint);
    await readLog(store, checkpoint);
    const { log, file } = await interleaved(
      { rounds, turns: quick ? 2 : 1 },
      {
        log: () => perSecond(events, () => whole(readLog(store, checkpoint))),
        file: () => perSecond(events, () => whole(readNdjson(ndjson, checkpoint))),
      },
    );
    return [
      {
        name: 'sqliteCatchUpOfNdjson',
        title: 'Catch-up read of the log (SQLite), of parsing the same events from an NDJSON file',
        target: 0.9,
        atMost: false,
        samples: over(log, file),
        figures: `${shown(median(log))} of ${shown(median(file))} events/s`,
        contents:
          `${shown(events)} events of synthetic cases. Both: the same handler (counts types, streams, latest time) and ` +
          `the processor's own checkpoint file every ${shown(BATCH)} events. Below: a subscription from the beginning; ` +
          'above: JSON.parse of one line an event, read in pieces of 1 MB.',
      },
    ];
  } finally {
    await store.close();
  }
};
