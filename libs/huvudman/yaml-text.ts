import { isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, ErrorCode } from 'yaml';

export type Vag = readonly (string | number)[];
/** A fault and the line (from 1) it stands on. */
export interface Radfel {
  readonly rad: number;
  readonly meddelande: string;
}
/** A YAML text as plain data, with the line of every value. */
export interface Last {
  readonly data: unknown;
  /** Line of the value at the path, else of the nearest one above it. */
  readonly rad: (vag: Vag) => number;
}

const MEDDELANDEN: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'Fältet står två gånger.',
  TAB_AS_INDENT: 'Indrag ska göras med blanksteg, inte tabb.',
  BAD_INDENT: 'Indraget stämmer inte med raderna ovanför.',
  MULTIPLE_DOCS: 'Filen får bara innehålla ett dokument (ta bort raden ---).',
  TAG_RESOLVE_FAILED: 'Taggar (!…) får inte användas.',
  MISSING_CHAR: 'Ett tecken saknas, till exempel ett avslutande citattecken eller en klammer.',
};

/** Reads one YAML 1.2 document. Refuses duplicate keys, aliases, tags and what is nested too deeply, each with its line. */
export const lasYaml = (text: string): Last | readonly Radfel[] => {
  const rader = new LineCounter();
  try {
    const dokument = parseDocument(text, { lineCounter: rader, prettyErrors: false, uniqueKeys: true, strict: true });
    const fel = [...syntaxfel(dokument, rader), ...aliasfel(dokument, rader)];
    if (fel.length > 0) return fel;
    return { data: dokument.toJS({ maxAliasCount: 0 }), rad: (vag) => radFor(dokument, rader, vag) };
  } catch (orsak) {
    // The parser recurses: a file of brackets exhausts the stack.
    if (orsak instanceof RangeError) return [{ rad: 1, meddelande: 'Filen är för djupt nästlad.' }];
    throw orsak;
  }
};

const syntaxfel = (dokument: Document, rader: LineCounter): readonly Radfel[] =>
  [...dokument.errors, ...dokument.warnings].map(({ code, pos }) => ({
    rad: rader.linePos(pos[0]).line,
    meddelande: MEDDELANDEN[code] ?? `Filen är inte giltig YAML (${code}).`,
  }));

const aliasfel = (dokument: Document, rader: LineCounter): readonly Radfel[] => {
  const fel: Radfel[] = [];
  visit(dokument, {
    Alias: (_, nod) => {
      fel.push({ rad: startrad(nod, rader), meddelande: `Alias (*${nod.source}) får inte användas; skriv ut värdet.` });
    },
  });
  return fel;
};

const startrad = (nod: unknown, rader: LineCounter): number =>
  isNode(nod) && nod.range ? rader.linePos(nod.range[0]).line : 1;

/** Walks as far down the path as the document goes; keys point better than values at a block's start. */
const radFor = (dokument: Document, rader: LineCounter, vag: Vag): number => {
  for (let djup = vag.length; djup > 0; djup -= 1) {
    const nyckel = vag[djup - 1];
    const foralder = djup === 1 ? dokument.contents : dokument.getIn(vag.slice(0, djup - 1), true);
    const nod = nyckelnod(foralder, nyckel) ?? dokument.getIn(vag.slice(0, djup), true);
    if (isNode(nod)) return startrad(nod, rader);
  }
  return startrad(dokument.contents, rader);
};

const nyckelnod = (foralder: unknown, nyckel: unknown): unknown => {
  if (typeof nyckel !== 'string' || !isNode(foralder) || !('items' in foralder)) return undefined;
  const par = foralder.items.find((post) => isPair(post) && isScalar(post.key) && post.key.value === nyckel);
  return isPair(par) ? par.key : undefined;
};
