import type { Fel } from './fel.js';
import { jsonPekare } from './json-pekare.js';

export interface StriktJsonGranser {
  /** Deepest nesting of objects and arrays; a bare `{}` has depth 1. */
  readonly djupMax?: number;
}
export type StriktJson = { readonly varde: unknown } | { readonly fel: Fel };

/**
 * JSON (RFC 8259) without what two readers may understand differently (RFC 7493): doubled keys, `__proto__`,
 * lone surrogates, numbers beyond double, nesting deeper than `djupMax` (32). The fault never quotes the text.
 * Codes: OGILTIG_JSON, DUBBEL_NYCKEL, OTILLATEN_NYCKEL, OGILTIGT_TECKEN, OGILTIGT_TAL, FOR_DJUPT.
 */
export const tolkaStriktJson = (text: string, { djupMax = 32 }: StriktJsonGranser = {}): StriktJson => {
  let varde: unknown;
  try {
    varde = JSON.parse(text);
  } catch (error) {
    return {
      fel: { kod: 'OGILTIG_JSON', pekare: '', meddelande: `Innehållet är inte giltig JSON${plats(error, text)}.` },
    };
  }
  const fel = new Granskare(text, djupMax).granska();
  return fel === undefined ? { varde } : { fel };
};

/** Only the position: the rest of the engine's message quotes the text. */
const plats = (error: unknown, text: string): string => {
  const position = / at position (\d{1,10})(?: \(line \d+ column \d+\))?$/.exec(
    error instanceof Error ? error.message : '',
  );
  if (position === null) return '';
  const fore = text.slice(0, Number(position[1]));
  const radslut = fore.lastIndexOf('\n');
  return ` (rad ${fore.split('\n').length}, tecken ${fore.length - radslut})`;
};

interface Behallare {
  /** Keys seen; null for an array. */
  readonly nycklar: Set<string> | null;
  /** Key or index of the value being read. */
  plats: string | number;
}

const CITAT = 34;
const PLUS = 43;
const KOMMA = 44;
const MINUS = 45;
const NOLLA = 48;
const NIA = 57;
const KOLON = 58;
const HAKE = 91;
const BAKSTRECK = 92;
const HAKE_SLUT = 93;
const KLAMMER = 123;
const KLAMMER_SLUT = 125;

/** Walks text that JSON.parse has accepted, once, to see what the parsed value no longer shows. */
class Granskare {
  private readonly stack: Behallare[] = [];
  private vantarNyckel = false;
  private i = 0;
  /** First backslash at or after `i` when last looked for; cached so that the whole stays linear. */
  private bakstreck = -1;

  constructor(
    private readonly text: string,
    private readonly djupMax: number,
  ) {}

  granska(): Fel | undefined {
    if (!this.text.isWellFormed())
      return this.fel('OGILTIGT_TECKEN', 'Texten innehåller ett halvt tecken (ensam surrogat).');
    for (; this.i < this.text.length; this.i++) {
      const fel = this.steg(this.text.charCodeAt(this.i));
      if (fel !== undefined) return fel;
    }
    return undefined;
  }

  private steg(tecken: number): Fel | undefined {
    switch (tecken) {
      case CITAT:
        return this.strang();
      case KOMMA:
        return this.nasta();
      case KOLON:
        this.vantarNyckel = false;
        return undefined;
      case KLAMMER:
      case HAKE:
        return this.in(tecken === KLAMMER);
      default:
        return this.ovrigt(tecken);
    }
  }

  private ovrigt(tecken: number): Fel | undefined {
    if (tecken === KLAMMER_SLUT || tecken === HAKE_SLUT) return this.ut();
    return tecken === MINUS || (tecken >= NOLLA && tecken <= NIA) ? this.tal() : undefined;
  }

  private in(objekt: boolean): Fel | undefined {
    if (this.stack.length >= this.djupMax) return this.fel('FOR_DJUPT', `Högst ${this.djupMax} nivåer är tillåtna.`);
    this.stack.push({ nycklar: objekt ? new Set() : null, plats: objekt ? '' : 0 });
    this.vantarNyckel = objekt;
    return undefined;
  }

  private ut(): undefined {
    this.stack.pop();
    this.vantarNyckel = false;
  }

  private nasta(): undefined {
    const topp = this.stack.at(-1);
    if (topp === undefined) return;
    topp.plats = typeof topp.plats === 'number' ? topp.plats + 1 : '';
    this.vantarNyckel = topp.nycklar !== null;
  }

  private strang(): Fel | undefined {
    const start = this.i;
    const escapad = this.tillStrangensSlut();
    if (!this.vantarNyckel && !escapad) return undefined;
    const ratext = this.text.slice(start + 1, this.i);
    const varde = escapad ? String(JSON.parse(`"${ratext}"`)) : ratext;
    if (escapad && !varde.isWellFormed()) {
      return this.fel('OGILTIGT_TECKEN', 'Texten innehåller ett halvt tecken (ensam surrogat).');
    }
    return this.vantarNyckel ? this.nyckel(varde) : undefined;
  }

  /** Leaves `i` on the closing quote; tells whether anything was escaped. Native search: 2 × faster on long free text. */
  private tillStrangensSlut(): boolean {
    if (this.bakstreck < this.i) this.bakstreck = this.nastaBakstreck();
    const slut = this.text.indexOf('"', this.i + 1);
    const escapad = slut > this.bakstreck;
    this.i = escapad ? this.slutEfterEscape() : slut;
    return escapad;
  }

  private nastaBakstreck(): number {
    const plats = this.text.indexOf('\\', this.i);
    return plats < 0 ? Number.POSITIVE_INFINITY : plats;
  }

  private slutEfterEscape(): number {
    let i = this.i + 1;
    for (; this.text.charCodeAt(i) !== CITAT; i++) if (this.text.charCodeAt(i) === BAKSTRECK) i++;
    return i;
  }

  private nyckel(nyckel: string): Fel | undefined {
    const topp = this.stack.at(-1);
    if (topp === undefined || topp.nycklar === null) return undefined;
    topp.plats = nyckel;
    if (nyckel === '__proto__') return this.fel('OTILLATEN_NYCKEL', 'Fältnamnet __proto__ är inte tillåtet.');
    if (topp.nycklar.has(nyckel)) return this.fel('DUBBEL_NYCKEL', 'Samma fältnamn står två gånger i samma objekt.');
    topp.nycklar.add(nyckel);
    return undefined;
  }

  private tal(): Fel | undefined {
    const start = this.i;
    while (arITal(this.text.charCodeAt(this.i + 1))) this.i++;
    const varde = Number(this.text.slice(start, this.i + 1));
    return Number.isFinite(varde) ? undefined : this.fel('OGILTIGT_TAL', 'Talet är för stort.');
  }

  private fel(kod: string, meddelande: string): Fel {
    return { kod, pekare: jsonPekare(this.stack.map((behallare) => behallare.plats)), meddelande };
  }
}

/** Digits, sign, point, e and E. */
const arITal = (tecken: number): boolean =>
  (tecken >= NOLLA && tecken <= NIA) ||
  tecken === PLUS ||
  tecken === MINUS ||
  tecken === 46 ||
  tecken === 69 ||
  tecken === 101;
