import type { KandEskalering } from '#libs/eskalering/eskalering.js';
import type { Grupprader } from '../motor/gruppvy.js';
import { radersom } from '../motor/tabell.js';
import { tillstandAv, tillstandSomText } from '../tillstand.js';
import { svenskDag } from '#libs/platform/datum.js';
import type { Samverkansvistelse, Trappantal, Trappdel, Trapparad, Vistelse } from './table.js';

/** A matter's way, as the tables hold it. */
export interface Trapplage {
  readonly rad: Omit<Trapparad, 'tillstand'>;
  readonly eskalering: KandEskalering;
  readonly vistelser: readonly Vistelse[];
}

export const tillRader = (lage: Trapplage): Grupprader => ({
  eskaleringstrappa: [{ ...lage.rad, tillstand: tillstandSomText(lage.eskalering) }],
  eskaleringstrappa_vistelse: lage.vistelser,
  eskaleringstrappa_del: listor(lage.eskalering).map((del) => delrad(lage, del)),
  eskaleringstrappa_samverkan: listor(lage.eskalering).flatMap((del) => samverkansrader(lage, del)),
});

export const franRader = (rader: Grupprader): Trapplage | undefined => {
  const [hel] = radersom<Trapparad>(rader['eskaleringstrappa']);
  if (hel === undefined) return undefined;
  const { tillstand, ...rad } = hel;
  const vistelser = radersom<Vistelse>(rader['eskaleringstrappa_vistelse']);
  return {
    rad,
    eskalering: tillstandAv<KandEskalering>(tillstand),
    vistelser: vistelser.toSorted((en, annan) => en.nr - annan.nr),
  };
};

export const huvudmansdel = (huvudman: string): string => `huvudman:${huvudman}`;
export const arenadel = (arena: string): string => `arena:${arena}`;
export const landel = (lan: string): string => `lan:${lan}`;

/** Who may see it: its parter, the arenas that have or have had it, and the län's koordinator once it is in samverkan. */
const listor = ({ parter, lan, samverkanshistorik }: KandEskalering): readonly string[] => [
  ...[...parter.keys()].map(huvudmansdel),
  ...new Set(samverkanshistorik.flatMap(({ arena }) => (arena === null ? [] : [arenadel(arena)]))),
  ...(samverkanshistorik.length === 0 ? [] : [landel(lan)]),
];

const samverkansrader = ({ rad: { id }, vistelser }: Trapplage, del: string): readonly Samverkansvistelse[] =>
  vistelser
    .filter(({ huvudman }) => huvudman === null)
    .map(({ nr, niva, arena, fran, till }) => ({
      ...{ id, del, nr, niva, arena },
      fran_dag: svenskDag(new Date(fran)),
      till_dag: till === null ? null : svenskDag(new Date(till)),
    }));

/** After every day: where nothing is waited for stands last. */
const UTAN_DAG = '9999-12-31';

const delrad = ({ rad, eskalering, vistelser }: Trapplage, del: string): Trappdel => {
  const { id, slag, status } = rad;
  const oppna = vistelser.filter(({ till }) => till === null);
  return {
    ...{ id, del, slag, status },
    nivaer: [...new Set(oppna.map(({ niva }) => niva))],
    ordning: status === 'pagaende' ? forstaDag(eskalering) : UTAN_DAG,
    sedan: forst(oppna.map(({ fran }) => fran)) ?? rad.avslutad ?? rad.paborjad,
  };
};

const forstaDag = ({ parter, samverkan }: KandEskalering): string =>
  forst(
    [...parter.values(), ...(samverkan === null ? [] : [samverkan])].flatMap(({ svarSenast }) => svarSenast ?? []),
  ) ?? UTAN_DAG;

const forst = (tider: readonly string[]): string | undefined => tider.toSorted()[0];

/** Counts of the open: a huvudman's by its own place and samverkan, an arena's and a län's by samverkan alone. */
export const trappantal = ({ eskalering }: Trapplage): readonly Trappantal[] => {
  if (eskalering.status !== 'pagaende') return [];
  const { parter, samverkan, lan } = eskalering;
  const iSamverkan = (del: string): Trappantal[] =>
    samverkan === null ? [] : [{ del, niva: samverkan.niva, antal: 1 }];
  return [
    ...[...parter].flatMap(([kod, { niva }]) => [
      { del: huvudmansdel(kod), niva, antal: 1 },
      ...iSamverkan(huvudmansdel(kod)),
    ]),
    ...(samverkan?.arena == null ? [] : iSamverkan(arenadel(samverkan.arena))),
    ...iSamverkan(landel(lan)),
  ];
};
