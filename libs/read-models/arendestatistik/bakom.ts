import { involverade, svarspliktiga } from '#libs/avvikelse/parter.js';
import type { Arende } from './arende.js';
import { slutford } from './bidrag.js';
import type { Bakomrad } from './table.js';

/** What a list of cases may be asked for, of what the numbers count and the case itself does not hold. */
export interface Bakom {
  /** Lifted to a samverkansnivå, or a tvist opened on it; both, or the latter alone. */
  readonly vag?: keyof typeof VAGKODER | undefined;
  /** The time at a level began in the year (`YYYY`). */
  readonly ledtid?: { readonly niva: 'linje' | 'gemensam'; readonly ar: string; readonly pagar: boolean } | undefined;
}

type Kod = Pick<Bakomrad, 'kod' | 'pagar'>;

const VAGKODER = {
  samverkan: { har: ['samverkan'], inte: [] },
  tvist: { har: ['tvist'], inte: [] },
  'samverkan-och-tvist': { har: ['samverkan', 'tvist'], inte: [] },
  'tvist-utan-samverkan': { har: ['tvist'], inte: ['samverkan'] },
} as const satisfies Readonly<Record<string, { readonly har: readonly string[]; readonly inte: readonly string[] }>>;

/** What a case behind the numbers has all of; `pagar` false: whether it goes on or not. */
export const bakomkoder = ({ vag, ledtid }: Bakom): readonly Kod[] => [
  ...(vag === undefined ? [] : VAGKODER[vag].har.map((kod) => ({ kod, pagar: false }))),
  ...(ledtid === undefined ? [] : [{ kod: `${ledtid.niva}/${ledtid.ar}`, pagar: ledtid.pagar }]),
];

/** What it has none of. */
export const ejBakomkoder = ({ vag }: Bakom): readonly string[] => (vag === undefined ? [] : VAGKODER[vag].inte);

/** Told of the same fold as `bidrag`, so that a number and its list hold the same cases; one makulerad has none. */
export const bakom = (arende: Arende): readonly Bakomrad[] => {
  if (arende.status === 'makulerad') return [];
  const { id, samverkan, tvist, gemensam, slut } = arende;
  const alla = [
    ...(samverkan ? [{ kod: 'samverkan', pagar: false }] : []),
    ...(tvist ? [{ kod: 'tvist', pagar: false }] : []),
    ...(gemensam === null ? [] : [tid('gemensam', gemensam, slut === null)]),
  ];
  return [
    ...involverade(arende).flatMap((huvudman) => alla.map((kod) => ({ id, huvudman, ...kod }))),
    ...svarspliktiga(arende).flatMap((huvudman) => linje(arende, huvudman).map((kod) => ({ id, huvudman, ...kod }))),
  ];
};

const tid = (niva: string, start: string, pagar: boolean): Kod => ({ kod: `${niva}/${start.slice(0, 4)}`, pagar });

const linje = (arende: Arende, huvudman: string): readonly Kod[] => {
  const fraga = arende.fragor[huvudman];
  return fraga === undefined ? [] : [tid('linje', fraga.start, slutford(arende, fraga).klar === null)];
};
