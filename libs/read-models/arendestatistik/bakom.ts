import { involverade, svarspliktiga } from '#libs/avvikelse/parter.js';
import type { Arende } from './arende.js';
import { slutford } from './bidrag.js';
import type { Bakomrad } from './table.js';

type Vag = 'samverkan' | 'tvist' | 'samverkan-och-tvist' | 'tvist-utan-samverkan';

/** What a list of cases may be asked for, of what the numbers count and the case itself does not hold. */
export interface Bakom {
  /** Lifted to a samverkansnivå, or a tvist opened on it; both, or the latter alone. */
  readonly vag?: Vag | undefined;
  /** The time at a level began in the year (`YYYY`). */
  readonly ledtid?: { readonly niva: 'linje' | 'gemensam'; readonly ar: string; readonly pagar: boolean } | undefined;
}

export type Bakomkod = Pick<Bakomrad, 'kod' | 'pagar'>;

/** What a case behind the numbers has all of; `pagar` false: whether it goes on or not. */
export const bakomkoder = ({ vag, ledtid }: Bakom): readonly Bakomkod[] => [
  ...(vag === undefined ? [] : [{ kod: vag, pagar: false }]),
  ...(ledtid === undefined ? [] : [{ kod: `${ledtid.niva}/${ledtid.ar}`, pagar: ledtid.pagar }]),
];

/** Told of the same fold as `bidrag`, so that a number and its list hold the same cases; one makulerad has none. */
export const bakom = (arende: Arende): readonly Bakomrad[] => {
  if (arende.status === 'makulerad') return [];
  const { gemensam, slut } = arende;
  const allas = [
    ...vagar(arende).map((kod) => ({ kod, pagar: false })),
    ...(gemensam === null ? [] : [tid('gemensam', gemensam, slut === null)]),
  ];
  const rad = (huvudman: string, kod: Bakomkod): Bakomrad => ({ ...delat(arende), huvudman, ...kod });
  return [
    ...involverade(arende).flatMap((huvudman) => allas.map((kod) => rad(huvudman, kod))),
    ...svarspliktiga(arende).flatMap((huvudman) => linje(arende, huvudman).map((kod) => rad(huvudman, kod))),
  ];
};

const delat = ({ id, manad, gemensam, rapporterad, riskvarde }: Arende) => ({
  ...{ id, manad, gemensam: gemensam !== null, rapporterad, riskvarde },
});

const vagar = ({ samverkan, tvist }: Arende): readonly Vag[] => [
  ...(samverkan ? (['samverkan'] as const) : []),
  ...(tvist ? (['tvist', samverkan ? 'samverkan-och-tvist' : 'tvist-utan-samverkan'] as const) : []),
];

const tid = (niva: string, start: string, pagar: boolean): Bakomkod => ({ kod: `${niva}/${start.slice(0, 4)}`, pagar });

const linje = (arende: Arende, huvudman: string): readonly Bakomkod[] => {
  const fraga = arende.fragor[huvudman];
  return fraga === undefined ? [] : [tid('linje', fraga.start, slutford(arende, fraga).klar === null)];
};
