import { setTimeout } from 'node:timers/promises';
import type { EventStore } from '#libs/event-store/port.js';
import type { Clock } from '#libs/platform/clock.js';
import { isLostConnection, VillkorBrutet, type Vydatabas } from '#libs/platform/sql/index.js';
import { folj, type Meddelande } from './folj.js';
import { AnnanProjektor } from './skada.js';
import type { Vy } from './vy.js';
import { bildAv, OKANT_LAGE, pagaende, type Vylage, type Vylagesbild } from './vylage.js';

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
  /** Events a turn of a rebuild beside what serves, 1…20 000, default 5 000. */
  readonly ombyggnadsbatch?: number;
  /** Between two looks for rebuilds that are asked for, default 500. */
  readonly ombyggnadspausMs?: number;
  /** After each commit. Must not throw. */
  readonly framsteg?: (lage: Projektorlage) => void;
}

/** `ikapp`: the views that follow have met the head of the log in this run. `uppdaterad`: null before the first commit of it. */
export type Projektorlage = Vylagesbild;

export interface Projektor extends Vylage {
  /** Resolves when every table stands, or could not be made at the first try: then it tries anew, or `slut` tells why. */
  readonly forberedd: Promise<void>;
  /** Resolves when every view, of this program's version, first meets the head of the log; rejects when the projector fails before that. */
  readonly ikapp: Promise<void>;
  /** Resolves after `stang`; rejects when the projector stops by itself (unknown event, lost the fence, database gone). */
  readonly slut: Promise<void>;
  /** Called after every commit; returns how to stop listening. */
  onCommit(lyssnare: () => void): () => void;
  /** Lets the batch under way finish. */
  stang(): Promise<void>;
}

/** One subscription from the lowest checkpoint feeds all views; rebuilds go on beside it, in turns. Starts at once. */
export const startaProjektor = (val: Projektorval): Projektor => {
  const avbrott = new AbortController();
  const lyssnare = new Set<() => void>();
  const forberedd = Promise.withResolvers<void>();
  const ikapp = Promise.withResolvers<void>();
  let lage: Projektorlage = OKANT_LAGE;

  const nyttLage = (meddelande: Meddelande): void => {
    lage = lageEfter(meddelande, lage, val.clock.now());
    if (meddelande.slag === 'ombyggnad') return;
    if (meddelande.slag === 'caught-up' && lage.vyer.every(({ aktuell }) => aktuell)) ikapp.resolve();
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

const lageEfter = (
  { slag, checkpoints, ombyggnader, versioner }: Meddelande,
  fore: Projektorlage,
  nu: Date,
): Projektorlage => {
  const vyer = checkpoints.map(({ namn, version, position, uppdaterad }) => {
    const aktuell = versioner.get(namn) === version;
    const senast = fore.vyer.find((vy) => vy.namn === namn)?.uppdaterad ?? null;
    const rorde = slag === 'ombyggnad' ? senast : nu;
    const ombyggnad = pagaende(ombyggnader, namn);
    return { namn, version, position, aktuell, uppdaterad: aktuell ? rorde : uppdaterad, ombyggnad };
  });
  return bildAv(vyer, fore.ikapp || slag === 'caught-up');
};

/** Told how far it has come. */
interface Besked {
  readonly forberedd: () => void;
  readonly nyttLage: (meddelande: Meddelande) => void;
}

/** Begins anew from the checkpoints when the way to a database is lost: whether the last batch was written is unknown. */
const kor = async (val: Projektorval, signal: AbortSignal, { forberedd, nyttLage }: Besked): Promise<void> => {
  let forsok = 0;
  const framat = (meddelande: Meddelande): void => {
    if (meddelande.slag !== 'ombyggnad') forsok = 0;
    nyttLage(meddelande);
  };
  while (!signal.aborted) {
    const fel = await folj(val, signal, { forberedd, nyttLage: framat }).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    forberedd();
    // Without a fault it has ended because the signal says so, or new tables serve and it begins from them.
    if (fel === null) continue;
    forsok += 1;
    if (fel.error instanceof VillkorBrutet) throw new AnnanProjektor();
    if (!isLostConnection(fel.error) || forsok > FORSOK_MAX) throw fel.error;
    const ms = Math.min(PAUS_MS * 2 ** forsok, PAUS_MS_MAX);
    await setTimeout(ms, undefined, { signal }).catch(() => undefined);
  }
};
