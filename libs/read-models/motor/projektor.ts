import { setTimeout } from 'node:timers/promises';
import { comparePositions, START, type EventStore, type Position } from '#libs/event-store/port.js';
import type { Clock } from '#libs/platform/clock.js';
import { isLostConnection, VillkorBrutet, type Vydatabas } from '#libs/platform/sql/index.js';
import { forbered, type Checkpoint } from './checkpoint.js';
import { arSkada, SkadadeVyer } from './skada.js';
import { tillampa } from './tillampa.js';
import { Underhall } from './underhall.js';
import type { Vy } from './vy.js';

/** Injection token of the running projector. */
export const PROJEKTOR = Symbol('Projektor');

const BATCH_STANDARD = 20_000;
/** Lost connections in a row, without a batch between, before the projector gives up; some two minutes. */
const FORSOK_MAX = 12;
const PAUS_MS = 100;
const PAUS_MS_MAX = 10_000;

export interface Projektorval {
  readonly store: EventStore;
  readonly db: Vydatabas;
  readonly vyer: readonly Vy[];
  readonly clock: Clock;
  /** Events a transaction while catching up, 1…20 000, default 20 000. */
  readonly batch?: number;
  /** Events between two rounds of upkeep of the tables, default 20 000. */
  readonly underhallEfter?: number;
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
  /** Resolves when every table stands, or could not be made at the first try: then it tries anew, or `slut` tells why. */
  readonly forberedd: Promise<void>;
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
  const forberedd = Promise.withResolvers<void>();
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

  const slut = kor(val, avbrott.signal, { forberedd: forberedd.resolve, nyttLage });
  slut.then(
    () => ikapp.reject(new Error('the projector was closed before it had caught up')),
    (fel: unknown) => ikapp.reject(fel),
  );
  // Both are handed out: whoever starts the projector must watch at least one.
  ikapp.promise.catch(() => undefined);
  return {
    forberedd: forberedd.promise,
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

/** Another projector keeps the same views: one of the two must go, and this one has. */
export class AnnanProjektor extends Error {
  constructor() {
    super('En annan avvikelsenav uppdaterar samma vyer. Bara en i taget får använda databasen.');
    this.name = 'AnnanProjektor';
  }
}

type NyttLage = (checkpoints: readonly Checkpoint[], meddelande: 'batch' | 'caught-up') => void;

/** Told how far it has come. */
interface Besked {
  readonly forberedd: () => void;
  readonly nyttLage: NyttLage;
}

/** Begins anew from the checkpoints when the way to a database is lost: whether the last batch was written is unknown. */
const kor = async (val: Projektorval, signal: AbortSignal, { forberedd, nyttLage }: Besked): Promise<void> => {
  let forsok = 0;
  const framat: NyttLage = (checkpoints, meddelande) => {
    forsok = 0;
    nyttLage(checkpoints, meddelande);
  };
  while (!signal.aborted) {
    const fel = await folj(val, signal, { forberedd, nyttLage: framat }).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    forberedd();
    if (fel === null) return;
    forsok += 1;
    if (fel.error instanceof VillkorBrutet) throw new AnnanProjektor();
    if (arSkada(fel.error)) {
      await val.db.underkann();
      throw new SkadadeVyer(fel.error);
    }
    if (!isLostConnection(fel.error) || forsok > FORSOK_MAX) throw fel.error;
    const ms = Math.min(PAUS_MS * 2 ** forsok, PAUS_MS_MAX);
    await setTimeout(ms, undefined, { signal }).catch(() => undefined);
  }
};

const folj = async (
  { store, db, vyer, batch = BATCH_STANDARD, underhallEfter }: Projektorval,
  signal: AbortSignal,
  { forberedd, nyttLage }: Besked,
): Promise<void> => {
  let checkpoints = await forbered(db, store, vyer);
  forberedd();
  const streamPrefixes = [...new Set(vyer.flatMap((vy) => vy.strommar))];
  const val = { after: lagsta(checkpoints), filter: { streamPrefixes }, batchSize: batch, signal };
  const underhall = new Underhall(db, vyer, underhallEfter);
  for await (const meddelande of store.subscribe(val)) {
    const antal = meddelande.kind === 'batch' ? meddelande.events.length : 0;
    if (meddelande.kind === 'batch') checkpoints = await tillampa({ db, vyer }, meddelande, checkpoints);
    await underhall.efterBatch(antal, antal >= batch);
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
