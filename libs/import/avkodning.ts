import { isAscii } from 'node:buffer';
import { filFel } from './fil-fel.js';

export type Teckenkodning = 'auto' | 'utf-8' | 'windows-1252';

/** Bytes 0x80–0x9F of Windows-1252; the five that stand for nothing are U+FFFD. (WHATWG maps them to C1 controls.) */
const HOGA = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

const fran1252 = (bit: Uint8Array): string => {
  const text = Buffer.from(bit.buffer, bit.byteOffset, bit.length).toString('latin1');
  return text.replace(/[\u0080-\u009F]/g, (tecken) => HOGA.charAt(tecken.charCodeAt(0) - 0x80));
};

const ejAscii = (bit: Uint8Array): number => (isAscii(bit) ? -1 : bit.findIndex((byte) => byte > 0x7f));

/** Length in bytes that the first one announces; 0 when it can begin no UTF-8 sequence. */
const sekvenslangd = (byte: number): number => {
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
};

/**
 * Bytes to text, strictly and in pieces; where the pieces are cut does not matter.
 * `auto`: the first character beyond ASCII tells: valid UTF-8 means UTF-8 for the whole file, else Windows-1252.
 * Throws FilFel OGILTIG_TECKENKODNING or NUL_TECKEN. A byte order mark is dropped.
 */
export class Avkodare {
  private rest: Uint8Array = new Uint8Array(0);
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private borjan = true;

  constructor(private kodning: Teckenkodning) {}

  skriv(bit: Uint8Array): string {
    return this.granska(this.avkoda(this.rest.length === 0 ? bit : Buffer.concat([this.rest, bit]), false));
  }

  slut(): string {
    return this.granska(this.avkoda(this.rest, true));
  }

  private avkoda(bit: Uint8Array, sista: boolean): string {
    this.rest = new Uint8Array(0);
    if (this.kodning === 'auto' && !this.bestam(bit, sista)) {
      const start = Math.max(ejAscii(bit), 0);
      this.rest = bit.slice(start);
      return Buffer.from(bit.subarray(0, start)).toString('latin1');
    }
    if (this.kodning === 'windows-1252') return fran1252(bit);
    try {
      return this.utf8.decode(bit, { stream: !sista });
    } catch {
      throw filFel(
        'OGILTIG_TECKENKODNING',
        'Filen innehåller tecken som inte är UTF-8. Ange teckenkodning i mappningen.',
      );
    }
  }

  /** False while the bytes seen do not yet tell. All-ASCII pieces pass as UTF-8 without deciding. */
  private bestam(bit: Uint8Array, sista: boolean): boolean {
    const start = ejAscii(bit);
    if (start < 0) return true;
    const langd = sekvenslangd(bit[start] ?? 0);
    const sekvens = bit.subarray(start, start + langd);
    if (sekvens.length < langd && !sista) return false;
    this.kodning = langd > 0 && sekvens.length === langd && arUtf8(sekvens) ? 'utf-8' : 'windows-1252';
    return true;
  }

  private granska(text: string): string {
    if (text.includes('\0'))
      throw filFel('NUL_TECKEN', 'Filen innehåller NUL-tecken. Spara den som CSV UTF-8 och inte som UTF-16.');
    if (text.includes('\uFFFD') && this.kodning === 'windows-1252') {
      throw filFel('OGILTIG_TECKENKODNING', 'Filen innehåller byte som inte är tecken i Windows-1252.');
    }
    if (!this.borjan || text === '') return text;
    this.borjan = false;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
}

const arUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** The decoded text of the pieces, one string a piece. */
export const avkodat = async function* (
  bitar: AsyncIterable<Uint8Array>,
  kodning: Teckenkodning = 'auto',
): AsyncGenerator<string> {
  const avkodare = new Avkodare(kodning);
  for await (const bit of bitar) {
    const text = avkodare.skriv(bit);
    if (text !== '') yield text;
  }
  const rest = avkodare.slut();
  if (rest !== '') yield rest;
};

/** A whole file at once, as `avkodat`. */
export const avkoda = (fil: Uint8Array, kodning: Teckenkodning = 'auto'): string => {
  const avkodare = new Avkodare(kodning);
  return avkodare.skriv(fil) + avkodare.slut();
};
