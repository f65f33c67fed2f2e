import { writeSync } from 'node:fs';
import { anEvent } from './fixtures.js';
import { openTarget, type Acknowledged, type KillTarget } from './kill-target.js';

// The child of kill-rounds: appends until it is killed, and prints each acknowledgement as a line of JSON.

const WRITERS = 8;
const STREAMS = 5;
/** An end also when nobody kills it. */
const APPENDS_MAX = 20_000;

const target: KillTarget = JSON.parse(process.argv[2] ?? '');
const plant = process.argv[3] === 'acknowledge-early' ? process.argv[3] : undefined;
const store = await openTarget(target);

const acknowledge = (line: Acknowledged): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const write = async (writer: number): Promise<void> => {
  for (let n = 0; n < APPENDS_MAX / WRITERS; n += 1) {
    const stream = `prov-${(writer + n) % STREAMS}`;
    const batch = Array.from({ length: 1 + (n % 3) }, () => anEvent({ writer, n }));
    const ids = batch.map(({ id }) => id);
    if (plant === 'acknowledge-early') acknowledge({ stream, ids });
    const { revision, position } = await store.append(stream, 'any', batch);
    if (plant === undefined) acknowledge({ stream, ids, result: { revision, position } });
  }
};

await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
await store.close();
