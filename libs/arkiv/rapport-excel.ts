import skrivExcel, { type Sheet } from 'write-excel-file/node';
import { visatKapitel, type Rapportcell, type Rapportdokument, type Rapportkapitel } from './rapport-dokument.js';

/** Excel's own limits. */
const BLADNAMN_TECKEN_MAX = 31;
const CELL_TECKEN_MAX = 32_000;
const BREDD_PER_DEL = 14;
const BREDD_TEXT = 100;

/** XML 1.0 has no place for them, and Excel refuses the file that does. */
const STYRTECKEN = /[^\P{C}\n\t]/gu;

/** A sheet a chapter, the first with what the report is of. The same content each time; not the same bytes: a zip holds the hour. */
export const rapportExcel = async (dokument: Rapportdokument): Promise<Uint8Array> => {
  const { rubrik, ingress, lage, kapitel } = dokument;
  const forsta = { rubrik: 'Om rapporten', text: `${rubrik}\n${ingress}\n${lage.text}`, tabell: null };
  return skrivExcel([forsta, ...kapitel].map(blad)).toBuffer();
};

const blad = (kapitel: Rapportkapitel, nr: number): Sheet<never> => {
  const { stycken, rader } = visatKapitel(kapitel);
  const kolumner = kapitel.tabell?.kolumner ?? [];
  const bredder = kolumner.length === 0 ? [BREDD_TEXT] : kolumner.map(({ bredd }) => bredd * BREDD_PER_DEL);
  return {
    sheet: bladnamn(kapitel.rubrik, nr),
    columns: bredder.map((width) => ({ width })),
    data: [
      ...stycken.flatMap((stycke) => stycke.split('\n')).map((rad) => [somCell(rad)]),
      ...(kolumner.length === 0 ? [] : [kolumner.map(({ rubrik }) => rubrikcell(rubrik))]),
      ...rader.map((rad) => rad.map(somCell)),
    ],
  };
};

const rubrikcell = (rubrik: string) => ({ value: rubrik, type: String, fontWeight: 'bold' as const });

/** Texts as texts: nothing that somebody wrote becomes a formula. */
const somCell = (cell: Rapportcell) => {
  if (cell === null) return null;
  return typeof cell === 'number'
    ? { value: cell, type: Number }
    : { value: cell.replace(STYRTECKEN, ' ').slice(0, CELL_TECKEN_MAX), type: String, wrap: true };
};

/** Numbered, so that no two are alike however they are cut. */
const bladnamn = (rubrik: string, nr: number): string =>
  `${nr + 1} ${rubrik.replace(/[\\/?*[\]:]/g, ' ')}`.slice(0, BLADNAMN_TECKEN_MAX);
