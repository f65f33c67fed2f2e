import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE, runDecider, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { MandatState } from './mandat.js';
import type { MandatCommand } from './commands.js';
import { mandatDecider } from './decide.js';
import { mandatStream, type MandatEvent } from './events.js';
import { schemaVersion, upcast } from './upcast.js';

/** What a command gave: the mandate's revision after it, and its events, now or the first time it was run. */
export interface MandatUtfall {
  readonly id: string;
  /** -1 when there is still no such mandate. */
  readonly revision: number;
  readonly events: readonly MandatEvent[];
  /** The mandate as it is now; when repeated, perhaps further on than `revision`. */
  readonly state: MandatState;
  /** True when this very command (`meta.kommando`) had been carried out before. */
  readonly repeated: boolean;
}

/** One command on one mandate. `id`: uuid of the mandate. `ifRevision`: revision last seen (If-Match). */
export class UtforMandat extends Command<MandatUtfall> {
  constructor(
    readonly id: string,
    readonly command: MandatCommand,
    readonly meta: Omit<EventMeta, 'v'>,
    readonly ifRevision?: number,
  ) {
    super();
  }
}

/** The same without Nest. Errors: `Rejected`, `WrongExpectedRevision`, `StoreOverloaded`; see `runDecider`. */
export const utforMandat = async (
  store: EventStore,
  { id, command, meta, ifRevision }: UtforMandat,
): Promise<MandatUtfall> => {
  assertEgenAktor(command, meta);
  const { events, revision, repeated, state } = await runDecider(store, mandatDecider, {
    command,
    stream: mandatStream(id),
    meta,
    schemaVersion,
    upcast,
    ...(ifRevision !== undefined && { ifRevision }),
  });
  return { id, revision, events, state, repeated };
};

/** I4: no command speaks for another huvudman than the credential does. A door that lets it through is broken. */
const assertEgenAktor = (command: MandatCommand, meta: Omit<EventMeta, 'v'>): void => {
  const { huvudman } = meta.aktor;
  if (huvudman !== command.data.huvudman && huvudman !== NAV)
    throw new Error(`${command.type} speaks for another huvudman`);
};
const NAV = 'nav';

@CommandHandler(UtforMandat)
export class UtforMandatHandler implements ICommandHandler<UtforMandat> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(command: UtforMandat): Promise<MandatUtfall> {
    return utforMandat(this.store, command);
  }
}
