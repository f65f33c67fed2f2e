import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE, runDecider, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { ArenaState } from './arena.js';
import type { ArenaCommand } from './commands.js';
import { arenaDecider } from './decide.js';
import { arenaStream, type ArenaEvent } from './events.js';
import { schemaVersion, upcast } from './upcast.js';

/** What a command gave: the arena's revision after it, and its events, now or the first time it was run. */
export interface ArenaUtfall {
  readonly id: string;
  /** -1 when there is still no such arena. */
  readonly revision: number;
  readonly events: readonly ArenaEvent[];
  /** The arena as it is now; when repeated, perhaps further on than `revision`. */
  readonly state: ArenaState;
  /** True when this very command (`meta.kommando`) had been carried out before. */
  readonly repeated: boolean;
}

/** One command on one arena. `id`: uuid of the arena. `ifRevision`: revision last seen (If-Match). */
export class UtforArena extends Command<ArenaUtfall> {
  constructor(
    readonly id: string,
    readonly command: ArenaCommand,
    readonly meta: Omit<EventMeta, 'v'>,
    readonly ifRevision?: number,
  ) {
    super();
  }
}

/** The same without Nest. Errors: `Rejected`, `WrongExpectedRevision`, `StoreOverloaded`; see `runDecider`. */
export const utforArena = async (
  store: EventStore,
  { id, command, meta, ifRevision }: UtforArena,
): Promise<ArenaUtfall> => {
  assertEgenAktor(command, meta);
  assertEgenArena(command, id);
  const { events, revision, repeated, state } = await runDecider(store, arenaDecider, {
    command,
    stream: arenaStream(id),
    meta,
    schemaVersion,
    upcast,
    ...(ifRevision !== undefined && { ifRevision }),
  });
  return { id, revision, events, state, repeated };
};

const NAV = 'nav';

/** I4: no command speaks for another than the credential does; what names nobody comes from a policy. */
const assertEgenAktor = (command: ArenaCommand, meta: Omit<EventMeta, 'v'>): void => {
  const handlande = 'huvudman' in command.data ? command.data.huvudman : NAV;
  const { huvudman } = meta.aktor;
  if (huvudman !== handlande && huvudman !== NAV) throw new Error(`${command.type} speaks for another huvudman`);
};

/** A mandate is judged against the arena that the command names. A door that names another is broken. */
const assertEgenArena = (command: ArenaCommand, id: string): void => {
  if ('arena' in command.data && command.data.arena !== id) throw new Error(`${command.type} names another arena`);
};

@CommandHandler(UtforArena)
export class UtforArenaHandler implements ICommandHandler<UtforArena> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(command: UtforArena): Promise<ArenaUtfall> {
    return utforArena(this.store, command);
  }
}
