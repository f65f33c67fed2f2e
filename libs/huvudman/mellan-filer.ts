import type { Vag, Yamlfel } from '#libs/platform/yaml/index.js';
import type { LastFil } from './las-lansfil.js';

/** What no file can see alone: a län, huvudman or överenskommelse that another file already holds. */
export const kontrolleraMellanFiler = (filer: readonly LastFil[]): readonly Yamlfel[] => [
  ...upptagna(filer, 'Länet', ({ modell }) => [[modell.lan.kod, ['lan', 'kod']]]),
  ...upptagna(filer, 'Huvudmannen', ({ modell }) => modell.huvudman.map(({ kod }, i) => [kod, ['huvudman', i, 'kod']])),
  ...upptagna(filer, 'Överenskommelsen', ({ modell }) =>
    modell.overenskommelser.map(({ id }, i) => [id, ['overenskommelser', i, 'id']]),
  ),
];

type Nycklar = (fil: LastFil) => readonly (readonly [string, Vag])[];

const upptagna = (filer: readonly LastFil[], sort: string, nycklar: Nycklar): readonly Yamlfel[] => {
  const agare = new Map<string, string>();
  return filer.flatMap((fil) =>
    nycklar(fil).flatMap(([nyckel, vag]) => {
      const annan = agare.get(nyckel) ?? fil.fil;
      agare.set(nyckel, annan);
      return annan === fil.fil
        ? []
        : [{ fil: fil.fil, rad: fil.rad(vag), meddelande: `${sort} ${nyckel} finns redan i ${annan}.` }];
    }),
  );
};
