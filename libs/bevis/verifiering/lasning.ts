import {
  START,
  StoreClosed,
  StoreUnavailable,
  type EventStore,
  type Position,
  type RecordedEvent,
} from '#libs/event-store/index.js';
import { isLostConnection } from '#libs/platform/sql/index.js';

/** Null: something stands there that cannot be read as an event. */
export interface Plats {
  readonly position: Position;
  readonly event: RecordedEvent | null;
}

export interface Lassida {
  readonly platser: readonly Plats[];
  /** Looked at so far. */
  readonly checkpoint: Position;
}

export interface Lasval {
  readonly store: Pick<EventStore, 'readAll' | 'head'>;
  /** Positions count 1, 2, 3…, as in SQLite and PostgreSQL; only then is anything known of what follows the unreadable. */
  readonly tata: boolean;
  readonly till: Position;
}

const SIDA = 2_000;

const arVarldens = (error: unknown): boolean =>
  error instanceof StoreUnavailable || error instanceof StoreClosed || isLostConnection(error);

/** The log in its order, as far as it can be read; one that cannot is told of, not thrown. Errors: faults of the world. */
export async function* lasAllt({ store, tata, till }: Lasval): AsyncGenerator<Lassida, void, void> {
  let after: Position = START;
  let limit = SIDA;
  while (BigInt(after) < BigInt(till)) {
    const sida = await forsok(store, after, limit);
    if (sida === null && limit > 1) {
      limit = Math.ceil(limit / 2);
      continue;
    }
    const nasta = sida ?? olasbar(after);
    yield nasta;
    if ((sida === null && !tata) || nasta.checkpoint === after) return;
    after = nasta.checkpoint;
    limit = Math.min(limit * 2, SIDA);
  }
}

const forsok = async (store: Lasval['store'], after: Position, limit: number): Promise<Lassida | null> => {
  try {
    const { events, checkpoint } = await store.readAll({ after, limit });
    return { platser: events.map((event) => ({ position: event.position, event })), checkpoint };
  } catch (error) {
    if (arVarldens(error)) throw error;
    return null;
  }
};

const olasbar = (after: Position): Lassida => {
  const position = String(BigInt(after) + 1n) as Position;
  return { platser: [{ position, event: null }], checkpoint: position };
};
