import { Brist } from './brist.js';
import { isoAvDate } from './datum.js';
import { INTE_ETT_VARDE, type Cell } from './lasare.js';

/** A source value as trimmed text; empty when there is none. */
export type SomText = (cell: Cell) => string | Brist;

/** Compiles the check that every value passes: one value, at most `faltTecken` long, whole characters. */
export const somTextFor = (plats: string, faltTecken: number): SomText => {
  const langt = new Brist('FOR_LANGT', `${plats} är längre än ${faltTecken} tecken.`);
  const trasigt = new Brist('OGILTIGT_TECKEN', `${plats} innehåller tecken som inte kan lagras.`);
  const flera = new Brist('OGILTIGT_VARDE', `${plats} har flera värden eller delar där ett enda väntas.`);
  return (cell) => {
    if (cell === INTE_ETT_VARDE) return flera;
    const text = typeof cell === 'string' ? cell.trim() : omText(cell);
    if (text.length > faltTecken) return langt;
    return text.includes('\0') || !text.isWellFormed() ? trasigt : text;
  };
};

const omText = (cell: Exclude<Cell, string | symbol>): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? isoAvDate(cell) : String(cell);
};
