import type { Diagram } from '../del.js';
import { LINJEFARG, rita, RUTNAT, TYPSNITT, type Diagramval } from './rita.js';

export interface Stapelspec {
  readonly kategorier: readonly string[];
  /** By category. A text (`<5`, `dolt`) is written where its bar would stand, and has none. */
  readonly serier: readonly { readonly namn: string; readonly varden: readonly (number | string | null)[] }[];
  readonly staplat?: boolean;
  /** Categories from the top, bars to the right: for long names. */
  readonly liggande?: boolean;
}

const HOJD = 360;
const HOJD_PER_RAD = 40;

/** How many of each; several series are told apart by pattern too. */
export const stapeldiagram = (spec: Stapelspec, val: Diagramval): Diagram => {
  const { kategorier, serier, staplat = false, liggande = false } = spec;
  const flera = serier.length > 1;
  const kategoriaxel = { type: 'category' as const, data: [...kategorier], axisLabel: { ...TYPSNITT, interval: 0 } };
  const axellinje = { axisLine: { lineStyle: { color: LINJEFARG } } };
  const vardeaxel = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: TYPSNITT,
    splitLine: { lineStyle: { color: RUTNAT } },
  };
  return rita(val, hojdFor(spec), {
    aria: { enabled: true, decal: { show: flera } },
    ...(flera && { legend: { bottom: 0, textStyle: TYPSNITT, itemGap: 20 } }),
    grid: { left: 24, right: 40, top: 24, bottom: flera ? 44 : 8, containLabel: true },
    xAxis: liggande ? vardeaxel : { ...kategoriaxel, ...axellinje },
    yAxis: liggande ? { ...kategoriaxel, ...axellinje, inverse: true } : vardeaxel,
    series: serier.map(({ namn, varden }) => ({
      ...{ type: 'bar', name: namn, barMaxWidth: 48, emphasis: { disabled: true } },
      ...(staplat && { stack: 'alla' }),
      label: { show: true, ...etikett(spec) },
      data: varden.map((varde) => ({
        value: typeof varde === 'number' ? varde : 0,
        label: { formatter: varde === 0 && staplat ? '' : String(varde ?? '–') },
      })),
    })),
  });
};

const hojdFor = ({ kategorier, serier, staplat, liggande }: Stapelspec): number => {
  if (liggande !== true) return HOJD;
  const perRad = HOJD_PER_RAD * (staplat === true ? 1 : Math.max(1, serier.length * 0.7));
  return Math.round(kategorier.length * perRad + 90);
};

/** On a pattern only a plate makes a number readable. */
const etikett = ({ staplat, liggande }: Stapelspec) =>
  staplat === true
    ? { position: 'inside' as const, ...TYPSNITT, backgroundColor: '#ffffff', padding: [1, 4], borderRadius: 2 }
    : { position: liggande === true ? ('right' as const) : ('top' as const), ...TYPSNITT };
