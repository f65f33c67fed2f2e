import type { Bevakning, KandEskalering } from '#libs/eskalering/index.js';
import { arbetsdagarKvar, type Modellstege } from '#libs/huvudman/index.js';
import { dagarMellan, type Vistelse } from '#libs/read-models/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import type { ArenaRefDto } from '../svar/arenauppslag.js';
import type { Namnare } from '../svar/namn.js';
import type { BevakningDto, NivaRefDto, PartsplatsDto, SamverkansplatsDto, VistelseDto } from './plats.dto.js';

/** What the places of a matter are worded with. */
export interface Platsunderlag {
  readonly eskalering: KandEskalering;
  readonly vistelser: readonly Vistelse[];
  readonly namnare: Namnare;
  /** The ladder as the län's file has it now; undefined when it has gone. */
  readonly stege: Modellstege | undefined;
  readonly arenor: ReadonlyMap<string, ArenaRefDto>;
  /** RFC 3339 date in Sweden that is asked about. */
  readonly dag: string;
}

export const nivaRef = (
  { namnare, eskalering }: Pick<Platsunderlag, 'namnare' | 'eskalering'>,
  id: string,
): NivaRefDto => ({
  id,
  namn: namnare.niva(eskalering.lan, id),
});

export const partsplatser = (underlag: Platsunderlag): PartsplatsDto[] =>
  [...underlag.eskalering.parter.keys()].map((huvudman) => partsplats(underlag, huvudman));

const partsplats = (underlag: Platsunderlag, huvudman: string): PartsplatsDto => {
  const part = underlag.eskalering.parter.get(huvudman);
  if (part === undefined) throw new Error(`${huvudman} is no part`);
  const steg = underlag.stege?.linjer[huvudman] ?? [];
  return {
    huvudman: underlag.namnare.huvudman(huvudman),
    niva: nivaRef(underlag, part.niva),
    funktion: steg.find(({ niva }) => niva === part.niva)?.funktion ?? null,
    representant: part.representant,
    svar: part.svar,
    arendenummer: part.arendenummer,
    linje: steg.map(({ niva, funktion }) => ({
      niva: nivaRef(underlag, niva),
      funktion,
      star: niva === part.niva,
      natt: part.natt.includes(niva),
    })),
    ...bevakning(underlag, huvudman, part),
  };
};

export const samverkansplats = (underlag: Platsunderlag): SamverkansplatsDto | null => {
  const { samverkan } = underlag.eskalering;
  if (samverkan === null) return null;
  const { niva, arena } = samverkan;
  return {
    niva: nivaRef(underlag, niva),
    slag: underlag.stege?.nivaer.find(({ id }) => id === niva)?.slag ?? null,
    arena: arenaRef(underlag, arena),
    ...bevakning(underlag, null, samverkan),
  };
};

/** What is waited for at the place where a huvudman (null: samverkan) stands. */
const bevakning = (
  { eskalering, vistelser, dag }: Platsunderlag,
  huvudman: string | null,
  { svarSenast, paminnd, lyftForeslaget }: Bevakning,
): BevakningDto => {
  const sista = vistelser.findLast((vistelse) => vistelse.huvudman === huvudman);
  const senast = eskalering.status === 'pagaende' ? svarSenast : null;
  return {
    sedan: sista?.fran ?? '',
    dagar: sista === undefined ? 0 : dagarPa(sista, dag),
    svarSenast: senast,
    arbetsdagarKvar: senast === null ? null : arbetsdagarKvar(dag, senast),
    forsenad: senast !== null && senast < dag,
    paminnd: paminnd !== null,
    lyftForeslaget,
  };
};

/** Whole days at a level, until it was left or the day asked about. */
const dagarPa = ({ fran, till }: Vistelse, dag: string): number =>
  dagarMellan(svenskDag(new Date(fran)), till === null ? dag : svenskDag(new Date(till)));

export const vistelsesvar = (underlag: Platsunderlag): VistelseDto[] =>
  underlag.vistelser.map((vistelse) => ({
    huvudman: vistelse.huvudman === null ? null : underlag.namnare.huvudman(vistelse.huvudman),
    niva: nivaRef(underlag, vistelse.niva),
    arena: arenaRef(underlag, vistelse.arena),
    fran: vistelse.fran,
    till: vistelse.till,
    dagar: dagarPa(vistelse, underlag.dag),
  }));

const arenaRef = ({ arenor }: Platsunderlag, id: string | null): ArenaRefDto | null =>
  id === null ? null : (arenor.get(id) ?? { id, namn: id });

/** Arenas that the stays name. */
export const arenorI = (vistelser: readonly Vistelse[]): readonly string[] => [
  ...new Set(vistelser.flatMap(({ arena }) => arena ?? [])),
];
