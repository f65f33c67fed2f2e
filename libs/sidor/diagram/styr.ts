import type { Diagram } from '../del.js';
import { FARGER, LINJEFARG, rita, RUTNAT, TYPSNITT, type Diagramval } from './rita.js';

export interface Styrspec {
  readonly punkter: readonly {
    readonly period: string;
    /** Null: not known, or too few to show. */
    readonly varde: number | null;
    readonly mitt: number | null;
    readonly undre: number | null;
    readonly ovre: number | null;
    /** Breaks a rule: marked with another shape and colour. */
    readonly bryter: boolean;
  }[];
  readonly namn: { readonly varde: string; readonly mitt: string; readonly band: string; readonly bryter: string };
}

const HOJD = 380;
const BAND = 'band';

/** A series in time with its centre, the band where it is expected to stay, and what breaks the rules marked. */
export const styrdiagramSvg = ({ punkter, namn }: Styrspec, val: Diagramval): Diagram =>
  rita(val, HOJD, {
    legend: { bottom: 0, data: [namn.varde, namn.mitt, namn.band, namn.bryter], textStyle: TYPSNITT, itemGap: 20 },
    grid: { left: 24, right: 48, top: 24, bottom: 48, containLabel: true },
    xAxis: {
      ...{ type: 'category', boundaryGap: false, data: punkter.map(({ period }) => period), axisLabel: TYPSNITT },
      axisLine: { lineStyle: { color: LINJEFARG } },
    },
    // Whole things are counted.
    yAxis: { type: 'value', min: 0, minInterval: 1, axisLabel: TYPSNITT, splitLine: { lineStyle: { color: RUTNAT } } },
    series: [
      linje(
        'undre',
        punkter.map(({ undre }) => undre),
      ),
      {
        ...linje(
          namn.band,
          punkter.map(({ undre, ovre }) => (undre === null || ovre === null ? null : ovre - undre)),
        ),
        ...{ areaStyle: { color: '#cfe3ec', opacity: 1 }, itemStyle: { color: '#cfe3ec' } },
      },
      {
        ...{ type: 'line', name: namn.mitt, data: punkter.map(({ mitt }) => mitt), symbol: 'none' },
        lineStyle: { color: '#595959', type: 'dashed', width: 2 },
        itemStyle: { color: '#595959' },
      },
      {
        ...{ type: 'line', name: namn.varde, data: punkter.map(({ varde }) => varde), symbol: 'circle', symbolSize: 6 },
        lineStyle: { color: FARGER[0], width: 2 },
        itemStyle: { color: FARGER[0] },
      },
      {
        ...{ type: 'line', name: namn.bryter, symbol: 'diamond', symbolSize: 15, lineStyle: { width: 0 } },
        data: punkter.map(({ varde, bryter }) => (bryter ? varde : null)),
        itemStyle: { color: '#a4262c', borderColor: '#ffffff', borderWidth: 1 },
      },
    ],
  });

/** Unseen, and stacked: the lower one lifts the band. */
const linje = (name: string, data: readonly (number | null)[]) => ({
  ...{ type: 'line' as const, name, stack: BAND, symbol: 'none', data: [...data] },
  lineStyle: { width: 0 },
  silent: true,
});
