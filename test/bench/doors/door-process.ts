import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { openCommandDoor } from './command-door.js';
import { noStore } from './no-store.js';
import type { Door } from './serve.js';
import { openBareFastify, openValidatedNest } from './validating-doors.js';

export type DoorKind = 'command-sqlite' | 'command-without-store' | 'validated-nest' | 'bare-fastify';

export interface DoorTask {
  readonly kind: DoorKind;
  /** Of the SQLite file, where there is one. */
  readonly path: string;
}

const OPEN: Readonly<Record<DoorKind, (path: string) => Promise<Door>>> = {
  'command-sqlite': async (path) => openCommandDoor(await openSqliteStore({ path })),
  'command-without-store': () => openCommandDoor(noStore),
  'validated-nest': openValidatedNest,
  'bare-fastify': openBareFastify,
};

process.once('message', (task) => {
  const { kind, path } = task as DoorTask;
  OPEN[kind](path).then(
    ({ port }) => process.send?.({ result: port }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));
process.send?.({ ready: true });
