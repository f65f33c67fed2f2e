import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE, runDecider, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { AvvikelseState } from './avvikelse.js';
import type { AvvikelseCommand } from './commands.js';
import { avvikelseDecider } from './decide.js';
import { avvikelseStream, type AvvikelseEvent } from './events.js';
import { schemaVersion, upcast } from './upcast.js';

/** What a command gave: the case's revision after it, and its events, now or the first time it was run. */
export interface AvvikelseUtfall {
  readonly id: string;
  /** -1 when there is still no such case. */
  readonly revision: number;
  readonly events: readonly AvvikelseEvent[];
  /** The case as it is now; when repeated, perhaps further on than `revision`. */
  readonly state: AvvikelseState;
  /** True when this very command (`meta.kommando`) had been carried out before. */
  readonly repeated: boolean;
}

/** One command on one case. `id`: uuid of the case. `ifRevision`: revision last seen (If-Match). */
export class UtforAvvikelse extends Command<AvvikelseUtfall> {
  constructor(
    readonly id: string,
    readonly command: AvvikelseCommand,
    readonly meta: Omit<EventMeta, 'v'>,
    readonly ifRevision?: number,
  ) {
    super();
  }
}

/** The same without Nest. Errors: `Rejected`, `WrongExpectedRevision`, `StoreOverloaded`; see `runDecider`. */
export const utforAvvikelse = async (
  store: EventStore,
  { id, command, meta, ifRevision }: UtforAvvikelse,
): Promise<AvvikelseUtfall> => {
  assertEgenAktor(command, meta);
  const { events, revision, repeated, state } = await runDecider(store, avvikelseDecider, {
    command,
    stream: avvikelseStream(id),
    meta,
    schemaVersion,
    upcast,
    ...(ifRevision !== undefined && { ifRevision }),
  });
  return { id, revision, events, state, repeated };
};

/** I4: no command speaks for another huvudman than the credential does. A door that lets it through is broken. */
const assertEgenAktor = (command: AvvikelseCommand, meta: Omit<EventMeta, 'v'>): void => {
  const handlande =
    command.type === 'RapporteraAvvikelse' ? command.data.rapporterande.huvudman : command.data.huvudman;
  const { huvudman } = meta.aktor;
  if (huvudman !== handlande && huvudman !== NAV) throw new Error(`${command.type} speaks for another huvudman`);
};
const NAV = 'nav';

@CommandHandler(UtforAvvikelse)
export class UtforAvvikelseHandler implements ICommandHandler<UtforAvvikelse> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(command: UtforAvvikelse): Promise<AvvikelseUtfall> {
    return utforAvvikelse(this.store, command);
  }
}
