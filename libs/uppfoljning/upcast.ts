import { upcaster, type LagradHandelse, type Lyft } from '#libs/kernel/index.js';
import { UPPFOLJNING_EVENTS, type UppfoljningEvent, type UppfoljningEventType } from './events.js';
import { FORSTA_KRITERIER } from './kriterier.js';

/** v2: the list that its verdicts were given on, when there was no other (N9). */
const medForstaKriterierna: Lyft = (data) => {
  const { id, version } = FORSTA_KRITERIER;
  return { kriterielista: { id, version }, ...(data as object) };
};

/** A stored event in its current version. */
export const upcast: (lagrad: LagradHandelse) => UppfoljningEvent = upcaster<UppfoljningEvent>(UPPFOLJNING_EVENTS, {
  UppfoljningOppnad: [medForstaKriterierna],
});

export const schemaVersion = (type: UppfoljningEventType): number => UPPFOLJNING_EVENTS[type];
