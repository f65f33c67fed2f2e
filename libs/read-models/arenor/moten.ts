import type { ArenaEvent } from '#libs/arena/events.js';
import type { Arenalage } from './rader.js';
import type { Arenamote } from './table.js';

type Moteshandelse = Extract<
  ArenaEvent,
  { type: 'MoteKallat' | 'MoteInstallt' | 'DagordningFaststalld' | 'NarvaroNoterad' | 'ProtokollLankat' }
>;

/** The arena's meetings after the event. */
export const foljMoten = (lage: Arenalage, event: Moteshandelse): Arenalage['moten'] => {
  const { moteId } = event.data;
  if (event.type === 'MoteKallat') {
    const { id, lan } = lage.arena;
    // Times are compared as texts: one way to write them.
    const tid = new Date(event.data.tid).toISOString();
    const nytt = { installt: false, dagordning: false, arenden: 0, narvarande: null, protokoll: null };
    return new Map(lage.moten).set(moteId, { id, lan, mote: moteId, tid, plats: event.data.plats, ...nytt });
  }
  const fore = lage.moten.get(moteId);
  return fore === undefined ? lage.moten : new Map(lage.moten).set(moteId, { ...fore, ...foljt(event) });
};

const foljt = (event: Exclude<Moteshandelse, { type: 'MoteKallat' }>): Partial<Arenamote> => {
  switch (event.type) {
    case 'MoteInstallt':
      return { installt: true };
    case 'DagordningFaststalld':
      return { dagordning: true, arenden: event.data.punkter.filter(({ arende }) => arende !== null).length };
    case 'NarvaroNoterad':
      return { narvarande: event.data.narvarande.length };
    case 'ProtokollLankat':
      return { protokoll: event.data.lank };
  }
};
