import { upcaster, type LagradHandelse, type Lyft } from '#libs/kernel/index.js';
import { AVVIKELSE_EVENTS, type AvvikelseEvent, type AvvikelseEventType } from './events.js';

/** v2: what the first version did not ask for is not known, or not so. */
const utanSkyddat: Lyft = (data) => {
  const { innehall, ...resten } = data as { readonly innehall: object };
  return { ...resten, innehall: { skyddadePersonuppgifter: false, ...innehall } };
};
const allaTexter: Lyft = (data) => ({
  ...{ givet: null, givetAv: null, beslutsfunktion: null, texter: null },
  ...(data as object),
});

/** A stored event in its current version. */
export const upcast: (lagrad: LagradHandelse) => AvvikelseEvent = upcaster<AvvikelseEvent>(AVVIKELSE_EVENTS, {
  AvvikelseRapporterad: [utanSkyddat],
  AvvikelseKompletterad: [utanSkyddat],
  GrundRegistrerad: [allaTexter],
});

export const schemaVersion = (type: AvvikelseEventType): number => AVVIKELSE_EVENTS[type];
