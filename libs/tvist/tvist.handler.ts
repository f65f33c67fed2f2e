import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE, runDecider, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { TvistState } from './tvist.js';
import type { TvistCommand } from './commands.js';
import { tvistDecider } from './decide.js';
import { tvistStream, type TvistEvent } from './events.js';
import { schemaVersion, upcast } from './upcast.js';

/** What a command gave: the tvist's revision after it, and its events, now or the first time it was run. */
export interface TvistUtfall {
  readonly id: string;
  /** -1 when there is still no such tvist. */
  readonly revision: number;
  readonly events: readonly TvistEvent[];
  /** The tvist as it is now; when repeated, perhaps further on than `revision`. */
  readonly state: TvistState;
  /** True when this very command (`meta.kommando`) had been carried out before. */
  readonly repeated: boolean;
}

/** One command on one tvist. `id`: uuid of the tvist. `ifRevision`: revision last seen (If-Match). */
export class UtforTvist extends Command<TvistUtfall> {
  constructor(
    readonly id: string,
    readonly command: TvistCommand,
    readonly meta: Omit<EventMeta, 'v'>,
    readonly ifRevision?: number,
  ) {
    super();
  }
}

/** The same without Nest. Errors: `Rejected`, `WrongExpectedRevision`, `StoreOverloaded`; see `runDecider`. */
export const utforTvist = async (
  store: EventStore,
  { id, command, meta, ifRevision }: UtforTvist,
): Promise<TvistUtfall> => {
  assertEgenAktor(command, meta);
  const { events, revision, repeated, state } = await runDecider(store, tvistDecider, {
    command,
    stream: tvistStream(id),
    meta,
    schemaVersion,
    upcast,
    ...(ifRevision !== undefined && { ifRevision }),
  });
  return { id, revision, events, state, repeated };
};

/** I4: no command speaks for another huvudman than the credential does. A door that lets it through is broken. */
const assertEgenAktor = (command: TvistCommand, meta: Omit<EventMeta, 'v'>): void => {
  const { huvudman } = meta.aktor;
  const arEgen = huvudman === command.data.huvudman && command.type !== 'PaminnOmStallning';
  if (!arEgen && huvudman !== NAV) throw new Error(`${command.type} speaks for another than ${huvudman}`);
};
const NAV = 'nav';

@CommandHandler(UtforTvist)
export class UtforTvistHandler implements ICommandHandler<UtforTvist> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(command: UtforTvist): Promise<TvistUtfall> {
    return utforTvist(this.store, command);
  }
}
