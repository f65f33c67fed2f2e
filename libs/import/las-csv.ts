import { CsvError, parse, type Parser } from 'csv-parse';
import { felAntalKolumner } from './antal-kolumner.js';
import { avkodat } from './avkodning.js';
import { filFel } from './fil-fel.js';
import { jamforbar } from './jamfor.js';
import { lasRubrik } from './las-rubrik.js';
import { INGA_FEL, type Cell, type Lasare, type Oppning, type Post } from './lasare.js';
import { valjAvgransare } from './valj-avgransare.js';

type Rad = readonly string[];
type Numrerad = readonly [radnummer: number, rad: Rad];

/** Opens CSV (RFC 4180 with the habits of Swedish Excel): reads up to and with the header, then row by row. */
export const lasCsv = async ({ bitar, mappning, granser }: Oppning): Promise<Lasare<Rad>> => {
  const omgangar = tolka(avkodat(bitar, mappning.teckenkodning), { mappning, granser });
  const [rubrik, ...rader] = await forstaOmgang(omgangar);
  if (rubrik === undefined) throw filFel('TOM_FIL', 'Filen är tom.');
  const index = await rubrikEllerSlut(() => lasRubrik(rubrik[1], mappning, granser), omgangar);
  const valj = (fran: string): ((rad: Rad) => Cell) => {
    const i = index.get(jamforbar(fran)) ?? -1;
    return (rad) => rad[i];
  };
  return {
    valj,
    valjAlla: (fran) => {
      const en = valj(fran);
      return (rad) => [en(rad)];
    },
    poster: somPoster(rader, omgangar, rubrik[1].length),
  };
};

/** The first batch that holds anything: the header and what came with it. */
const forstaOmgang = async (omgangar: AsyncGenerator<readonly Numrerad[]>): Promise<readonly Numrerad[]> => {
  let omgang = await omgangar.next();
  while (omgang.done !== true && omgang.value.length === 0) omgang = await omgangar.next();
  return omgang.done === true ? [] : omgang.value;
};

/** A refused header ends the parser and the source too. */
const rubrikEllerSlut = async <T>(las: () => T, omgangar: AsyncGenerator<unknown>): Promise<T> => {
  try {
    return las();
  } catch (error) {
    await omgangar.return(undefined);
    throw error;
  }
};

const somPoster = async function* (
  forsta: readonly Numrerad[],
  omgangar: AsyncGenerator<readonly Numrerad[]>,
  kolumner: number,
): AsyncGenerator<readonly Post<Rad>[]> {
  try {
    yield forsta.map((rad) => somPost(rad, kolumner));
    for await (const omgang of omgangar) yield omgang.map((rad) => somPost(rad, kolumner));
  } finally {
    await omgangar.return(undefined);
  }
};

const somPost = ([radnummer, rad]: Numrerad, kolumner: number): Post<Rad> =>
  rad.length === kolumner
    ? { radnummer, kalla: rad, fel: INGA_FEL }
    : { radnummer, kalla: null, fel: [felAntalKolumner(rad.length, kolumner)] };

/** Text → records with the physical line they start on; one batch a piece. */
const tolka = async function* (
  texter: AsyncIterable<string>,
  { mappning, granser }: Pick<Oppning, 'mappning' | 'granser'>,
): AsyncGenerator<readonly Numrerad[]> {
  const { avgransare, text } = await valjAvgransare(texter, mappning);
  const rader: Numrerad[] = [];
  let rad = 1;
  const ta = (post: Rad): null => {
    // Excel leaves rows of nothing but delimiters after what was once written there.
    if (post.some((falt) => falt !== '')) rader.push([rad, post]);
    rad += 1 + brytningar(post);
    return null;
  };
  const parser = nyParser(avgransare, granser.radTecken, ta);
  try {
    for await (const bit of text) {
      await skriv(parser, bit);
      yield rader.splice(0);
    }
    await avsluta(parser);
    yield rader.splice(0);
  } catch (error) {
    // What stood before the fault is given first, so that the outcome does not hang on where the pieces were cut.
    yield rader.splice(0);
    throw error instanceof CsvError ? csvFel(error, rad) : error;
  } finally {
    parser.destroy();
  }
};

/** Line breaks inside quotes. CRLF counts once. */
const brytningar = (post: Rad): number => {
  let antal = 0;
  for (const falt of post) {
    if (falt.includes('\n') || falt.includes('\r')) antal += falt.match(/\r\n|\r|\n/g)?.length ?? 0;
  }
  return antal;
};

const nyParser = (delimiter: string, radTecken: number, ta: (post: Rad) => null): Parser => {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: radTecken,
    on_record: ta,
  });
  // The callbacks of write and end carry the fault; without a listener the event would end the process.
  parser.on('error', () => undefined);
  return parser;
};

const skriv = (parser: Parser, text: string): Promise<void> =>
  new Promise((klart, fel) => {
    parser.write(text, (error) => (error ? fel(error) : klart()));
  });

const avsluta = (parser: Parser): Promise<void> =>
  new Promise((klart, fel) => {
    parser.end((error?: Error | null) => (error ? fel(error) : klart()));
  });

/** The parser's own message quotes the value, so only its code is used. */
const csvFel = ({ code }: CsvError, rad: number): Error => {
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return filFel('FOR_STOR_RAD', `Raden som börjar på rad ${rad} är för stor. Saknas ett avslutande citattecken?`);
  }
  const orsak = code === 'CSV_QUOTE_NOT_CLOSED' ? 'ett citattecken avslutas aldrig' : 'ett citattecken står fel';
  return filFel('OGILTIG_CSV', `Filen kan inte läsas från rad ${rad}: ${orsak}.`);
};
