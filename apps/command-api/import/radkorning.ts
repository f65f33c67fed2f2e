import {
  avvikelseDecider,
  avvikelseStream,
  upcast,
  utforAvvikelse,
  UtforAvvikelse,
  type AvvikelseState,
} from '#libs/avvikelse/index.js';
import { readWhole, StoreOverloaded, WrongExpectedRevision, type EventStore } from '#libs/event-store/index.js';
import type { TolkadRapport } from '../rapport/tolka-rapport.js';
import { rapportutfall } from '../avvikelser.controller.js';
import type { Rapportutfall } from '../svar.dto.js';
import type { EventMeta } from '#libs/kernel/index.js';

/** Carries out, or only decides, what one row says. */
export type Radkorning = (rapport: TolkadRapport, meta: Omit<EventMeta, 'v'>) => Promise<Rapportutfall>;

const FORSOK_MAX = 6;
const VANTA_MS = 50;
/** Cases a dry run may hold in memory. */
export const TORRKORNING_ARENDEN_MAX = 200_000;

/** The file is longer than a dry run can hold in memory. */
export class ForStorTorrkorning extends Error {}

/** Writes. What only says "later" or "someone else was first" is tried again, for three seconds at most. */
export const skarpKorning =
  (store: EventStore): Radkorning =>
  async (rapport, meta) => {
    const kommando = new UtforAvvikelse(rapport.id, rapport.command, meta);
    for (let forsok = 1; forsok < FORSOK_MAX; forsok += 1) {
      const utfall = await utforAvvikelse(store, kommando).catch(senare);
      if (utfall !== undefined) return rapportutfall(utfall);
      await new Promise((klar) => setTimeout(klar, VANTA_MS * 2 ** (forsok - 1)));
    }
    return rapportutfall(await utforAvvikelse(store, kommando));
  };

const senare = (error: unknown): undefined => {
  if (error instanceof StoreOverloaded || error instanceof WrongExpectedRevision) return undefined;
  throw error;
};

/** Writes nothing, but decides everything, against the log and the rows before it. */
export const torrKorning = (store: EventStore): Radkorning => {
  const lagen = new Map<string, AvvikelseState>();
  return async ({ id, command }) => {
    const fore = lagen.get(id) ?? (await las(store, id));
    const events = avvikelseDecider.decide(command, fore);
    if (!lagen.has(id) && lagen.size >= TORRKORNING_ARENDEN_MAX) throw new ForStorTorrkorning();
    lagen.set(id, events.reduce(avvikelseDecider.evolve, fore));
    return rapportutfall({ events });
  };
};

const las = async (store: EventStore, id: string): Promise<AvvikelseState> => {
  let state = avvikelseDecider.initial;
  for await (const lagrad of readWhole(store, avvikelseStream(id))) {
    state = avvikelseDecider.evolve(state, upcast(lagrad));
  }
  return state;
};
