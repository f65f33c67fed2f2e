import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EVENT_STORE, runDecider, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { HandlingsplanCommand } from './commands.js';
import { handlingsplanDecider } from './decide.js';
import { handlingsplanStream, type HandlingsplanEvent } from './events.js';
import type { HandlingsplanState } from './handlingsplan.js';
import { schemaVersion, upcast } from './upcast.js';

/** What a command gave: the plan's revision after it, and its events, now or the first time it was run. */
export interface HandlingsplanUtfall {
  readonly id: string;
  /** -1 when there is still no such plan. */
  readonly revision: number;
  readonly events: readonly HandlingsplanEvent[];
  /** The plan as it is now; when repeated, perhaps further on than `revision`. */
  readonly state: HandlingsplanState;
  /** True when this very command (`meta.kommando`) had been carried out before. */
  readonly repeated: boolean;
}

/** One command on one plan. `id`: its uuid. `ifRevision`: revision last seen (If-Match). */
export class UtforHandlingsplan extends Command<HandlingsplanUtfall> {
  constructor(
    readonly id: string,
    readonly command: HandlingsplanCommand,
    readonly meta: Omit<EventMeta, 'v'>,
    readonly ifRevision?: number,
  ) {
    super();
  }
}

/** The same without Nest. Errors: `Rejected`, `WrongExpectedRevision`, `StoreOverloaded`; see `runDecider`. */
export const utforHandlingsplan = async (
  store: EventStore,
  { id, command, meta, ifRevision }: UtforHandlingsplan,
): Promise<HandlingsplanUtfall> => {
  assertEgenAktor(command, meta);
  const { events, revision, repeated, state } = await runDecider(store, handlingsplanDecider, {
    command,
    stream: handlingsplanStream(id),
    meta,
    schemaVersion,
    upcast,
    ...(ifRevision !== undefined && { ifRevision }),
  });
  return { id, revision, events, state, repeated };
};

const NAV = 'nav';
/** V5: what the hub may do by itself; all else, each approval first of all, is a huvudman's own. */
const NAVETS: readonly HandlingsplanCommand['type'][] = ['PaminnOmAtgard'];

/** I4: no command speaks for another than the credential does. A door that lets it through is broken. */
const assertEgenAktor = (command: HandlingsplanCommand, meta: Omit<EventMeta, 'v'>): void => {
  const { huvudman } = meta.aktor;
  const navFar = huvudman === NAV && NAVETS.includes(command.type);
  if (huvudman !== command.data.huvudman && !navFar) throw new Error(`${command.type} speaks for another huvudman`);
};

@CommandHandler(UtforHandlingsplan)
export class UtforHandlingsplanHandler implements ICommandHandler<UtforHandlingsplan> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  execute(command: UtforHandlingsplan): Promise<HandlingsplanUtfall> {
    return utforHandlingsplan(this.store, command);
  }
}
