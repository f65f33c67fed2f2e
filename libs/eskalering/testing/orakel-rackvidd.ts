import type { Stege, Stegniva } from '../stege.js';

/** Every place that some run of lifts could bring a matter of these huvudmän to, whoever lifts and whatever kind it is. */
export interface Rackvidd {
  readonly linjer: ReadonlyMap<string, ReadonlySet<string>>;
  readonly samverkan: ReadonlySet<string>;
}

/** Breadth first, a round at a time, until a round finds nothing new. */
export const kundeNas = (stege: Stege, parter: readonly string[]): Rackvidd => {
  const borjan: Rackvidd = {
    linjer: new Map(parter.map((kod) => [kod, new Set(fot(stege, kod))])),
    samverkan: new Set(),
  };
  return sok(stege, borjan);
};

const sok = (stege: Stege, fore: Rackvidd): Rackvidd => {
  const efter = enRunda(stege, fore);
  return antal(efter) === antal(fore) ? fore : sok(stege, efter);
};

const enRunda = (stege: Stege, { linjer, samverkan }: Rackvidd): Rackvidd => {
  const platser = new Set([...samverkan, ...[...linjer.values()].flatMap((nadda) => [...nadda])]);
  const nya = stege.nivaer.filter((niva) => narSamverkan(niva, platser)).map(({ id }) => id);
  const langre = [...linjer].map(([kod, nadda]): [string, ReadonlySet<string>] => {
    const andras = new Set([...linjer].filter(([annan]) => annan !== kod).flatMap(([, deras]) => [...deras]));
    const hogre = stege.nivaer.filter((niva) => narLinjeniva(stege, { kod, nadda, andras }, niva)).map(({ id }) => id);
    return [kod, new Set([...nadda, ...hogre])];
  });
  return { linjer: new Map(langre), samverkan: new Set([...samverkan, ...nya]) };
};

const fot = (stege: Stege, kod: string): readonly string[] => (stege.linjer[kod] ?? []).slice(0, 1).map((s) => s.niva);

const antal = ({ linjer, samverkan }: Rackvidd): number =>
  [...linjer.values()].reduce((summa, nadda) => summa + nadda.size, samverkan.size);

interface Sokning {
  readonly kod: string;
  readonly nadda: ReadonlySet<string>;
  readonly andras: ReadonlySet<string>;
}

/** In its own line unless nothing is lifted there; a level that it lacks, only up to where the others come. */
const narLinjeniva = (stege: Stege, { kod, nadda, andras }: Sokning, niva: Stegniva): boolean => {
  if (niva.slag !== 'linje' || niva.lyftsAv?.length === 0) return false;
  const egen = stege.linjer[kod]?.find((steg) => steg.niva === niva.id);
  if (!stege.nivaer.some((en) => nadda.has(en.id) && en.ordning < niva.ordning)) return false;
  if (egen !== undefined) return true;
  return stege.nivaer.some((en) => andras.has(en.id) && en.ordning >= niva.ordning);
};

const narSamverkan = (niva: Stegniva, platser: ReadonlySet<string>): boolean =>
  niva.slag !== 'linje' && (niva.lyftsAv ?? []).some(({ franNiva }) => franNiva === null || platser.has(franNiva));
