import { Problem } from '#libs/platform/http/problem.js';

/** What a form with a file may hold. The file itself is bounded by who reads it. */
const FALT_MAX = 10;
const FALT_BYTE_MAX = 4 * 1024;
const HUVUD_BYTE_MAX = 4 * 1024;
const GRANS_MAX = 70;

export interface Filformular {
  /** The fields that stood before the file; what comes after it is not read. */
  readonly falt: ReadonlyMap<string, string>;
  /** Read once. Null: no file was chosen. */
  readonly fil: AsyncIterable<Uint8Array> | null;
}

/** The boundary that a Content-Type names (RFC 2046 5.1.1). 415 `INNEHALLSTYP_STODS_INTE` when it is no such form. */
export const gransI = (innehallstyp: string | undefined): string => {
  const traff = /^multipart\/form-data *;(?:.*;)? *boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70})) *(?:;|$)/i.exec(
    innehallstyp ?? '',
  );
  const grans = traff?.[1] ?? traff?.[2];
  if (grans !== undefined && grans.length <= GRANS_MAX) return grans;
  throw new Problem({
    status: 415,
    kod: 'INNEHALLSTYP_STODS_INTE',
    detail: 'Skicka filen som multipart/form-data, så som sidans formulär gör.',
  });
};

/**
 * Reads a form with one file (RFC 7578) as it comes: nothing of the file is held but a boundary's length.
 * 400 `OGILTIGT_FORMULAR` for what is no such form or holds more than a form of ours does. The file's name is not read.
 */
export const lasFilformular = async (strom: AsyncIterable<Uint8Array>, grans: string): Promise<Filformular> => {
  // The first boundary stands at the very beginning, the others after a line break: one break before all makes them alike.
  const lasare = new Bytelasare(strom, Buffer.from('\r\n'));
  const marke = Buffer.from(`\r\n--${grans}`);
  const falt = new Map<string, string>();
  await lasare.till(marke, HUVUD_BYTE_MAX);
  for (let antal = 0; !(await arSlut(lasare)); antal += 1) {
    if (antal > FALT_MAX) throw ogiltigt();
    const { namn, arFil } = huvudAv(await lasare.till(Buffer.from('\r\n\r\n'), HUVUD_BYTE_MAX));
    if (arFil) return { falt, fil: await eventuellFil(lasare, marke) };
    falt.set(namn, (await lasare.till(marke, FALT_BYTE_MAX)).toString('utf8'));
  }
  return { falt, fil: null };
};

/** `--` ends the form; a line break begins the next part. */
const arSlut = async (lasare: Bytelasare): Promise<boolean> => {
  const tva = (await lasare.tag(2)).toString('latin1');
  if (tva === '--') return true;
  if (tva === '\r\n') return lasare.aterlamna('\r\n');
  throw ogiltigt();
};

const huvudAv = (huvud: Buffer): { readonly namn: string; readonly arFil: boolean } => {
  const rad = huvud
    .toString('utf8')
    .split('\r\n')
    .find((en) => /^content-disposition *: *form-data *;/i.test(en));
  const namn = rad === undefined ? undefined : /; *name="([A-Za-z_.]{1,60})"/i.exec(rad)?.[1];
  if (rad === undefined || namn === undefined) throw ogiltigt();
  return { namn, arFil: /; *filename\*?=/i.test(rad) };
};

/** A file field that was left empty is a part without a byte. */
const eventuellFil = async (lasare: Bytelasare, marke: Buffer): Promise<AsyncIterable<Uint8Array> | null> => {
  const bitar = lasare.bitarTill(marke);
  const forsta = await bitar.next();
  if (forsta.done === true) return null;
  return (async function* () {
    yield forsta.value;
    yield* bitar;
  })();
};

/** Looks for a mark in bytes as they come. */
class Bytelasare {
  private buffert: Buffer;
  private readonly kalla: AsyncIterator<Uint8Array>;

  constructor(strom: AsyncIterable<Uint8Array>, forst: Buffer) {
    this.kalla = strom[Symbol.asyncIterator]();
    this.buffert = forst;
  }

  /** What stands before the mark, at most `max` bytes; the mark itself is passed. */
  async till(marke: Buffer, max: number): Promise<Buffer> {
    for (;;) {
      const plats = this.buffert.indexOf(marke);
      if (plats > max || (plats === -1 && this.buffert.length > max + marke.length)) throw ogiltigt();
      if (plats !== -1) return this.ta(plats, marke.length);
      await this.fyll();
    }
  }

  async tag(antal: number): Promise<Buffer> {
    while (this.buffert.length < antal) await this.fyll();
    return this.ta(antal, 0);
  }

  /** Puts back what belongs to what comes next. */
  aterlamna(text: string): false {
    this.buffert = Buffer.concat([Buffer.from(text), this.buffert]);
    return false;
  }

  /** All before the mark, in pieces as they come. */
  async *bitarTill(marke: Buffer): AsyncGenerator<Uint8Array, void, undefined> {
    let plats = this.buffert.indexOf(marke);
    for (; plats === -1; plats = this.buffert.indexOf(marke)) {
      // The last bytes may be the beginning of the mark.
      const sakra = this.buffert.length - marke.length;
      if (sakra > 0) yield this.ta(sakra, 0);
      await this.fyll();
    }
    const sist = this.ta(plats, marke.length);
    if (sist.length > 0) yield sist;
  }

  private ta(antal: number, passera: number): Buffer {
    const tagna = this.buffert.subarray(0, antal);
    this.buffert = this.buffert.subarray(antal + passera);
    return tagna;
  }

  private async fyll(): Promise<void> {
    const { done, value } = await this.kalla.next();
    if (done === true) throw ogiltigt();
    this.buffert = this.buffert.length === 0 ? Buffer.from(value) : Buffer.concat([this.buffert, value]);
  }
}

const ogiltigt = (): Problem =>
  new Problem({
    status: 400,
    kod: 'OGILTIGT_FORMULAR',
    detail: 'Formuläret med filen kunde inte läsas. Gå tillbaka till sidan och välj filen igen.',
  });
