import { arForseglat, grundGaller, type Forseglat, type Grundlage } from '#libs/kernel/index.js';
import type { Mask } from './policy/index.js';
import type { Oppnare } from './valv/nyckelvalv.js';

export type Insynsgrund = Omit<Grundlage, 'grundId'>;

export interface Insyn {
  /** The huvudman that reads; that it is involved in the case is checked before. */
  readonly lasare: string;
  readonly grunder: readonly Insynsgrund[];
  /** RFC 3339 date in Sweden, the day grounds are held against. */
  readonly dag: string;
  /** What the reader's own role leaves of it, whosever it is; absent: all. */
  readonly mask?: Mask;
}

/**
 * The one place that says whether sealed text may be opened for a reader: nothing of it for a role that sees the case
 * masked; its own huvudman's always, another's only on
 * a ground of that huvudman which covers the reader and the kind and holds today. Everything else is no.
 */
export const faSe = (insyn: Insyn, agare: string, slag: 'identitet' | 'fritext'): boolean =>
  (insyn.mask ?? 'full') === 'full' &&
  (insyn.lasare === agare || insyn.grunder.some((grund) => oppnar(grund, insyn, { agare, slag })));

const oppnar = (
  grund: Insynsgrund,
  { lasare, dag }: Insyn,
  text: { readonly agare: string; readonly slag: string },
): boolean => grund.huvudman === text.agare && grund.omfattning.includes(text.slag) && grundGaller(grund, lasare, dag);

/**
 * Fields that are not everybody's, by name, sealed or not: who it was and what could point them out (unit, exact time),
 * and what stays with its owner whatever the ground (the lex assessments are never joint). No more is read than is
 * delivered, and of what is `tyst` not even that there is something to hide: `policies/nyttolast` is the same list from the other side. Sealed text that is not named is fritext.
 */
const FALTSLAG = {
  person: 'identitet',
  enhet: 'identitet',
  handelsetid: 'identitet',
  upptackt: 'identitet',
  lexMaria: 'egen',
  lexSarah: 'egen',
  kostnadKr: 'egen',
  hanvisning: 'egen',
  fingeravtryck: 'egen',
  handlaggare: 'egen',
  granskare: 'egen',
  givetAv: 'egen',
  beslutsfunktion: 'egen',
  skyddadePersonuppgifter: 'tyst',
} as const;
type Skyddsfalt = keyof typeof FALTSLAG;
type Slag = 'fritext' | (typeof FALTSLAG)[Skyddsfalt];

const arSkyddsfalt = (falt: string): falt is Skyddsfalt => Object.hasOwn(FALTSLAG, falt);

/** The same JSON with text, or null, where it was sealed; null too where a field is not the reader's. */
export type Oppen<T> = T extends Forseglat
  ? string | null
  : T extends readonly (infer Del)[]
    ? readonly Oppen<Del>[]
    : T extends object
      ? { readonly [Falt in keyof T]: Oppen<T[Falt]> | (Falt extends Skyddsfalt ? null : never) }
      : T;

export interface Oppnat<T> {
  /** What may not be seen, or is erased, is null. */
  readonly varde: Oppen<T>;
  /** JSON pointers to what was left closed. */
  readonly dolda: readonly string[];
  /** JSON pointers to what the reader might have seen, had its key not been destroyed. */
  readonly gallrade: readonly string[];
}

/** With what sealed text is opened: asked for once for all that is to be shown, before the walk. */
export interface Oppning {
  /** Huvudman that stated it. */
  readonly agare: string;
  readonly oppnare: Oppnare;
  /** The stream the texts were sealed for. */
  readonly stream: string;
}

/**
 * A copy of JSON in which all that is sealed or named in `FALTSLAG` is opened or, where the reader may not see it, null.
 * Whether text that may not be seen is still there is not told either.
 */
export const oppnaSynligt = <T>(varde: T, insyn: Insyn, { agare, oppnare, stream }: Oppning): Oppnat<T> => {
  const dolda: string[] = [];
  const gallrade: string[] = [];
  const oppna = (del: unknown, pekare: string): unknown => {
    if (typeof del !== 'object' || del === null || !arForseglat(del)) return del;
    const text = oppnare.oppna(del, stream);
    if (text === null) gallrade.push(pekare);
    return text;
  };
  const ga = (del: unknown, falt: string, pekare: string): unknown => {
    const slag = slagAv(del, falt);
    if (slag !== null) {
      if (farSeSlag(insyn, agare, slag)) return oppna(del, pekare);
      if (slag !== 'tyst') dolda.push(pekare);
      return null;
    }
    if (typeof del !== 'object' || del === null) return del;
    if (Array.isArray(del)) return del.map((inre: unknown, nr) => ga(inre, falt, `${pekare}/${nr}`));
    return Object.fromEntries(Object.entries(del).map(([namn, inre]) => [namn, ga(inre, namn, `${pekare}/${namn}`)]));
  };
  // The walk changes these leaves alone, as the type says.
  return { varde: ga(varde, '', '') as Oppen<T>, dolda, gallrade };
};

/** Null: everybody's who may read the case. Nothing stated is nothing to hide. */
const slagAv = (del: unknown, falt: string): Slag | null => {
  if (del === null || del === undefined) return null;
  if (arSkyddsfalt(falt)) return FALTSLAG[falt];
  return typeof del === 'object' && arForseglat(del) ? 'fritext' : null;
};

const SER_EGET: readonly Mask[] = ['full', 'utan-identitet'];

const farSeSlag = (insyn: Insyn, agare: string, slag: Slag): boolean =>
  slag === 'egen' || slag === 'tyst'
    ? insyn.lasare === agare && SER_EGET.includes(insyn.mask ?? 'full')
    : faSe(insyn, agare, slag);
