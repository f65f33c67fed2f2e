import type { Kub, Smatal } from '../policy/smatal-natverk.js';
import type { Talplats } from '../policy/smatal-tabeller.js';

/**
 * An attacker of our own, who knows nothing of how the numbers were hidden: unknowns are the single cells of every table
 * and publication, and all that is published is a sum of some of them. It looks for another answer that fits, by trying
 * values near the true ones cell by cell and giving up as soon as a sum can no longer be reached.
 */
interface Sagt {
  readonly celler: readonly number[];
  readonly duger: (summa: number) => boolean;
}
const RADIE = 2;

const finnsAnnan = (sanna: readonly number[], sagda: readonly Sagt[], mal: readonly Sagt[]): boolean => {
  const ordning = [...new Set([...mal.flatMap(({ celler }) => celler), ...sanna.keys()])];
  const alla = [...sagda, ...mal];
  const satta = new Map<number, number>();
  const mojlig = ({ celler, duger }: Sagt): boolean => {
    const oppna = celler.filter((cell) => !satta.has(cell)).length;
    if (oppna > 1) return true;
    const summa = celler.reduce((a, cell) => a + (satta.get(cell) ?? 0), 0);
    return oppna === 0 ? duger(summa) : true;
  };
  const prova = (nr: number): boolean => {
    const cell = ordning[nr];
    if (cell === undefined) return true;
    for (let d = 0; d <= 2 * RADIE; d += 1) {
      const varde = (sanna[cell] ?? 0) + (d % 2 === 1 ? (d + 1) / 2 : -d / 2);
      if (varde < 0) continue;
      satta.set(cell, varde);
      if (alla.every((ett) => !ett.celler.includes(cell) || mojlig(ett)) && prova(nr + 1)) return true;
      satta.delete(cell);
    }
    return false;
  };
  return prova(0);
};

const stammer = (visat: Smatal | null) => (tal: number) => {
  if (visat === null) return true;
  if (visat === '<5') return tal >= 1 && tal <= 4;
  return visat === 'dolt' ? tal === 0 || tal >= 5 : tal === visat;
};

/** Every place of a table, and which of its cells it is the sum of. */
const platserI = ({ storlek }: Kub): readonly { readonly plats: Talplats; readonly celler: readonly number[] }[] => {
  const index = storlek.reduce<readonly Talplats[]>(
    (hittills, langd) => hittills.flatMap((h) => [...Array(langd).keys(), null].map((i) => [...h, i])),
    [[]],
  );
  const enkla = index.filter((plats) => !plats.includes(null));
  return index.map((plats) => ({
    plats,
    celler: enkla.flatMap((cell, nr) => (plats.every((i, dim) => i === null || i === cell[dim]) ? [nr] : [])),
  }));
};

export interface Publicerat {
  readonly tabeller: readonly Kub[];
  /** Null: nothing is said of the place, as of a sum that is not published. */
  readonly skyddat: { readonly tabeller: readonly { visa(plats: Talplats): Smatal | null }[] };
}
interface Tal extends Sagt {
  readonly visat: Smatal | null;
  readonly sant: number;
  /** Table and place, to find the same in another publication. */
  readonly namn: string;
}

/** All that is published, the cells of every table and publication numbered in one row. */
const alltSagt = (publicerat: readonly Publicerat[]): { readonly sanna: number[]; readonly tal: Tal[][] } => {
  const sanna: number[] = [];
  const tal = publicerat.map(({ tabeller, skyddat }) =>
    tabeller.flatMap((kub, nr) => {
      const fran = sanna.length;
      sanna.push(...kub.tal);
      return platserI(kub).map(({ plats, celler }): Tal => {
        const tabell = skyddat.tabeller[nr];
        const visat = tabell === undefined ? 'dolt' : tabell.visa(plats);
        const sant = celler.reduce((a, cell) => a + (kub.tal[cell] ?? 0), 0);
        return {
          celler: celler.map((cell) => cell + fran),
          visat,
          sant,
          duger: stammer(visat),
          namn: `${nr}:${plats.join()}`,
        };
      });
    }),
  );
  return { sanna, tal };
};

const arDold = (visat: Smatal | null): boolean => typeof visat === 'string';
const arTyst = (visat: Smatal | null): boolean => visat === null || visat === 'dolt';
/** Nothing is shown of anything: then `dolt` says nothing, either. */
export const alltDolt = ({ tabeller, skyddat }: Publicerat): boolean =>
  skyddat.tabeller.every(({ visa }, nr) =>
    platserI(tabeller[nr] ?? { storlek: [], tal: [] }).every(({ plats }) => arTyst(visa(plats))),
  );

/** Sums that the tables have in common: the cells of the one less those of the other make nought. */
export const skillnad = (en: readonly number[], annan: readonly number[], duger: (summa: number) => boolean) => ({
  en,
  annan,
  duger,
});
export type Skillnad = ReturnType<typeof skillnad>;
/** Differences as sums: the cells of the second are counted from a mirror, so that one solver does for all. */
const medSpegel = (sanna: readonly number[], skillnader: readonly Skillnad[]): { sanna: number[]; sagda: Sagt[] } => {
  const n = sanna.length;
  const STOR = 1_000;
  const spegel = sanna.map((tal) => STOR - tal);
  return {
    sanna: [...sanna, ...spegel],
    sagda: [
      ...sanna.map((_, nr): Sagt => ({ celler: [nr, nr + n], duger: (summa) => summa === STOR })),
      ...skillnader.map(({ en, annan, duger }): Sagt => ({
        celler: [...en, ...annan.map((cell) => cell + n)],
        duger: (summa) => duger(summa - STOR * annan.length),
      })),
    ],
  };
};

/** Numbers, and small changes between two publications, that can be no other than they are. */
export const losta = (
  publicerat: readonly Publicerat[],
  lika: (tal: readonly Tal[]) => readonly Skillnad[],
): string[] => {
  const { sanna, tal } = alltSagt(publicerat);
  const par = tal.flatMap((nya, till) =>
    tal.slice(0, till).flatMap((gamla) => nya.map((ny, nr) => ({ ny, fore: gamla[nr] ?? ny }))),
  );
  const vaxer = par.filter(({ ny, fore }) => ny.sant >= fore.sant);
  const { sanna: allaSanna, sagda } = medSpegel(sanna, [
    ...tal.flatMap(lika),
    ...vaxer.map(({ ny, fore }) => skillnad(ny.celler, fore.celler, (d) => d >= 0)),
    ...par
      .filter(({ ny, fore }) => arDold(fore.visat) && typeof ny.visat === 'number')
      .map(({ ny, fore }) => skillnad(ny.celler, fore.celler, (d) => Math.abs(d) >= 5)),
  ]);
  const kant = [...tal.flat(), ...sagda];
  const n = sanna.length;
  return [
    ...tal
      .flat()
      .filter(({ visat }) => arDold(visat))
      .filter(({ celler, sant }) => !finnsAnnan(allaSanna, kant, [{ celler, duger: (summa) => summa !== sant }]))
      .map(({ namn, visat }) => `${namn} = ${visat}`),
    ...par
      .filter(({ ny, fore }) => ny.visat !== null && fore.visat !== null)
      .filter(({ ny, fore }) => ny.sant !== fore.sant && Math.abs(ny.sant - fore.sant) < 5)
      .filter(({ ny, fore }) => {
        const celler = [...ny.celler, ...fore.celler.map((cell) => cell + n)];
        const sant = ny.sant - fore.sant + 1_000 * fore.celler.length;
        return !finnsAnnan(allaSanna, kant, [{ celler, duger: (summa) => summa !== sant }]);
      })
      .map(({ ny }) => `change of ${ny.namn}`),
  ];
};
