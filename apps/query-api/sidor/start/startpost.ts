import { svenskDag } from '#libs/platform/datum.js';
import type { Objektnotering } from '#libs/sekretess/atkomst/index.js';
import type { Tvasprak } from '#libs/sidor/index.js';
import { ANTAL } from './texter.js';

/** Something that awaits who has logged in, and the list or page behind it. */
export interface Startpost {
  /** How many, or which day. */
  readonly tal: Tvasprak;
  readonly text: Tvasprak;
  /** A name that stands after the text: of an agreement or an arena, in Swedish. */
  readonly vad?: string;
  /** Path after the language. */
  readonly vag: string;
  /** What of samverkan it tells of, for the access log. */
  readonly objekt?: Objektnotering;
}

/** Counted alone: no row is shown. */
export const EN = { limit: 1, offset: 0 } as const;
/** Of one kind; the rest is on the list that the last one opens. */
export const AV_ETT_SLAG_MAX = 3;

interface Antal {
  readonly antal: number;
  readonly antalArMinst?: boolean;
}
interface Antalsval {
  readonly vag: string;
  /** Of what. */
  readonly vad?: string;
}

/** No post of nothing. */
export const antalspost = (
  { antal, antalArMinst = false }: Antal,
  slag: keyof typeof ANTAL,
  { vag, vad }: Antalsval,
): readonly Startpost[] => {
  if (antal === 0) return [];
  const tal = lika(`${antal}${antalArMinst ? '+' : ''}`);
  return [{ tal, text: texten(antal, slag), vag, ...(vad !== undefined && { vad }) }];
};

/** The words for so many. */
export const texten = (antal: number, slag: keyof typeof ANTAL): Tvasprak => ANTAL[slag][antal === 1 ? 0 : 1];

/** The same in both languages. */
export const lika = (text: string): Tvasprak => [text, text];

/** As many as are shown, and that there are more. */
export const medFler = <Post>(
  poster: readonly Post[],
  fler: Pick<Startpost, 'text' | 'vag'>,
): readonly (Post | Startpost)[] =>
  poster.length > AV_ETT_SLAG_MAX ? [...poster.slice(0, AV_ETT_SLAG_MAX), { tal: lika('…'), ...fler }] : poster;

const DAG = { timeZone: 'Europe/Stockholm', day: 'numeric', month: 'short' } as const;
const I_AR = ['sv-SE', 'en-GB'].map((sprak) => new Intl.DateTimeFormat(sprak, DAG));
const ANNAT_AR = ['sv-SE', 'en-GB'].map((sprak) => new Intl.DateTimeFormat(sprak, { ...DAG, year: 'numeric' }));

/** `10 feb.`, in Sweden, with its year when that is another than now. @param tid RFC 3339 date or date-time */
export const dagen = (tid: string, nu: Date): Tvasprak => {
  const dag = new Date(tid);
  const [svensk = '', engelsk = ''] = (aretI(dag) === aretI(nu) ? I_AR : ANNAT_AR).map((form) => form.format(dag));
  return [svensk, engelsk];
};

const aretI = (dag: Date): string => svenskDag(dag).slice(0, 4);
