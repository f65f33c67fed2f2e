import { comparePositions, START, type EventStore, type Position } from '#libs/event-store/port.js';
import type { Clock } from '#libs/platform/clock.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { forbered, type Checkpoint } from './checkpoint.js';
import { tillampa } from './tillampa.js';
import type { Vy } from './vy.js';

/** Injection token of the running projector. */
export const PROJEKTOR = Symbol('Projektor');

const BATCH_STANDARD = 10_000;

export interface Projektorval {
  readonly store: EventStore;
  readonly db: Vydatabas;
  readonly vyer: readonly Vy[];
  readonly clock: Clock;
  /** Events a transaction while catching up, 1…20 000, default 10 000. */
  readonly batch?: number;
  /** After each commit. Must not throw. */
  readonly framsteg?: (lage: Projektorlage) => void;
}

export interface Projektorlage {
  /** The log up to here stands in every view. */
  readonly position: Position;
  readonly ikapp: boolean;
  /** The views show at least what had happened by then; null before the first commit of this run. */
  readonly uppdaterad: Date | null;
}

export interface Projektor {
  /** Resolves when the views first meet the head of the log; rejects when the projector fails before that. */
  readonly ikapp: Promise<void>;
  /** Resolves after `stang`; rejects when the projector stops by itself (unknown event, lost the fence, database gone). */
  readonly slut: Promise<void>;
  lage(): Projektorlage;
  /** Called after every commit; returns how to stop listening. */
  onCommit(lyssnare: () => void): () => void;
  /** Lets the batch under way finish. */
  stang(): Promise<void>;
}

/** One subscription from the lowest checkpoint feeds all views. Starts at once. */
export const startaProjektor = (val: Projektorval): Projektor => {
  const avbrott = new AbortController();
  const lyssnare = new Set<() => void>();
  const ikapp = Promise.withResolvers<void>();
  let lage: Projektorlage = { position: START, ikapp: false, uppdaterad: null };

  const nyttLage = (checkpoints: readonly Checkpoint[], meddelande: 'batch' | 'caught-up'): void => {
    const nu = val.clock.now();
    lage = {
      position: lagsta(checkpoints),
      ikapp: lage.ikapp || meddelande === 'caught-up',
      uppdaterad: nu,
    };
    if (meddelande === 'caught-up') ikapp.resolve();
    val.framsteg?.(lage);
    for (const ropa of lyssnare) ropa();
  };

  const slut = kor(val, avbrott.signal, nyttLage);
  slut.then(
    () => ikapp.reject(new Error('the projector was closed before it had caught up')),
    (fel: unknown) => ikapp.reject(fel),
  );
  // Both are handed out: whoever starts the projector must watch at least one.
  ikapp.promise.catch(() => undefined);
  return {
    ikapp: ikapp.promise,
    slut,
    lage: () => lage,
    onCommit: (ropa) => {
      lyssnare.add(ropa);
      return () => lyssnare.delete(ropa);
    },
    stang: async () => {
      avbrott.abort();
      await slut;
    },
  };
};

const kor = async (
  { store, db, vyer, batch = BATCH_STANDARD }: Projektorval,
  signal: AbortSignal,
  nyttLage: (checkpoints: readonly Checkpoint[], meddelande: 'batch' | 'caught-up') => void,
): Promise<void> => {
  let checkpoints = await forbered(db, store, vyer);
  const streamPrefixes = [...new Set(vyer.flatMap((vy) => vy.strommar))];
  const val = { after: lagsta(checkpoints), filter: { streamPrefixes }, batchSize: batch, signal };
  for await (const meddelande of store.subscribe(val)) {
    if (meddelande.kind === 'batch') checkpoints = await tillampa({ db, vyer }, meddelande, checkpoints);
    nyttLage(checkpoints, meddelande.kind);
  }
};

const lagsta = (checkpoints: readonly Checkpoint[]): Position =>
  checkpoints
    .map((checkpoint) => checkpoint.position)
    .reduce(
      (lag, position) => (comparePositions(position, lag) < 0 ? position : lag),
      checkpoints[0]?.position ?? START,
    );
