import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE, runDecider, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { SparrCommand } from './commands.js';
import { sparrDecider } from './decide.js';
import { assertEgenAktor } from './gallring.handler.js';
import type { SparrState } from './sparr.js';
import { sparrStream, type SparrEvent } from './sparr-events.js';
import { schemaVersionSparr, upcastSparr } from './upcast.js';

export interface SparrUtfall {
  /** Of the case. */
  readonly id: string;
  readonly revision: number;
  readonly events: readonly SparrEvent[];
  readonly state: SparrState;
  readonly repeated: boolean;
}

/** One command on the hold of a huvudman on a case. */
export class UtforSparr extends Command<SparrUtfall> {
  constructor(
    readonly command: SparrCommand,
    readonly meta: Omit<EventMeta, 'v'>,
  ) {
    super();
  }
}

/** The same without Nest. Errors: `Rejected`, `StoreOverloaded`; see `runDecider`. */
export const utforSparr = async (store: EventStore, { command, meta }: UtforSparr): Promise<SparrUtfall> => {
  const { huvudman, arende } = command.data;
  assertEgenAktor(huvudman, meta);
  const { events, revision, repeated, state } = await runDecider(store, sparrDecider, {
    command,
    stream: sparrStream(huvudman, arende),
    meta,
    schemaVersion: schemaVersionSparr,
    upcast: upcastSparr,
  });
  return { id: arende, revision, events, repeated, state };
};

@CommandHandler(UtforSparr)
export class UtforSparrHandler implements ICommandHandler<UtforSparr> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(command: UtforSparr): Promise<SparrUtfall> {
    return utforSparr(this.store, command);
  }
}
