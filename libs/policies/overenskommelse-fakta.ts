import type { OverenskommelseEvent } from '#libs/overenskommelse/events.js';

/** What policies know of an överenskommelse: the fold of its own events, theirs alone. */
export interface Overenskommelsefakta {
  readonly namn: string;
  readonly lan: string;
  /** Id in the län's file; null for one that stands only here. */
  readonly lansfilId: string | null;
  readonly parter: readonly string[];
  /** Who is to revise it; null when nobody is named. */
  readonly revisionsansvar: { readonly huvudman: string; readonly funktion: string } | null;
}

/** Null until it is registered. */
export const foljOverenskommelse = (
  fakta: Overenskommelsefakta | null,
  event: OverenskommelseEvent,
): Overenskommelsefakta | null => {
  if (event.type === 'OverenskommelseRegistrerad') {
    const { namn, lan, lansfilId, parter } = event.data;
    return { namn, lan, lansfilId, parter, revisionsansvar: null };
  }
  if (fakta === null) return null;
  if (event.type === 'ParterAndrade') return { ...fakta, parter: event.data.parter };
  if (event.type !== 'RevisionsansvarUtsett') return fakta;
  const { huvudman, funktion } = event.data;
  return { ...fakta, revisionsansvar: { huvudman, funktion } };
};
