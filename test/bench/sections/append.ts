import { closeSync, fdatasyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore, NewEvent } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { newId } from '#libs/platform/index.js';
import { interleaved, median, over, shown, type Measured, type Scope } from '../measure.js';

export const WRITERS = 64;
const LINE = 1_024;
const TEXT = 'Samordnaren ringde avdelningen två gånger samma dag utan att få svar. '.repeat(20);

/** An event of 1 KB as it stands in the log, data and meta together. */
export const oneKilobyte = (): NewEvent => {
  const id = newId();
  const meta = { v: 1, tid: '2026-02-14T08:00:00.000Z', aktor: { klient: 'bench', huvudman: '20' }, kommando: id };
  const room = LINE - JSON.stringify(meta).length - JSON.stringify({ text: '' }).length;
  return { id, type: 'AvvikelseRapporterad', data: { text: TEXT.slice(0, room) }, meta };
};

/** Each writer appends to streams of its own, one event an append, the next when the last is durable. Appends a second. */
export const appendRate = async (store: EventStore, milliseconds: number): Promise<number> => {
  const start = performance.now();
  let appended = 0;
  const write = async (): Promise<void> => {
    while (performance.now() - start < milliseconds) {
      await store.append(`bench-${newId()}`, 'no-stream', [oneKilobyte()]);
      appended += 1;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return (appended / (performance.now() - start)) * 1_000;
};

/** Lines of 1 KB a second when each is synced before the next: what the disk gives without batching. */
export const fdatasyncRate = (path: string, milliseconds: number): number => {
  const file = openSync(path, 'a');
  const line = Buffer.alloc(LINE, 'a');
  const start = performance.now();
  let lines = 0;
  try {
    for (; performance.now() - start < milliseconds; lines += 1) {
      writeSync(file, line);
      fdatasyncSync(file);
    }
  } finally {
    closeSync(file);
  }
  return (lines / (performance.now() - start)) * 1_000;
};

/** The log itself against the disk under it. */
export const sqliteAppends = async ({ folder, quick, rounds, tell }: Scope): Promise<readonly Measured[]> => {
  tell('appends to SQLite, of raw fdatasync');
  const place = join(folder, 'append');
  mkdirSync(place, { recursive: true });
  const store = await openSqliteStore({ path: join(place, 'events.sqlite') });
  try {
    await appendRate(store, 300);
    const { sqlite, raw } = await interleaved(
      { rounds, turns: quick ? 3 : 10 },
      {
        sqlite: () => appendRate(store, 150),
        raw: () => Promise.resolve(fdatasyncRate(join(place, 'raw'), 150)),
      },
    );
    return [
      {
        name: 'sqliteAppendOfRawFdatasync',
        title: `Appends to SQLite by ${WRITERS} writers, of raw fdatasync, 1 KB each`,
        target: 2.4,
        atMost: false,
        samples: over(sqlite, raw),
        figures: `${shown(median(sqlite))} appends/s; ${shown(median(raw))} synced lines/s`,
        contents:
          'Below: one event of 1 KB an append, each to a new stream, with version check and unique id, answered when ' +
          'its commit is synced. Above: one line of 1 KB written to a file and fdatasync, one after another.',
      },
    ];
  } finally {
    await store.close();
  }
};
