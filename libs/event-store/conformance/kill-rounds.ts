import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RecordedEvent } from '../port.js';
import { readEverything } from './fixtures.js';
import { openTarget, type Acknowledged, type KillTarget, type Plant } from './kill-target.js';
import { orderFaults } from './one-order.js';

/** Places in the write path where a round may let the child die by itself instead of by the parent's kill. */
export const APPEND_FAILPOINTS = ['append.before-commit', 'append.after-commit'] as const;

export interface KillRounds {
  readonly target: KillTarget;
  readonly rounds: number;
  /** The same seed kills at the same counts of acknowledgements. */
  readonly seed: number;
  readonly plant?: Plant;
  /** Called after each round, for a progress line. */
  readonly progress?: (round: number) => void;
}

export interface KillReport {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly stored: number;
  /** I1: acknowledged, but not (or not so) in the log. */
  readonly lost: readonly string[];
  /** I2: gaps or doubles in the order. */
  readonly disorder: readonly string[];
}

const ACKNOWLEDGEMENTS_MAX = 150;
const PASSES_MAX = 40;
const CHILD_MS = 60_000;

/**
 * Lets a child process append to the log and kills it with SIGKILL, round after round on the same log: every third
 * round by the parent at a random acknowledgement, else at a failpoint. After each round the log is opened again and
 * compared with the journal of all that was acknowledged.
 */
export const runKillRounds = async (options: KillRounds): Promise<KillReport> => {
  const random = randomOf(options.seed);
  const journal: Acknowledged[] = [];
  const lost: string[] = [];
  const disorder: string[] = [];
  let stored = 0;
  for (let round = 0; round < options.rounds; round += 1) {
    journal.push(...(await writeUntilKilled(options, { round, random })));
    const log = await readBack(options.target);
    stored = log.length;
    lost.push(...lostOf(journal, log));
    disorder.push(...orderFaults(log, { dense: true }));
    options.progress?.(round + 1);
  }
  return { rounds: options.rounds, acknowledged: journal.length, stored, lost, disorder };
};

/** Mulberry32: enough to spread the kills, and repeatable. */
const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const upTo = (max: number, random: () => number): number => 1 + Math.floor(random() * max);

interface Round {
  readonly round: number;
  readonly random: () => number;
}

const writeUntilKilled = async (options: KillRounds, { round, random }: Round): Promise<readonly Acknowledged[]> => {
  const killAt = upTo(ACKNOWLEDGEMENTS_MAX, random);
  const point = [...APPEND_FAILPOINTS, undefined][round % 3];
  const failpoint = point === undefined ? '' : `${point}:${upTo(PASSES_MAX, random)}`;
  const child = startWriter(options, failpoint);
  const exit = once(child, 'exit');
  const acknowledged: Acknowledged[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    // A line torn by the kill was not acknowledged to anybody.
    if (line.endsWith('}')) acknowledged.push(JSON.parse(line));
    if (point === undefined && acknowledged.length === killAt) child.kill('SIGKILL');
  }
  const [code, signal]: unknown[] = await exit;
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself (code ${code}, signal ${signal})`);
  return acknowledged;
};

/** From dist as it is; from source through Node's own TypeScript transform. */
const startWriter = ({ target, plant }: KillRounds, failpoint: string) => {
  const fromSource = import.meta.url.endsWith('.ts');
  const script = fileURLToPath(new URL(fromSource ? './kill-writer.ts' : './kill-writer.js', import.meta.url));
  const hooks = new URL('../../../test/support/from-source.mjs', import.meta.url).href;
  const options = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', `--import=${hooks}`];
  return spawn(process.execPath, [...(fromSource ? options : []), script, JSON.stringify(target), plant ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', AVVIKELSENAV_FAILPOINT: failpoint },
    timeout: CHILD_MS,
    killSignal: 'SIGTERM',
  });
};

const readBack = async (target: KillTarget): Promise<readonly RecordedEvent[]> => {
  const store = await openTarget(target);
  try {
    return (await readEverything(store, { limit: 10_000 })).events;
  } finally {
    await store.close();
  }
};

const lostOf = (journal: readonly Acknowledged[], log: readonly RecordedEvent[]): readonly string[] => {
  const stored = new Map(log.map((event) => [event.id, event]));
  return journal.flatMap(({ stream, ids, result }) => {
    const places = ids.map((id) => stored.get(id));
    const whole = places.every((place) => place?.stream === stream);
    const last = places.at(-1);
    const same = result === undefined || (last?.revision === result.revision && last.position === result.position);
    return whole && same ? [] : [`${stream} ${result?.revision ?? ''}`];
  });
};
