import type { AvvikelseEvent } from '#libs/avvikelse/index.js';
import { arForseglat, skyddsslagAv } from '#libs/kernel/index.js';
import { oppnaSynligt } from '#libs/sekretess/index.js';
import type { Lastarende } from '../../avvikelser/arendelasare.js';

/** So much text stands on one page (150 kB in all, with markup); one text is never cut, however long it is. */
const TECKEN_MAX = 40_000;
const TEXTER_MAX = 50;

/** All of one event's free text, as its own huvudman wrote it. */
export interface Granskningstext {
  /** Of the event that holds it: its number in the timeline. */
  readonly revision: number;
  readonly handelse: AvvikelseEvent['type'];
  readonly ord: readonly { readonly falt: string; readonly text: string }[];
}

/** As many of them as one page shows, all whole. */
export interface Granskningssida {
  readonly texter: readonly Granskningstext[];
  /** There are some before these. */
  readonly tidigare: boolean;
  /** Where the next page begins; null: these are the last. */
  readonly nasta: number | null;
}

/** What of a case that has been read holds its texts, and what the reader may see of them. */
interface Textkalla extends Pick<Lastarende, 'arende' | 'insynI' | 'oppning'> {
  readonly handelser: readonly { readonly event: AvvikelseEvent }[];
}

/**
 * D9: the huvudman's own texts that may be reviewed, whole. One that the reader cannot read all of, and one that is
 * erased, is not among them: nobody is to approve what cannot be read.
 */
export const granskningstexter = (last: Textkalla, huvudman: string): readonly Granskningstext[] =>
  last.arende.texter
    .filter((en) => en.huvudman === huvudman && en.revision > (last.arende.gallrade.get(huvudman) ?? -1))
    .flatMap(({ revision }) => {
      const event = last.handelser[revision]?.event;
      return event === undefined ? [] : texten(event, { revision, agare: huvudman }, last);
    });

const texten = (
  event: AvvikelseEvent,
  stalle: { readonly revision: number; readonly agare: string },
  last: Textkalla,
): readonly Granskningstext[] => {
  const { varde } = oppnaSynligt<object>(event.data, last.insynI(stalle), { ...last.oppning, agare: stalle.agare });
  const ord = fritexterI(event.data, varde, '');
  const lasbara = ord.flatMap(({ falt, text }) => (text === null ? [] : [{ falt, text }]));
  if (ord.length === 0 || lasbara.length < ord.length) return [];
  return [{ revision: stalle.revision, handelse: event.type, ord: lasbara }];
};

interface Fritext {
  readonly falt: string;
  /** Null: the reader cannot open it. */
  readonly text: string | null;
}

/** Every sealed field that is free text, wherever it stands, with what it was opened to. */
const fritexterI = (del: unknown, oppnat: unknown, falt: string): readonly Fritext[] => {
  if (typeof del !== 'object' || del === null) return [];
  if (arForseglat(del)) {
    if (skyddsslagAv(falt) === 'identitet') return [];
    return [{ falt, text: typeof oppnat === 'string' ? oppnat : null }];
  }
  return Object.entries(del).flatMap(([namn, inre]) =>
    fritexterI(inre, inuti(oppnat, namn), Array.isArray(del) ? falt : namn),
  );
};

const inuti = (oppnat: unknown, namn: string): unknown =>
  typeof oppnat === 'object' && oppnat !== null ? Reflect.get(oppnat, namn) : null;

/** @param fran revision of the first one that is shown; beyond them all it is none */
export const granskningssida = (alla: readonly Granskningstext[], fran: number): Granskningssida => {
  const kvar = alla.slice(
    Math.max(
      0,
      alla.findIndex(({ revision }) => revision >= fran),
    ),
  );
  const texter: Granskningstext[] = [];
  let tecken = 0;
  for (const en of kvar.slice(0, TEXTER_MAX)) {
    tecken += en.ord.reduce((summa, { text }) => summa + text.length, 0);
    if (texter.length > 0 && tecken > TECKEN_MAX) break;
    texter.push(en);
  }
  const tidigare = kvar.length < alla.length;
  return { texter, tidigare, nasta: kvar[texter.length]?.revision ?? null };
};
