import { pdfAv, type Avsnitt } from './pdf.js';
import { kolumnbredder } from './kolumnbredder.js';
import { visatKapitel, type Rapportcell, type Rapportdokument, type Rapportkapitel } from './rapport-dokument.js';

/** PDF/UA-1 with tagged tables; the same bytes for the same document. Errors: `Rejected` when too many wait. */
export const rapportPdf = ({ rubrik, ingress, lage, kapitel }: Rapportdokument): Promise<Uint8Array> =>
  pdfAv({ rubrik, ingress, lage, avsnitt: kapitel.map(somAvsnitt) });

const somAvsnitt = (kapitel: Rapportkapitel): Avsnitt => {
  const { stycken, rader } = visatKapitel(kapitel);
  const avsnitt = { rubrik: kapitel.rubrik, stycken, rader: [] };
  if (kapitel.tabell === null || rader.length === 0) return avsnitt;
  const { kolumner } = kapitel.tabell;
  const tabell = { kolumner: kolumner.map(({ rubrik }) => rubrik), rader: rader.map((rad) => rad.map(somText)) };
  return { ...avsnitt, tabell: { ...tabell, bredder: kolumnbredder(tabell) } };
};

/** Decimals as they are written in Swedish. */
const somText = (cell: Rapportcell): string => {
  if (cell === null) return '–';
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
};
