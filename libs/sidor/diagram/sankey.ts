import type { Diagram } from '../del.js';
import { FARGER, rita, TYPSNITT, type Diagramval } from './rita.js';

export interface Sankeyspec {
  /** In the order of the flow; how many have come there stands beside the name, as it may be shown. */
  readonly noder: readonly { readonly id: string; readonly namn: string; readonly antal: string }[];
  /**
   * How wide the way is; the number itself stands in the table, since two on the same line cannot be read. A text (`<5`,
   * `dolt`) is drawn as narrow as can be: its width tells nothing.
   */
  readonly lankar: readonly { readonly fran: string; readonly till: string; readonly antal: number | string }[];
}

const HOJD_MIN = 260;
const HOJD_PER_NOD = 46;

/** How many went which way. */
export const sankeydiagram = ({ noder, lankar }: Sankeyspec, val: Diagramval): Diagram => {
  const namn = new Map(noder.map(({ id, namn: text, antal }) => [id, `${text}\n${antal}`]));
  const floden = lankar.filter(({ antal }) => antal !== 0);
  return rita(val, Math.max(HOJD_MIN, noder.length * HOJD_PER_NOD), {
    aria: { enabled: true, decal: { show: true } },
    series: [
      {
        // Room for two lines beside a node that is hardly anything, and for the last name.
        ...{ type: 'sankey', left: 8, right: 170, top: 24, bottom: 24, nodeGap: 40, nodeWidth: 18 },
        ...{ nodeAlign: 'left', draggable: false, emphasis: { disabled: true }, layoutIterations: 32 },
        label: { ...TYPSNITT, lineHeight: 18, formatter: ({ name }) => namn.get(name) ?? name },
        lineStyle: { color: FARGER[0], opacity: 0.25, curveness: 0.5 },
        data: noder
          .filter(({ id }) => floden.some(({ fran, till }) => fran === id || till === id))
          .map(({ id }, nr) => ({ name: id, itemStyle: { color: FARGER[nr % FARGER.length] ?? FARGER[0] } })),
        links: floden.map(({ fran, till, antal }) => ({
          source: fran,
          target: till,
          value: typeof antal === 'number' ? antal : 1,
        })),
      },
    ],
  });
};
