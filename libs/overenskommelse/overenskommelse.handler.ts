import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE, runDecider, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { OverenskommelseCommand } from './commands.js';
import { overenskommelseDecider } from './decide.js';
import { overenskommelseStream, type OverenskommelseEvent } from './events.js';
import type { OverenskommelseState } from './overenskommelse.js';
import { schemaVersion, upcast } from './upcast.js';

/** What a command gave: the agreement's revision after it, and its events, now or the first time it was run. */
export interface OverenskommelseUtfall {
  readonly id: string;
  /** -1 when nothing has been written of it. */
  readonly revision: number;
  readonly events: readonly OverenskommelseEvent[];
  /** As it is now; when repeated, perhaps further on than `revision`. */
  readonly state: OverenskommelseState;
  /** True when this very command (`meta.kommando`) had been carried out before. */
  readonly repeated: boolean;
}

/** One command on one agreement. `id`: uuid of the agreement. `ifRevision`: revision last seen (If-Match). */
export class UtforOverenskommelse extends Command<OverenskommelseUtfall> {
  constructor(
    readonly id: string,
    readonly command: OverenskommelseCommand,
    readonly meta: Omit<EventMeta, 'v'>,
    readonly ifRevision?: number,
  ) {
    super();
  }
}

/** The same without Nest. Errors: `Rejected`, `WrongExpectedRevision`, `StoreOverloaded`; see `runDecider`. */
export const utforOverenskommelse = async (
  store: EventStore,
  { id, command, meta, ifRevision }: UtforOverenskommelse,
): Promise<OverenskommelseUtfall> => {
  assertEgenAktor(command, meta);
  const { events, revision, repeated, state } = await runDecider(store, overenskommelseDecider, {
    command,
    stream: overenskommelseStream(id),
    meta,
    schemaVersion,
    upcast,
    ...(ifRevision !== undefined && { ifRevision }),
  });
  return { id, revision, events, state, repeated };
};

/** I4: no command speaks for another huvudman than the credential does. A door that lets it through is broken. */
const assertEgenAktor = ({ type, data }: OverenskommelseCommand, meta: Omit<EventMeta, 'v'>): void => {
  const handlande = 'av' in data ? data.av : data.huvudman;
  const { huvudman } = meta.aktor;
  if (huvudman !== handlande && huvudman !== NAV) throw new Error(`${type} speaks for another huvudman`);
};
const NAV = 'nav';

@CommandHandler(UtforOverenskommelse)
export class UtforOverenskommelseHandler implements ICommandHandler<UtforOverenskommelse> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(command: UtforOverenskommelse): Promise<OverenskommelseUtfall> {
    return utforOverenskommelse(this.store, command);
  }
}
