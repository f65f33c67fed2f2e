import type { Diagram } from '../del.js';
import { kolumnrubriker } from './kolumnrubriker.js';
import { BREDD, rita, TYPSNITT, type Diagramval } from './rita.js';

export interface Varmespec {
  readonly rader: readonly string[];
  readonly kolumner: readonly string[];
  /** By row and column. A text (`<5`, `dolt`) stands as it is, without colour; null: nothing is known. */
  readonly celler: readonly (readonly (number | string | null)[])[];
  /** How a number is written; as it is unless told. */
  readonly skrivet?: (tal: number) => string;
}

const HOJD_PER_RAD = 34;
const HOJD_RUBRIKER = 52;
const HOJD_PER_FORKLARING = 22;
const KANT = 24;
/** Of a letter in a row's name, a broad one. */
const TECKENBREDD = 8.5;
/** Light to less light: the same dark text stands at 6:1 or more on each of them. */
const SKALA = ['#f2f7fa', '#cfe3ec', '#8fc0d6', '#5fa3c0'];
const UTAN = '#ffffff';

/** Rows by columns: the colour shows where to look, the number in each cell what it is. */
export const varmekarta = ({ rader, kolumner, celler, skrivet = String }: Varmespec, val: Diagramval): Diagram => {
  const hogst = Math.max(1, ...celler.flat().filter((en) => typeof en === 'number'));
  const radnamn = KANT + Math.max(0, ...rader.map((namn) => namn.length)) * TECKENBREDD;
  const { rubriker, forklaring } = kolumnrubriker(kolumner, (BREDD - radnamn - KANT) / Math.max(1, kolumner.length));
  const karta = HOJD_RUBRIKER + rader.length * HOJD_PER_RAD;
  return rita(val, karta + KANT + forklaring.length * HOJD_PER_FORKLARING, {
    grid: { left: radnamn, right: KANT, top: HOJD_RUBRIKER, height: rader.length * HOJD_PER_RAD },
    xAxis: {
      ...{ type: 'category', position: 'top', data: [...rubriker], axisTick: { show: false } },
      axisLabel: { ...TYPSNITT, interval: 0, lineHeight: 18 },
    },
    yAxis: {
      ...{ type: 'category', inverse: true, data: [...rader], axisTick: { show: false } },
      axisLabel: { ...TYPSNITT, interval: 0 },
    },
    series: [
      {
        ...{ type: 'heatmap', emphasis: { disabled: true }, label: { show: true, ...TYPSNITT } },
        itemStyle: { borderColor: '#767676', borderWidth: 1 },
        data: celler.flatMap((rad, y) => rad.map((cell, x) => enCell([x, y], cell, skrivet))),
      },
    ],
    graphic: forklaring.map((text, nr) => ({
      ...{ type: 'text', left: KANT, top: karta + KANT / 2 + nr * HOJD_PER_FORKLARING, silent: true },
      style: { text, fontSize: TYPSNITT.fontSize, fontFamily: TYPSNITT.fontFamily, fill: TYPSNITT.color },
    })),
    visualMap: { show: false, min: 0, max: hogst, inRange: { color: SKALA } },
  });
};

const enCell = ([x, y]: readonly [number, number], cell: number | string | null, skrivet: (tal: number) => string) => {
  const tal = typeof cell === 'number' ? cell : 0;
  return {
    value: [x, y, tal],
    ...(typeof cell !== 'number' && { itemStyle: { color: UTAN } }),
    label: { formatter: typeof cell === 'number' ? skrivet(cell) : (cell ?? '–'), color: TYPSNITT.color },
  };
};
