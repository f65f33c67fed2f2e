import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, ErrorCode } from 'yaml';

export type Vag = readonly (string | number)[];
/** A fault and the line (from 1) it stands on. */
export interface Radfel {
  readonly rad: number;
  readonly meddelande: string;
}
/** A YAML text as plain data, with the line of every value. */
export interface Yamldata {
  readonly data: unknown;
  /** Line of the value at the path, else of the nearest one above it. */
  readonly rad: (vag: Vag) => number;
}

const FOR_DJUP = 'Filen är för djupt nästlad.';
const MEDDELANDEN: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'Indrag ska göras med blanksteg, inte tabb.',
  BAD_INDENT: 'Indraget stämmer inte med raderna ovanför, eller så saknas en klammer.',
  MULTIPLE_DOCS: 'Filen får bara innehålla ett dokument (ta bort raden ---).',
  RESOURCE_EXHAUSTION: FOR_DJUP,
  TAG_RESOLVE_FAILED: 'Taggar (!…) får inte användas.',
  MISSING_CHAR: 'Ett tecken saknas, till exempel ett avslutande citattecken eller en klammer.',
};

/**
 * Reads one YAML 1.2 document. Refuses duplicate keys, keys that are no text, aliases, tags, more documents and what is
 * nested too deeply, each with its line.
 */
export const lasYaml = (text: string): Yamldata | readonly Radfel[] => {
  const rader = new LineCounter();
  try {
    const dokument = parseDocument(text, {
      lineCounter: rader,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'error',
    });
    const fel = [...syntaxfel(dokument, rader), ...nodfel(dokument, rader)];
    if (fel.length > 0) return fel;
    const index = radindex(dokument, rader);
    return { data: dokument.toJS({ maxAliasCount: 0 }), rad: (vag) => radFor(index, vag) };
  } catch (orsak) {
    // Walking recurses: brackets that the parser could just compose may still exhaust the stack.
    if (orsak instanceof RangeError) return [{ rad: 1, meddelande: FOR_DJUP }];
    throw orsak;
  }
};

const syntaxfel = (dokument: Document, rader: LineCounter): readonly Radfel[] =>
  [...dokument.errors, ...dokument.warnings].map(({ code, pos }) => ({
    rad: rader.linePos(pos[0]).line,
    meddelande: MEDDELANDEN[code] ?? `Filen är inte giltig YAML (${code}).`,
  }));

/** The parser's own check of keys that stand twice compares each with every other (100 000 keys: minutes). */
const nodfel = (dokument: Document, rader: LineCounter): readonly Radfel[] => {
  const fel: Radfel[] = [];
  visit(dokument, {
    Alias: (_, nod) => {
      fel.push({ rad: startrad(nod, rader), meddelande: `Alias (*${nod.source}) får inte användas; skriv ut värdet.` });
    },
    Map: (_, { items }) => {
      const nycklar = new Set<unknown>();
      for (const { key } of items) {
        const namn = isScalar(key) ? String(key.value) : key;
        if (!isScalar(key)) fel.push({ rad: startrad(key, rader), meddelande: 'Ett fälts namn ska vara en text.' });
        if (nycklar.has(namn)) fel.push({ rad: startrad(key, rader), meddelande: 'Fältet står två gånger.' });
        nycklar.add(namn);
      }
    },
  });
  return fel;
};

const startrad = (nod: unknown, rader: LineCounter): number =>
  isNode(nod) && nod.range ? rader.linePos(nod.range[0]).line : 1;

const nyckelFor = (vag: Vag): string => vag.join('\u0000');

/** Line of every key and list item by its path; a key points better than its value, which may start on the next line. */
const radindex = (dokument: Document, rader: LineCounter): ReadonlyMap<string, number> => {
  const index = new Map<string, number>();
  const folj = (nod: unknown, vag: Vag): void => {
    if (isMap(nod))
      for (const { key, value } of nod.items) {
        const steg = [...vag, isScalar(key) ? String(key.value) : ''];
        index.set(nyckelFor(steg), startrad(key, rader));
        folj(value, steg);
      }
    if (isSeq(nod))
      nod.items.forEach((post, i) => {
        index.set(nyckelFor([...vag, i]), startrad(post, rader));
        folj(post, [...vag, i]);
      });
  };
  folj(dokument.contents, []);
  return index.set('', startrad(dokument.contents, rader));
};

const radFor = (index: ReadonlyMap<string, number>, vag: Vag): number =>
  index.get(nyckelFor(vag)) ?? (vag.length > 0 ? radFor(index, vag.slice(0, -1)) : 1);
