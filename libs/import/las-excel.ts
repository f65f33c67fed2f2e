import readXlsxFile from 'read-excel-file/node';
import { FilFel, filFel } from './fil-fel.js';
import { heltInnehall } from './indata.js';
import { jamforbar } from './jamfor.js';
import { lasRubrik } from './las-rubrik.js';
import { INGA_FEL, INTE_ETT_VARDE, type Cell, type Lasare, type Oppning, type Post } from './lasare.js';
import { packaOm } from './zip.js';

type Rad = readonly unknown[];
interface Blad {
  readonly sheet: string;
  readonly data: readonly Rad[];
}

/** Opens .xlsx: the mapping's sheet or the first; its first row is the header. Held whole in memory (`helFilByte`). */
export const lasExcel = async ({ bitar, mappning, granser }: Oppning): Promise<Lasare<Rad>> => {
  const fil = await heltInnehall(bitar);
  if (fil.subarray(0, 4).equals(OLE)) {
    throw filFel(
      'OGILTIG_EXCEL',
      'Filen är lösenordsskyddad eller i det äldre formatet .xls. Spara den som .xlsx utan lösenord.',
    );
  }
  const omtagen = await packaOm(fil, granser);
  const rader = bladet(await lasBlad(omtagen), mappning.blad);
  const [rubrik, ...poster] = rader;
  if (rubrik === undefined) throw filFel('TOM_FIL', 'Bladet är tomt.');
  const index = lasRubrik(
    rubrik.map((cell) => (cell === null ? '' : String(cell))),
    mappning,
    granser,
  );
  const valj = (fran: string): ((rad: Rad) => Cell) => {
    const i = index.get(jamforbar(fran)) ?? -1;
    return (rad) => somCell(rad[i]);
  };
  return {
    valj,
    valjAlla: (fran) => {
      const en = valj(fran);
      return (rad) => [en(rad)];
    },
    poster: iOmgangar(poster),
  };
};

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const OMGANG = 500;

const lasBlad = async (fil: Buffer): Promise<readonly Blad[]> => {
  try {
    return await readXlsxFile(fil);
  } catch (error) {
    if (error instanceof FilFel) throw error;
    throw filFel('OGILTIG_EXCEL', 'Filen kan inte läsas som en Excelarbetsbok (.xlsx).');
  }
};

const bladet = (blad: readonly Blad[], namn: string | undefined): readonly Rad[] => {
  const valt = namn === undefined ? blad[0] : blad.find(({ sheet }) => jamforbar(sheet) === jamforbar(namn));
  if (valt === undefined)
    throw filFel('BLAD_SAKNAS', namn === undefined ? 'Excelfilen har inga blad.' : `Bladet ”${namn}” saknas i filen.`);
  return valt.data;
};

const iOmgangar = async function* (rader: readonly Rad[]): AsyncGenerator<readonly Post<Rad>[]> {
  for (let i = 0; i < rader.length; i += OMGANG) {
    yield rader
      .slice(i, i + OMGANG)
      .flatMap((rad, j) => (arTom(rad) ? [] : [{ radnummer: i + j + 2, kalla: rad, fel: INGA_FEL }]));
  }
};

const arTom = (rad: Rad): boolean => rad.every((cell) => cell === null || cell === '');

const somCell = (cell: unknown): Cell => {
  if (cell === null || cell === undefined || cell instanceof Date) return cell;
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return INTE_ETT_VARDE;
};
