import {
  comparePositions,
  START,
  type EventStore,
  type Position,
  type RecordedEvent,
} from '#libs/event-store/index.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { forbered, tillampa, VYER, type Checkpoint } from '#libs/read-models/index.js';
import { helaLoggen } from './drift-loggsidor.js';

/** The views of an earlier moment: the log folded anew, in memory, no further than asked for. */
export class Loggvikning {
  private position: Position = START;

  private constructor(
    private readonly store: EventStore,
    readonly db: Vydatabas,
    private checkpoints: readonly Checkpoint[],
  ) {}

  static async ny(store: EventStore): Promise<Loggvikning> {
    const db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
    return new Loggvikning(store, db, await forbered(db, store, VYER));
  }

  /** Folds on to a place; one that lies behind is no place to go to. */
  async framTill(till: Position, vidSida: (position: Position) => void): Promise<void> {
    if (comparePositions(till, this.position) < 0) throw new RangeError('a fold does not go backwards');
    for await (const sida of helaLoggen(this.store, till, this.position)) {
      this.checkpoints = await tillampa({ db: this.db, vyer: VYER }, sida, this.checkpoints);
      this.position = sida.checkpoint;
      vidSida(sida.checkpoint);
    }
  }

  async stang(): Promise<void> {
    await this.db.stang();
  }
}

/** The last place in the log by the end of a Swedish day. A clock set back reorders nothing: the first later one ends it. */
export const platsVid = async (store: EventStore, dag: string): Promise<Position> => {
  let plats = START;
  for await (const { events } of helaLoggen(store, await store.head())) {
    const senare = events.findIndex((event) => arSenare(event, dag));
    plats = (senare < 0 ? events : events.slice(0, senare)).at(-1)?.position ?? plats;
    if (senare >= 0) return plats;
  }
  return plats;
};

const arSenare = ({ meta }: RecordedEvent, dag: string): boolean => svenskDag(new Date(meta.tid)) > dag;
