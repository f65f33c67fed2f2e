import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { KillTarget } from './kill-target.js';
import { runKillRounds } from './kill-rounds.js';

const ROUNDS = 6;

const inFolder = async (body: (target: KillTarget) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'event-store-kill-'));
  try {
    await body({ kind: 'sqlite', path: join(folder, 'log.db') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe('kill -9 of the writing process', () => {
  it(
    `I1 I2 loses nothing acknowledged and keeps one gapless order over ${ROUNDS} kills (SQLite)`,
    () =>
      inFolder(async (target) => {
        const report = await runKillRounds({ target, rounds: ROUNDS, seed: 2_611 });
        expect(report).toMatchObject({ rounds: ROUNDS, lost: [], disorder: [] });
        expect(report.acknowledged).toBeGreaterThan(0);
        expect(report.stored).toBeGreaterThanOrEqual(report.acknowledged);
      }),
    60_000,
  );

  it(
    'I1 finds the loss when a planted fault acknowledges before the commit',
    () =>
      inFolder(async (target) => {
        const report = await runKillRounds({ target, rounds: 2, seed: 2_611, plant: 'acknowledge-early' });
        expect(report.lost.length).toBeGreaterThan(0);
      }),
    60_000,
  );
});
