/** How a huvudman has its free text reviewed before another huvudman may read it: its own choice, data and not code. */
export const FRITEXTGRANSKNINGAR = ['vid-inlamning', 'en-person', 'tva-personer'] as const;
export type Fritextgranskning = (typeof FRITEXTGRANSKNINGAR)[number];

/** Told by whoever knows the register: of any huvudman, also one that it does not know. */
export type Granskningskrav = (huvudman: string) => Fritextgranskning;

export interface Granskning {
  /** Revision of the event that holds the text. */
  readonly text: number;
  /** Revision of the review itself. */
  readonly vid: number;
  /** Pseudonymous id. */
  readonly granskare: string;
  readonly utfall: 'GODKAND' | 'STOPPAD';
}

/** Where free text stands in a case's stream. */
export interface Text {
  readonly revision: number;
  /** Whose words they are. */
  readonly huvudman: string;
  /** Client or person that wrote them; null when not known. */
  readonly skrivare: string | null;
}

const ANTAL: Readonly<Record<Fritextgranskning, number>> = { 'vid-inlamning': 0, 'en-person': 1, 'tva-personer': 2 };

/**
 * Whether a text is reviewed. Each approval is one person's; the one who wrote does not count where review is asked for.
 * A stop stands until as many as are needed, and at least one, have approved after it.
 */
export const granskningslage = (
  text: Text,
  granskningar: readonly Granskning[],
  krav: Fritextgranskning,
): 'GODKAND' | 'EJ_GRANSKAD' | 'STOPPAD' => {
  const egna = granskningar.filter((en) => en.text === text.revision).toSorted((en, annan) => en.vid - annan.vid);
  const stopp = egna.findLastIndex(({ utfall }) => utfall === 'STOPPAD');
  const godkanda = new Set(egna.slice(stopp + 1).map(({ granskare }) => granskare));
  if (krav !== 'vid-inlamning' && text.skrivare !== null) godkanda.delete(text.skrivare);
  if (godkanda.size >= Math.max(ANTAL[krav], stopp < 0 ? 0 : 1)) return 'GODKAND';
  return stopp < 0 ? 'EJ_GRANSKAD' : 'STOPPAD';
};
