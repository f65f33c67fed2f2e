import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE, runDecider, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { ForsandelseCommand } from './commands.js';
import { forsandelse } from './decide.js';
import { forsandelseStream, type ForsandelseEvent } from './events.js';
import { schemaVersion, upcast } from './upcast.js';

export interface ForsandelseUtfall {
  readonly id: string;
  /** Revision of the försändelse's stream after the command; -1 when it is still empty. */
  readonly revision: number;
  readonly events: readonly ForsandelseEvent[];
  /** The command had been carried out before. */
  readonly repeated: boolean;
}

/** A command to the försändelse `id`. `meta.kommando` makes it safe to repeat. */
export class UtforForsandelse extends Command<ForsandelseUtfall> {
  constructor(
    readonly id: string,
    readonly command: ForsandelseCommand,
    readonly meta: Omit<EventMeta, 'v'>,
    readonly ifRevision?: number,
  ) {
    super();
  }
}

/** The same without Nest. Errors: `Rejected`, `WrongExpectedRevision` when `ifRevision` is stale, faults of the store. */
export const utforForsandelse = async (
  store: EventStore,
  { id, command, meta, ifRevision }: UtforForsandelse,
): Promise<ForsandelseUtfall> => {
  const outcome = await runDecider(store, forsandelse, {
    command,
    stream: forsandelseStream(id),
    meta,
    ...(ifRevision !== undefined && { ifRevision }),
    schemaVersion,
    upcast,
  });
  return { id, revision: outcome.revision, events: outcome.events, repeated: outcome.repeated };
};

@CommandHandler(UtforForsandelse)
export class ForsandelseHandler implements ICommandHandler<UtforForsandelse> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(command: UtforForsandelse): Promise<ForsandelseUtfall> {
    return utforForsandelse(this.store, command);
  }
}
