import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE, runDecider, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { GallringCommand } from './commands.js';
import { gallringDecider } from './decide.js';
import { gallringStream, type GallringEvent } from './events.js';
import type { GallringState } from './gallring.js';
import { schemaVersion, upcast } from './upcast.js';

/** What a command gave: the erasure's revision after it, and its events, now or the first time it was run. */
export interface GallringUtfall {
  readonly id: string;
  /** -1 when there is still no such erasure. */
  readonly revision: number;
  readonly events: readonly GallringEvent[];
  /** As it is now; when repeated, perhaps further on than `revision`. */
  readonly state: GallringState;
  /** True when this very command (`meta.kommando`) had been carried out before. */
  readonly repeated: boolean;
}

/** One command on one erasure. `id`: its uuid. `ifRevision`: revision last seen (If-Match). */
export class UtforGallring extends Command<GallringUtfall> {
  constructor(
    readonly id: string,
    readonly command: GallringCommand,
    readonly meta: Omit<EventMeta, 'v'>,
    readonly ifRevision?: number,
  ) {
    super();
  }
}

/** The same without Nest. Errors: `Rejected`, `WrongExpectedRevision`, `StoreOverloaded`; see `runDecider`. */
export const utforGallring = async (
  store: EventStore,
  { id, command, meta, ifRevision }: UtforGallring,
): Promise<GallringUtfall> => {
  assertEgenAktor(command.data.huvudman, meta);
  const { events, revision, repeated, state } = await runDecider(store, gallringDecider, {
    command,
    stream: gallringStream(id),
    meta,
    schemaVersion,
    upcast,
    ...(ifRevision !== undefined && { ifRevision }),
  });
  return { id, revision, events, state, repeated };
};

const NAV = 'nav';
/** I4: no command speaks for another huvudman than the credential does. A door that lets it through is broken. */
export const assertEgenAktor = (huvudman: string, { aktor }: Omit<EventMeta, 'v'>): void => {
  if (aktor.huvudman !== huvudman && aktor.huvudman !== NAV) throw new Error('an erasure spoke for another huvudman');
};

@CommandHandler(UtforGallring)
export class UtforGallringHandler implements ICommandHandler<UtforGallring> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(command: UtforGallring): Promise<GallringUtfall> {
    return utforGallring(this.store, command);
  }
}
