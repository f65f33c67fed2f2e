import { grundGaller, type Forseglat, type Grundlage } from '#libs/kernel/index.js';
import { oppna } from './forsegling.js';

export type Insynsgrund = Omit<Grundlage, 'grundId'>;

export interface Insyn {
  /** The huvudman that reads; that it is involved in the case is checked before. */
  readonly lasare: string;
  readonly grunder: readonly Insynsgrund[];
  /** RFC 3339 date in Sweden, the day grounds are held against. */
  readonly dag: string;
}

/**
 * The one place that says whether sealed text may be opened for a reader: its own huvudman's always, another's only on
 * a ground of that huvudman which covers the reader and the kind and holds today. Everything else is no.
 */
export const faSe = (insyn: Insyn, agare: string, slag: 'identitet' | 'fritext'): boolean =>
  insyn.lasare === agare || insyn.grunder.some((grund) => oppnar(grund, insyn, { agare, slag }));

const oppnar = (
  grund: Insynsgrund,
  { lasare, dag }: Insyn,
  text: { readonly agare: string; readonly slag: string },
): boolean => grund.huvudman === text.agare && grund.omfattning.includes(text.slag) && grundGaller(grund, lasare, dag);

/** The same JSON with text, or null, where it was sealed. */
export type Oppen<T> = T extends Forseglat
  ? string | null
  : T extends readonly (infer Del)[]
    ? readonly Oppen<Del>[]
    : T extends object
      ? { readonly [Falt in keyof T]: Oppen<T[Falt]> }
      : T;

export interface Oppnat<T> {
  /** What may not be seen is null. */
  readonly varde: Oppen<T>;
  /** JSON pointers to what was left closed. */
  readonly dolda: readonly string[];
}

const IDENTITET: readonly string[] = ['person'];

/** A copy of JSON in which every sealed text is opened or, where the reader may not see it, null. @param agare who sealed it */
export const oppnaSynligt = <T>(varde: T, agare: string, insyn: Insyn): Oppnat<T> => {
  const dolda: string[] = [];
  const ga = (del: unknown, falt: string, pekare: string): unknown => {
    if (typeof del !== 'object' || del === null) return del;
    if (Array.isArray(del)) return del.map((inre: unknown, nr) => ga(inre, falt, `${pekare}/${nr}`));
    if (!arForseglat(del)) {
      return Object.fromEntries(Object.entries(del).map(([namn, inre]) => [namn, ga(inre, namn, `${pekare}/${namn}`)]));
    }
    if (faSe(insyn, agare, IDENTITET.includes(falt) ? 'identitet' : 'fritext')) return oppna(del);
    dolda.push(pekare);
    return null;
  };
  // The walk changes sealed leaves alone, as the type says.
  return { varde: ga(varde, '', '') as Oppen<T>, dolda };
};

const arForseglat = (varde: object): varde is Forseglat => 'alg' in varde && 'nonce' in varde && 'innehall' in varde;
