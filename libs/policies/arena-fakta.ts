import type { ArenaEvent, MoteKallat } from '#libs/arena/events.js';

/** What policies know of an arena: the fold of its own events, theirs alone. */
export interface Arenafakta {
  readonly namn: string;
  readonly lan: string;
  readonly huvudman: readonly string[];
  /** Meetings that were called. */
  readonly moten: ReadonlyMap<string, Pick<MoteKallat['data'], 'tid' | 'plats'>>;
}

/** Null until it is opened. */
export const foljArena = (fakta: Arenafakta | null, event: ArenaEvent): Arenafakta | null => {
  if (event.type === 'ArenaOppnad') {
    const { namn, lan, huvudman } = event.data;
    return { namn, lan, huvudman, moten: new Map() };
  }
  if (fakta === null || event.type !== 'MoteKallat') return fakta;
  const { moteId, tid, plats } = event.data;
  return { ...fakta, moten: new Map(fakta.moten).set(moteId, { tid, plats }) };
};
