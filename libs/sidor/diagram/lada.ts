import type { Diagram } from '../del.js';
import { FARGER, LINJEFARG, rita, RUTNAT, TYPSNITT, type Diagramval } from './rita.js';

/** Quantiles of one group; null: not reached yet, so many are still open. */
export interface Lada {
  readonly namn: string;
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
}

export interface Ladaspec {
  readonly lador: readonly Lada[];
  /** Of the axis: `dagar`. */
  readonly enhet: string;
  /** Said beside a group whose upper quantiles are not reached. */
  readonly oppen: string;
}

const HOJD_PER_LADA = 64;

/** Boxes lying down, first group on top: half within the box, eight of ten within the whiskers. */
export const ladagram = ({ lador, enhet, oppen }: Ladaspec, val: Diagramval): Diagram => {
  const visade = lador.filter(({ p10 }) => p10 !== null);
  const kanda = visade.flatMap(kvantiler).filter((en) => en !== null);
  // An open end is drawn out to the edge of the chart.
  const tak = Math.max(1, ...kanda) * 1.1;
  return rita(val, visade.length * HOJD_PER_LADA + 80, {
    grid: { left: 24, right: 24, top: 16, bottom: 44, containLabel: true },
    xAxis: {
      ...{
        type: 'value',
        min: 0,
        minInterval: 1,
        name: enhet,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: TYPSNITT,
      },
      ...{ axisLabel: TYPSNITT, splitLine: { lineStyle: { color: RUTNAT } } },
    },
    yAxis: {
      ...{ type: 'category', inverse: true, axisLabel: TYPSNITT, axisLine: { lineStyle: { color: LINJEFARG } } },
      data: visade.map((en) => (kvantiler(en).includes(null) ? `${en.namn}\n(${oppen})` : en.namn)),
    },
    series: [
      {
        ...{ type: 'boxplot', boxWidth: [18, 30], emphasis: { disabled: true } },
        itemStyle: { color: '#cfe3ec', borderColor: FARGER[0], borderWidth: 2 },
        data: visade.map((en) => kvantiler(en).map((kvantil) => kvantil ?? tak)),
      },
    ],
  });
};

const kvantiler = ({ p10, p25, p50, p75, p90 }: Lada): readonly (number | null)[] => [p10, p25, p50, p75, p90];
