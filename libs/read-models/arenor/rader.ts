import type { Grupprader } from '../motor/gruppvy.js';
import { radersom } from '../motor/tabell.js';
import type { Arenaarende, Arenamote, Arenarad, Arenarelation, Arenatraff, Sammankallandetur } from './table.js';

/** One arena as its tables hold it. */
export interface Arenalage {
  readonly arena: Arenarad;
  readonly turer: readonly Sammankallandetur[];
  readonly arenden: ReadonlyMap<string, Arenaarende>;
  readonly moten: ReadonlyMap<string, Arenamote>;
  readonly relationer: readonly Arenarelation[];
}

export const tillRader = ({ arena, turer, arenden, moten, relationer }: Arenalage): Grupprader => ({
  arenor: [arena],
  arenor_huvudman: arena.huvudman.map((huvudman) => ({ id: arena.id, huvudman, lan: arena.lan, namn: arena.namn })),
  arenor_sammankallande: turer,
  arenor_arende: [...arenden.values()],
  arenor_mote: [...moten.values()],
  arenor_relation: relationer,
});

export const franRader = (rader: Grupprader): Arenalage | undefined => {
  const [arena] = radersom<Arenarad>(rader['arenor']);
  if (arena === undefined) return undefined;
  const turer = radersom<Sammankallandetur>(rader['arenor_sammankallande']);
  return {
    arena,
    turer: turer.toSorted((en, annan) => en.nr - annan.nr),
    arenden: new Map(radersom<Arenaarende>(rader['arenor_arende']).map((rad) => [rad.arende, rad])),
    moten: new Map(radersom<Arenamote>(rader['arenor_mote']).map((rad) => [rad.mote, rad])),
    relationer: radersom<Arenarelation>(rader['arenor_relation']),
  };
};

/** What this arena adds: one for each matter that it has had, and for each subject that it has now. */
export const traffar = ({ arena: { lan }, arenden }: Arenalage): readonly Arenatraff[] => {
  const amnen = [...arenden.values()].flatMap(({ oppet, amne }) => (oppet && amne !== null ? [amne] : []));
  return [
    ...[...arenden.keys()].map((nyckel) => ({ lan, slag: 'arende', nyckel, antal: 1 }) as const),
    ...[...new Set(amnen)].map((nyckel) => ({ lan, slag: 'amne', nyckel, antal: 1 }) as const),
  ];
};
