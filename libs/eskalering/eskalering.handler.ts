import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE, runDecider, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { EskaleringCommand } from './commands.js';
import { eskaleringDecider } from './decide.js';
import type { EskaleringState } from './eskalering.js';
import { eskaleringStream, type EskaleringEvent } from './events.js';
import { schemaVersion, upcast } from './upcast.js';

/** What a command gave: the escalation's revision after it, and its events, now or the first time it was run. */
export interface EskaleringUtfall {
  readonly id: string;
  /** -1 when there is still no such escalation. */
  readonly revision: number;
  readonly events: readonly EskaleringEvent[];
  /** The escalation as it is now; when repeated, perhaps further on than `revision`. */
  readonly state: EskaleringState;
  /** True when this very command (`meta.kommando`) had been carried out before. */
  readonly repeated: boolean;
}

/** One command on one escalation. `id`: the matter's own uuid. `ifRevision`: revision last seen (If-Match). */
export class UtforEskalering extends Command<EskaleringUtfall> {
  constructor(
    readonly id: string,
    readonly command: EskaleringCommand,
    readonly meta: Omit<EventMeta, 'v'>,
    readonly ifRevision?: number,
  ) {
    super();
  }
}

/** The same without Nest. Errors: `Rejected`, `WrongExpectedRevision`, `StoreOverloaded`; see `runDecider`. */
export const utforEskalering = async (
  store: EventStore,
  { id, command, meta, ifRevision }: UtforEskalering,
): Promise<EskaleringUtfall> => {
  assertEgenAktor(command, meta);
  const { events, revision, repeated, state } = await runDecider(store, eskaleringDecider, {
    command,
    stream: eskaleringStream(id),
    meta,
    schemaVersion,
    upcast,
    ...(ifRevision !== undefined && { ifRevision }),
  });
  return { id, revision, events, state, repeated };
};

/** I4: no command speaks for another huvudman than the credential does. A door that lets it through is broken. */
const assertEgenAktor = (command: EskaleringCommand, meta: Omit<EventMeta, 'v'>): void => {
  const { huvudman } = meta.aktor;
  if (huvudman === NAV) return;
  if (command.type === 'BevakaSvar') throw new Error('BevakaSvar is the hub’s own');
  if (command.data.huvudman !== huvudman) throw new Error(`${command.type} speaks for another huvudman`);
};
const NAV = 'nav';

@CommandHandler(UtforEskalering)
export class UtforEskaleringHandler implements ICommandHandler<UtforEskalering> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(command: UtforEskalering): Promise<EskaleringUtfall> {
    return utforEskalering(this.store, command);
  }
}
