import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { startaNavProcess } from '../../support/nav-process.js';
import { fill } from '../histories.js';
import { shown, median, type Measured, type Scope } from '../measure.js';

const TARGET_S = 3;
const LIST = '/avvikelse/v1/avvikelser?limit=20';
const READY_MS_MAX = 300_000;

/** The service as it is started by hand, in a process of its own; here in the bench's own compiled copy. */
const startService = (data: string) =>
  startaNavProcess({ data, env: { AVVIKELSENAV_LOGG: 'fel' }, rot: process.cwd() });

/** Until the views have caught up and the log stands still: views, follow-ups and deliveries have had their say. */
const untilQuiet = async (url: string, data: string): Promise<void> => {
  const end = performance.now() + READY_MS_MAX;
  let before = -1n;
  for (;;) {
    if (performance.now() > end) throw new Error('the service did not come to rest');
    await pause(1_000);
    const store = await openSqliteStore({ path: join(data, 'handelser.sqlite') });
    const head = BigInt(await store.head());
    await store.close();
    const ready = (await fetch(`${url}/health/ready`)).ok;
    if (ready && head === before) return;
    before = head;
  }
};

const firstAnswer = async (data: string): Promise<number> => {
  const token = (await readFile(join(data, 'nycklar', '20.token'), 'utf8')).trim();
  const begun = performance.now();
  const service = await startService(data);
  const answer = await fetch(`${service.url}${LIST}`, { headers: { authorization: `Bearer ${token}` } });
  const page = (await answer.json()) as { readonly data?: unknown };
  const milliseconds = performance.now() - begun;
  await service.stoppa();
  if (!answer.ok) throw new Error(`the first answer was ${answer.status}: ${JSON.stringify(page)}`);
  return milliseconds;
};

/** From starting the process to the first page of cases, with the data of yesterday. */
export const startToFirstAnswer = async ({ folder, quick, rounds, tell }: Scope): Promise<readonly Measured[]> => {
  const events = quick ? 5_000 : 100_000;
  tell(`start on ${shown(events)} events`);
  const data = join(folder, 'start');
  await mkdir(data, { recursive: true });
  const store = await openSqliteStore({ path: join(data, 'handelser.sqlite') });
  await fill(store, events);
  await store.close();
  const service = await startService(data);
  await untilQuiet(service.url, data);
  await service.stoppa();
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) seconds.push((await firstAnswer(data)) / 1_000);
  await rm(data, { recursive: true, force: true });
  return [
    {
      name: 'startToFirstAnswerOf3s',
      title: `Start to first answer on existing data, of ${TARGET_S} s`,
      target: 1,
      atMost: true,
      samples: seconds.map((value) => value / TARGET_S),
      figures: `${shown(median(seconds))} s`,
      contents:
        `The whole service as a new process on a data folder whose log began as ${shown(events)} synthetic events, ` +
        'views and deliveries at rest when it was last stopped, to the whole of the first page of cases over HTTP. ' +
        'Files warm in memory. An absolute figure: it goes with the machine.',
    },
  ];
};
