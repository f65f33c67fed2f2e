import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE, runDecider, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { RekommendationCommand } from './commands.js';
import { rekommendationDecider } from './decide.js';
import { rekommendationStream, type RekommendationEvent } from './events.js';
import type { RekommendationState } from './rekommendation.js';
import { schemaVersion, upcast } from './upcast.js';

/** What a command gave: the recommendation's revision after it, and its events, now or the first time it was run. */
export interface RekommendationUtfall {
  readonly id: string;
  /** -1 when there is still no such recommendation. */
  readonly revision: number;
  readonly events: readonly RekommendationEvent[];
  /** The recommendation as it is now; when repeated, perhaps further on than `revision`. */
  readonly state: RekommendationState;
  /** True when this very command (`meta.kommando`) had been carried out before. */
  readonly repeated: boolean;
}

/** One command on one recommendation. `id`: its uuid. `ifRevision`: revision last seen (If-Match). */
export class UtforRekommendation extends Command<RekommendationUtfall> {
  constructor(
    readonly id: string,
    readonly command: RekommendationCommand,
    readonly meta: Omit<EventMeta, 'v'>,
    readonly ifRevision?: number,
  ) {
    super();
  }
}

/** The same without Nest. Errors: `Rejected`, `WrongExpectedRevision`, `StoreOverloaded`; see `runDecider`. */
export const utforRekommendation = async (
  store: EventStore,
  { id, command, meta, ifRevision }: UtforRekommendation,
): Promise<RekommendationUtfall> => {
  assertEgenAktor(command, meta);
  const { events, revision, repeated, state } = await runDecider(store, rekommendationDecider, {
    command,
    stream: rekommendationStream(id),
    meta,
    schemaVersion,
    upcast,
    ...(ifRevision !== undefined && { ifRevision }),
  });
  return { id, revision, events, state, repeated };
};

const NAV = 'nav';
/** B2, B6: what the hub may do by itself; all else, each decision first of all, is a huvudman's own. */
const NAVETS: readonly RekommendationCommand['type'][] = ['PaminnOmBeslut', 'RegistreraRekommendationsmottagning'];

/** I4: no command speaks for another than the credential does. A door that lets it through is broken. */
const assertEgenAktor = (command: RekommendationCommand, meta: Omit<EventMeta, 'v'>): void => {
  const { huvudman } = meta.aktor;
  const navFar = huvudman === NAV && NAVETS.includes(command.type);
  if (huvudman !== command.data.huvudman && !navFar) throw new Error(`${command.type} speaks for another huvudman`);
};

@CommandHandler(UtforRekommendation)
export class UtforRekommendationHandler implements ICommandHandler<UtforRekommendation> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(command: UtforRekommendation): Promise<RekommendationUtfall> {
    return utforRekommendation(this.store, command);
  }
}
