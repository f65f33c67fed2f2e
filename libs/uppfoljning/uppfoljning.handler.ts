import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE, runDecider, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { UppfoljningCommand } from './commands.js';
import { uppfoljningDecider } from './decide.js';
import { uppfoljningStream, type UppfoljningEvent } from './events.js';
import type { UppfoljningState } from './uppfoljning.js';
import { schemaVersion, upcast } from './upcast.js';

/** What a command gave: the follow-up's revision after it, and its events, now or the first time it was run. */
export interface UppfoljningUtfall {
  readonly id: string;
  /** -1 when nothing has been written of it. */
  readonly revision: number;
  readonly events: readonly UppfoljningEvent[];
  /** As it is now; when repeated, perhaps further on than `revision`. */
  readonly state: UppfoljningState;
  /** True when this very command (`meta.kommando`) had been carried out before. */
  readonly repeated: boolean;
}

/** One command on one follow-up. `id`: its uuid. `ifRevision`: revision last seen (If-Match). */
export class UtforUppfoljning extends Command<UppfoljningUtfall> {
  constructor(
    readonly id: string,
    readonly command: UppfoljningCommand,
    readonly meta: Omit<EventMeta, 'v'>,
    readonly ifRevision?: number,
  ) {
    super();
  }
}

/** The same without Nest. Errors: `Rejected`, `WrongExpectedRevision`, `StoreOverloaded`; see `runDecider`. */
export const utforUppfoljning = async (
  store: EventStore,
  { id, command, meta, ifRevision }: UtforUppfoljning,
): Promise<UppfoljningUtfall> => {
  assertEgenAktor(command, meta);
  const { events, revision, repeated, state } = await runDecider(store, uppfoljningDecider, {
    command,
    stream: uppfoljningStream(id),
    meta,
    schemaVersion,
    upcast,
    ...(ifRevision !== undefined && { ifRevision }),
  });
  return { id, revision, events, state, repeated };
};

/** I4: no command speaks for another huvudman than the credential does. A door that lets it through is broken. */
const assertEgenAktor = ({ type, data }: UppfoljningCommand, meta: Omit<EventMeta, 'v'>): void => {
  const handlande = 'av' in data ? data.av : 'huvudman' in data ? (data.huvudman ?? NAV) : NAV;
  const { huvudman } = meta.aktor;
  if (huvudman !== handlande && huvudman !== NAV) throw new Error(`${type} speaks for another huvudman`);
};
const NAV = 'nav';

@CommandHandler(UtforUppfoljning)
export class UtforUppfoljningHandler implements ICommandHandler<UtforUppfoljning> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(command: UtforUppfoljning): Promise<UppfoljningUtfall> {
    return utforUppfoljning(this.store, command);
  }
}
