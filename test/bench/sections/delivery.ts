import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startaNavProcess } from '../../support/nav-process.js';
import { startChild, type Child } from '../child.js';
import { startLoad, type Load } from '../load/load.js';
import type { Received } from '../load/receiver-process.js';
import { median, percentile, shown, type Measured, type Scope } from '../measure.js';

const TARGET_MS = 250;
const CLIENTS = 64;
const WAIT_MS = 120_000;
const SECRET = `whsec_${Buffer.alloc(24, 'bench').toString('base64')}`;

/** A running service, its load generator and its receivers. */
export interface Rig {
  readonly load: Load;
  readonly receiver: Child;
  readonly port: number;
  readonly token: string;
}

/** mottagare.yaml of two huvudmän whose systems stand at that port. */
export const recipients = (port: number): string =>
  JSON.stringify({
    mottagare: ['20', '2029'].map((huvudman) => ({
      huvudman,
      kanal: 'http',
      url: `http://127.0.0.1:${port}/${huvudman}`,
      hemlighet: SECRET,
      tillatPrivatAdress: true,
    })),
  });

const received = async (rig: Rig, prior: number, wanted: number): Promise<void> => {
  const end = performance.now() + WAIT_MS;
  for (;;) {
    const { first } = await rig.receiver.ask<{ readonly first: number }>({ kind: 'count' });
    if (first >= prior + wanted) return;
    if (performance.now() > end) throw new Error(`${first - prior} of ${wanted} messages arrived`);
    await pause(20);
  }
};

/** A load on the rig's door. */
export const task = (rig: Rig, prefix: string) => ({
  port: rig.port,
  path: '/avvikelse/v1/avvikelser',
  token: rig.token,
  prefix,
  connections: CLIENTS,
});

/** Until every receipt and what follows of it has been carried out, so that a round does not burden the next. */
export const settle = async (rig: Rig): Promise<number> => {
  let before = -1;
  for (;;) {
    const { all, first } = await rig.receiver.ask<{ readonly all: number; readonly first: number }>({ kind: 'count' });
    if (all === before) return first;
    before = all;
    await pause(700);
  }
};

/** Cases a second from the first POST until the last of them has reached its receiver, as fast as it goes. */
export const maximum = async (rig: Rig, prefix: string, milliseconds: number): Promise<number> => {
  const prior = await settle(rig);
  const start = performance.now();
  const { answered } = await rig.load.run({ ...task(rig, prefix), milliseconds, rate: null });
  await received(rig, prior, answered);
  return (answered / (performance.now() - start)) * 1_000;
};

/** ms from when each request was due to the receiver's 2xx, at the given rate. */
export const delays = async (
  rig: Rig,
  prefix: string,
  at: { readonly rate: number; readonly milliseconds: number },
): Promise<readonly number[]> => {
  const prior = await settle(rig);
  const { sent } = await rig.load.run({ ...task(rig, prefix), ...at });
  await received(rig, prior, sent.length);
  const arrivals = new Map(await rig.receiver.ask<Received>({ kind: 'received' }));
  return sent.map(([id, due]) => (arrivals.get(id) ?? Number.NaN) - due);
};

const measure = async (rig: Rig, { quick, rounds }: Scope): Promise<readonly Measured[]> => {
  await maximum(rig, 'W-', quick ? 1_000 : 4_000);
  const most = await maximum(rig, 'M-', quick ? 1_500 : 8_000);
  const rate = most / 2;
  const slowest: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const all = await delays(rig, `P${round}-`, { rate, milliseconds: quick ? 1_500 : 10_000 });
    slowest.push(percentile(all, 0.99));
  }
  return [
    {
      name: 'postToReceiver2xxP99Of250ms',
      title: `POST → the receiver's 2xx, 99th percentile at half of maximum load, of ${TARGET_MS} ms`,
      target: 1,
      atMost: true,
      samples: slowest.map((value) => value / TARGET_MS),
      figures: `${shown(median(slowest))} ms at ${shown(rate)} cases/s; most ${shown(most)} cases/s end to end`,
      contents:
        'The whole service: log, views, follow-ups and sender in one process; load generator and receiver in theirs. ' +
        'From the moment the request was due to the answer of the receiving huvudman’s system; every receipt carries an ' +
        'ärendenummer, which goes back to the reporter as a message of its own. Maximum: 64 clients as fast as answers ' +
        'come, until the last case has arrived. Absolute figures: they go with the machine.',
    },
  ];
};

/** How soon the other huvudman's own system knows. */
export const postToReceiver = async (scope: Scope): Promise<readonly Measured[]> => {
  scope.tell('POST → the receiver’s 2xx');
  const data = join(scope.folder, 'delivery');
  await mkdir(data, { recursive: true });
  const receiver = await startChild(new URL('../load/receiver-process.js', import.meta.url));
  const file = join(data, 'mottagare.yaml');
  await writeFile(file, recipients(await receiver.ask<number>({ kind: 'port' })));
  const env = { AVVIKELSENAV_LOGG: 'fel', AVVIKELSENAV_MOTTAGARE: file };
  const service = await startaNavProcess({ data, env, rot: process.cwd() });
  const load = await startLoad();
  try {
    const token = (await readFile(join(data, 'nycklar', '2029.token'), 'utf8')).trim();
    return await measure({ load, receiver, port: Number(new URL(service.url).port), token }, scope);
  } finally {
    await Promise.all([load.stop(), service.stoppa(), receiver.stop()]);
    await rm(data, { recursive: true, force: true });
  }
};
