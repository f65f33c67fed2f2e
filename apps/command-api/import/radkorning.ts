import { utforAvvikelse, UtforAvvikelse, type AvvikelseState, type AvvikelseUtfall } from '#libs/avvikelse/index.js';
import { StoreOverloaded, WrongExpectedRevision, type EventStore } from '#libs/event-store/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import { rapportutfall } from '../avvikelser.controller.js';
import type { Rapportering } from '../rapport/rapportering.js';
import type { TolkadRapport } from '../rapport/tolka-rapport.js';
import type { Rapportutfall } from '../svar.dto.js';

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
  (store: EventStore, rapportering: Rapportering): Radkorning =>
  async (rapport, meta) =>
    rapportutfall(
      await rapportering.utfor(rapport, (command) => skriv(store, new UtforAvvikelse(rapport.id, command, meta))),
    );

const skriv = async (store: EventStore, kommando: UtforAvvikelse): Promise<AvvikelseUtfall> => {
  for (let forsok = 1; forsok < FORSOK_MAX; forsok += 1) {
    const utfall = await utforAvvikelse(store, kommando).catch(senare);
    if (utfall !== undefined) return utfall;
    await new Promise((klar) => setTimeout(klar, VANTA_MS * 2 ** (forsok - 1)));
  }
  return utforAvvikelse(store, kommando);
};

const senare = (error: unknown): undefined => {
  if (error instanceof StoreOverloaded || error instanceof WrongExpectedRevision) return undefined;
  throw error;
};

/** Writes nothing, but decides everything, against the log and the rows before it. */
export const torrKorning = (rapportering: Rapportering): Radkorning => {
  const lagen = new Map<string, AvvikelseState>();
  return async (rapport) => {
    const { id } = rapport;
    const { events, efter } = await rapportering.prova(rapport, lagen.get(id) ?? (await rapportering.las(id)));
    if (!lagen.has(id) && lagen.size >= TORRKORNING_ARENDEN_MAX) throw new ForStorTorrkorning();
    lagen.set(id, efter);
    return rapportutfall({ events });
  };
};
