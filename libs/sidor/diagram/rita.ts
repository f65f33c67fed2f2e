import { init, use, type ComposeOption } from 'echarts/core';
import {
  BarChart,
  BoxplotChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  type BarSeriesOption,
  type BoxplotSeriesOption,
  type HeatmapSeriesOption,
  type LineSeriesOption,
  type SankeySeriesOption,
} from 'echarts/charts';
import {
  AriaComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  VisualMapComponent,
  type AriaComponentOption,
  type GraphicComponentOption,
  type GridComponentOption,
  type LegendComponentOption,
  type VisualMapComponentOption,
} from 'echarts/components';
import { LegacyGridContainLabel } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Diagram, Tabell } from '../del.js';
import { Bildminne } from './bildminne.js';
import { rensadSvg } from './svg.js';

export type Ritning = ComposeOption<
  | AriaComponentOption
  | BarSeriesOption
  | BoxplotSeriesOption
  | GraphicComponentOption
  | GridComponentOption
  | HeatmapSeriesOption
  | LegendComponentOption
  | LineSeriesOption
  | SankeySeriesOption
  | VisualMapComponentOption
>;

/** What every chart has besides its numbers. */
export interface Diagramval {
  /** `[a-z][a-z0-9-]*`, once a page: begins every id within the SVG too. */
  readonly id: string;
  readonly titel: string;
  readonly beskrivning: string;
  readonly tabell: Tabell;
}

use([BarChart, BoxplotChart, HeatmapChart, LineChart, SankeyChart]);
use([AriaComponent, GraphicComponent, GridComponent, LegendComponent, VisualMapComponent, SVGRenderer]);
// Room for the labels within the grid; without it the renderer also complains on the console.
use(LegacyGridContainLabel);

export const BREDD = 860;

/** Contrast at least 4.5:1 with white, and told apart with the common kinds of colour blindness. */
export const FARGER = ['#0b4f6c', '#a34700', '#4d6a00', '#7a3b8f', '#595959', '#8a2846'] as const;
export const TEXTFARG = '#1a1a1a';
export const LINJEFARG = '#8c8c8c';
export const RUTNAT = '#dddddd';
export const TYPSNITT = { fontFamily: 'system-ui, sans-serif', fontSize: 14, color: TEXTFARG } as const;

const BAS: Ritning = {
  animation: false,
  backgroundColor: '#ffffff',
  color: [...FARGER],
  textStyle: TYPSNITT,
};

const MINNE = new Bildminne();

/** The same numbers give the same bytes, drawn once; nothing is left running. */
export const rita = (val: Diagramval, hojd: number, ritning: Ritning): Diagram => {
  const { id, titel, beskrivning, tabell } = val;
  const svg = MINNE.rita({ id, titel, beskrivning, hojd, ritning }, () => ritad(val, hojd, ritning));
  return { id, titel, beskrivning, tabell, svg };
};

/** All is drawn again: for who measures what a page costs when its numbers have changed. */
export const glomBilder = (): void => MINNE.glom();

const ritad = (val: Diagramval, hojd: number, ritning: Ritning): string => {
  const yta = init(null, null, { renderer: 'svg', ssr: true, width: BREDD, height: hojd });
  try {
    yta.setOption({ ...BAS, ...ritning });
    return rensadSvg(yta.renderToSVGString(), val);
  } finally {
    // A chart that is not disposed of keeps the process alive.
    yta.dispose();
  }
};
