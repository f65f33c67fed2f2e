import type { EventStore } from '#libs/event-store/index.js';
import { forsandelseStream, type ForsandelseEventType } from '#libs/formedling/index.js';
import type { Kvittens } from './kvittenskontroll.js';

/** Clocks of huvudmän may differ from ours by so much. */
const SKEVHET_MS = 300_000;
/** A försändelse's stream holds a handful of events a round. */
const HANDELSER_MAX = 10_000;
const BORJAR: ReadonlySet<string> = new Set<ForsandelseEventType>(['ForsandelseKoad', 'OmsandningBegard']);

/** Why a receipt signed at that time cannot be of the round that is under way (since it was queued or resent); null when it can. */
export const stampelfel = async (
  store: Pick<EventStore, 'readStream'>,
  { forsandelse, stampel }: Pick<Kvittens, 'forsandelse' | 'stampel'>,
  nu: Date,
): Promise<string | null> => {
  const signerad = Number(stampel) * 1000;
  if (signerad > nu.getTime() + SKEVHET_MS) return 'STAMPEL_I_FRAMTIDEN';
  const bakifran = await store.readStream(forsandelseStream(forsandelse), {
    direction: 'backwards',
    limit: HANDELSER_MAX,
  });
  const borjan = bakifran.find(({ type }) => BORJAR.has(type));
  return borjan !== undefined && signerad < Date.parse(borjan.meta.tid) - SKEVHET_MS ? 'STAMPEL_FOR_GAMMAL' : null;
};
