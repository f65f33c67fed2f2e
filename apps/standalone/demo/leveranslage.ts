import { setTimeout } from 'node:timers/promises';
import { upcast } from '#libs/formedling/index.js';
import { START, type EventStore, type Position } from '#libs/event-store/index.js';

/** Counted from the log itself, not from a view. */
export interface Leveranssummering {
  readonly created: number;
  readonly receipted: number;
  /** Attempts that failed and were made again. */
  readonly retried: number;
  readonly parked: number;
}

const SIDA = 5_000;
const VANTA_MS = 150;
/** Rounds in a row without a new event before all is said to be done. */
const LUGNT_VARV = 4;

/** Waits until every delivery has its receipt and nothing new comes of them, at most `maxMs`. */
export const vantaPaKvittenser = async (store: EventStore, maxMs: number): Promise<Leveranssummering> => {
  const slut = performance.now() + maxMs;
  let lugnt = 0;
  let forra: Position = START;
  let lage = await raknaLeveranser(store);
  while (performance.now() < slut && (lugnt < LUGNT_VARV || lage.receipted < lage.created)) {
    await setTimeout(VANTA_MS);
    const nu = await store.head();
    lugnt = nu === forra ? lugnt + 1 : 0;
    forra = nu;
    lage = await raknaLeveranser(store);
  }
  return lage;
};

const raknaLeveranser = async (store: EventStore): Promise<Leveranssummering> => {
  const antal = { ForsandelseKoad: 0, ForsandelseKvitterad: 0, LeveransMisslyckad: 0, ForsandelseParkerad: 0 };
  for await (const type of leveranshandelser(store)) {
    if (type in antal) antal[type as keyof typeof antal] += 1;
  }
  return {
    created: antal.ForsandelseKoad,
    receipted: antal.ForsandelseKvitterad,
    retried: antal.LeveransMisslyckad,
    parked: antal.ForsandelseParkerad,
  };
};

async function* leveranshandelser(store: EventStore): AsyncGenerator<string, void, void> {
  const filter = { streamPrefixes: ['forsandelse-'] };
  for (let after = START, forra: Position | null = null; after !== forra;) {
    const { events, checkpoint } = await store.readAll({ after, limit: SIDA, filter });
    yield* events.map((event) => upcast(event).type);
    forra = after;
    after = checkpoint;
  }
}
