import { granskningslage, type Granskning, type Granskningskrav, type Text } from './granskning.js';
import { grundGaller, type Grundlage } from './grund.js';

/** What is secret of a report: who it was (and what could point them out), and words of one's own. */
export type Skyddsslag = 'identitet' | 'fritext';

/** Fields of a report that name the person or could point them out: exact time and unit too. All other secret text is fritext. */
export const IDENTITETSFALT = ['person', 'enhet', 'handelsetid', 'upptackt'] as const;

export const skyddsslagAv = (falt: string): Skyddsslag =>
  IDENTITETSFALT.some((namn) => namn === falt) ? 'identitet' : 'fritext';

/** What a case's own events say of its texts. */
export interface Textlage {
  readonly texter: readonly Text[];
  readonly granskningar: readonly Granskning[];
  /** The revision of each huvudman's last erasure: what it stated before is gone. */
  readonly gallrade: ReadonlyMap<string, number>;
  readonly skyddadePersonuppgifter: boolean;
}

/** A case as it stands, with what the register says of review. */
export interface Utlamningslage extends Textlage {
  readonly grunder: readonly Grundlage[];
  readonly krav: Granskningskrav;
}

/** The words, or the identity, that stand in one event. */
export interface Ordstalle {
  /** Whose they are. */
  readonly agare: string;
  /** Of the event that holds them. */
  readonly revision: number;
  readonly slag: Skyddsslag;
}

export type Hinder = 'GALLRAD' | 'SKYDDADE_PERSONUPPGIFTER' | 'STOPPAD' | 'EJ_GRANSKAD';

/** What keeps these words from every other huvudman, whatever the ground; null when a ground is enough. */
export const hinder = (lage: Omit<Utlamningslage, 'grunder'>, stalle: Ordstalle): Hinder | null => {
  const { agare, revision, slag } = stalle;
  const text = lage.texter.find((en) => en.revision === revision && en.huvudman === agare);
  if (text === undefined || revision <= (lage.gallrade.get(agare) ?? -1)) return 'GALLRAD';
  if (lage.skyddadePersonuppgifter) return 'SKYDDADE_PERSONUPPGIFTER';
  if (slag === 'identitet') return null;
  const granskad = granskningslage(text, lage.granskningar, lage.krav(agare));
  return granskad === 'GODKAND' ? null : granskad;
};

const SLAG: readonly Skyddsslag[] = ['identitet', 'fritext'];

/**
 * The one place for what a ground opens (D9): its owner's grounds as they hold for what stands in that event: those that
 * name it or name none, each narrowed to the kinds that nothing hinders. Whom they reach, and until when, `grundGaller` says.
 */
export const grunderFor = <G extends Grundlage>(
  lage: Omit<Utlamningslage, 'grunder'> & { readonly grunder: readonly G[] },
  { agare, revision }: Omit<Ordstalle, 'slag'>,
): readonly G[] => {
  const oppna = SLAG.filter((slag) => hinder(lage, { agare, revision, slag }) === null);
  return lage.grunder
    .filter((grund) => grund.huvudman === agare && (grund.texter ?? [revision]).includes(revision))
    .map((grund) => ({ ...grund, omfattning: oppna.filter((slag) => grund.omfattning.includes(slag)) }))
    .filter((grund) => grund.omfattning.length > 0);
};

export type Nejskal = Hinder | 'INGEN_GRUND' | 'UTGANGEN' | 'ATERKALLAD' | 'EJ_INVOLVERAD';

/**
 * Why what stands in an event does not pass to that reader on that day; null when it does. A hinder is told before a
 * lacking ground: no ground would help.
 */
export const nejskal = (lage: Utlamningslage, stalle: Ordstalle, { mottagare, dag }: Lasning): Nejskal | null => {
  const hindrat = hinder(lage, stalle);
  if (hindrat !== null) return hindrat;
  const { agare, revision, slag } = stalle;
  const grunder = grunderFor(lage, { agare, revision }).filter(
    (grund) => grund.omfattning.includes(slag) && arFor(grund, mottagare),
  );
  if (grunder.some((grund) => grundGaller(grund, mottagare, dag))) return null;
  if (grunder.some((grund) => !grund.aterkallad)) return 'UTGANGEN';
  return grunder.length > 0 ? 'ATERKALLAD' : 'INGEN_GRUND';
};

export interface Lasning {
  readonly mottagare: string;
  /** RFC 3339 date in Sweden. */
  readonly dag: string;
}

const arFor = ({ mottagare }: Grundlage, lasare: string): boolean =>
  mottagare.length === 0 || mottagare.includes(lasare);
