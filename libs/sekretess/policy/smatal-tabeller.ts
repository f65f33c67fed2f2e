import { billigasteFlytt } from './smatal-flytt.js';
import { arDoldI, talI, type Lager, type Plats, type Publiceringar, type Satt } from './smatal-kostnad.js';
import { arDold, arSmatal, medSummor, natverk, type Kub, type Natverk, type Smatal } from './smatal-natverk.js';

/** A place of a table: the index of each dimension, null for the sum over it. */
export type Talplats = readonly (number | null)[];

/** A table as it may be shown. */
export interface SkyddadTabell {
  visa(plats: Talplats): Smatal;
  /** The sum over some of the codes of a dimension: reckoned from what is shown and nothing else, so that no filter tells more. */
  delsumma(urval: readonly (number | null | readonly number[])[]): Smatal;
}

export interface Skyddat {
  readonly tabeller: readonly SkyddadTabell[];
  /** True when any number is hidden. */
  readonly dolda: boolean;
  /** What to keep of a publication, so that the next is made with it in mind. Plain JSON; holds the true numbers. */
  readonly lager: Lager;
}

export interface Tabellval {
  readonly tabeller: readonly Kub[];
  /** How many first dimensions all the tables share; over them they have the same sums. 0 for one table by itself. */
  readonly delade?: number;
  /** Earlier publications of the same tables that can be laid beside this one, the oldest first. */
  readonly tidigare?: readonly Lager[];
  /** Numbers of the first table that are shown elsewhere too (the year's sum of an area): never hidden but when 1–4. */
  readonly kanda?: readonly Talplats[];
}

/** Publications that one is held against; the latest ones. */
export const TIDIGARE_MAX = 3;

/**
 * Tables of counts with all their sums, 1–4 hidden, and as many others as it takes: for every hidden number, and every
 * change of 1–4 since an earlier publication, there is another set of tables that looks the same in all that is or has
 * been shown and has another number there. Where none is found, the whole is hidden.
 */
export const skyddaTabeller = ({ tabeller, delade = 0, tidigare = [], kanda = [] }: Tabellval): Skyddat => {
  if (tidigare.length > TIDIGARE_MAX) throw new RangeError('too many earlier publications');
  const nat = tabeller.map(({ storlek }) => natverk(storlek));
  const varden = tabeller.map((kub, nr) => medSummor(nat[nr] ?? natverk([]), kub));
  kontrolleraDelade({ nat, varden, delade });
  const nytt: Lager = { varden, visas: varden.map((rad) => rad.map((tal) => (arSmatal(tal) ? '<5' : tal))) };
  // Where nothing was shown there is nothing to compare with.
  const fore = tidigare.filter(({ visas }) => visas.some((rad) => rad.some((visat) => !arDold(visat))));
  if (fore.some((lager) => !sammaForm(lager, nytt))) throw new RangeError('earlier publication of another form');
  doljForandringar(fore, nytt);
  const forsta = nat[0] ?? natverk([]);
  const val: Publiceringar = {
    nat,
    delade,
    lager: [...fore, nytt],
    kanda: new Set(kanda.map((plats) => nummerAv(forsta, plats))),
  };
  return somSkyddat(
    val,
    doljTillrackligt(val) ? nytt : { varden, visas: varden.map((rad) => rad.map(() => 'dolt' as const)) },
  );
};

/** The codes of the dimensions in common sum to the same in every table. */
const kontrolleraDelade = (val: Pick<Publiceringar, 'nat' | 'delade'> & Pick<Lager, 'varden'>): void => {
  const summor = val.nat.map((nat, tabell) => {
    const langd = nat.langder.slice(val.delade).reduce((a, b) => a * b, 1);
    return JSON.stringify((val.varden[tabell] ?? []).filter((_, plats) => plats % langd === langd - 1));
  });
  if (new Set(summor).size > 1) throw new RangeError('tables that share dimensions have different sums');
};

const sammaForm = (en: Lager, annan: Lager): boolean =>
  en.varden.length === annan.varden.length && en.varden.every((rad, nr) => rad.length === annan.varden[nr]?.length);

/** What was hidden stays hidden until it has grown by five; a change of 1–4 is not shown. */
const doljForandringar = (fore: readonly Lager[], nytt: Lager): void => {
  const platser = nytt.varden.flatMap((rad, tabell) => rad.map((_, plats): Plats => ({ tabell, plats })));
  for (const lager of fore) {
    const andrat = (plats: Plats): number => Math.abs(talI(nytt, plats) - talI(lager, plats));
    platser
      .filter((plats) => arSmatal(andrat(plats)) || (andrat(plats) === 0 && arDoldI(lager, plats)))
      .forEach((plats) => dolj(nytt, plats));
  }
};

const dolj = ({ visas }: Lager, { tabell, plats }: Plats): void => {
  const rad = visas[tabell];
  if (rad !== undefined && typeof rad[plats] === 'number') rad[plats] = 'dolt';
};

/** False: for some number there is no other that would look the same, whatever more is hidden. */
const doljTillrackligt = (val: Publiceringar): boolean => {
  const krav = kravPaSatt(val.lager.length);
  return val.nat.every(({ antal }, tabell) =>
    Array.from({ length: antal }, (_, plats) => plats).every((plats) =>
      krav.every((ett) => !ett.galler(val.lager, { tabell, plats }) || uppfyll(val, { tabell, plats }, ett)),
    ),
  );
};

/** Hides what it takes for the number to be able to be another; false when nothing would do. */
const uppfyll = (val: Publiceringar, plats: Plats, { satten }: Krav): boolean => {
  const flytt = billigasteFlytt(val, plats, satten);
  const sist = val.lager.length - 1;
  const nytt = val.lager[sist];
  if (flytt === null || nytt === undefined) return false;
  if (flytt.satt.lager.includes(sist)) flytt.horn.forEach((horn) => dolj(nytt, horn));
  return true;
};

interface Krav {
  readonly galler: (lager: readonly Lager[], plats: Plats) => boolean;
  readonly satten: readonly Satt[];
}

/** A number hidden in a layer must be able to move there; a small change between two layers, in one of them alone. */
const kravPaSatt = (antal: number): readonly Krav[] => {
  const nummer = Array.from({ length: antal }, (_, nr) => nr);
  const delmangder = Array.from({ length: 2 ** antal - 1 }, (_, nr) =>
    nummer.filter((ett) => ((nr + 1) >> ett) % 2 === 1),
  );
  const satten = (duger: (lager: readonly number[]) => boolean): readonly Satt[] =>
    delmangder.filter(duger).flatMap((lager): Satt[] => [
      { lager, steg: 1 },
      { lager, steg: -1 },
    ]);
  return [
    ...nummer.map((nr) => ({
      galler: ({ [nr]: lager }: readonly Lager[], plats: Plats) => lager !== undefined && arDoldI(lager, plats),
      satten: satten((valda) => valda.includes(nr)),
    })),
    ...nummer.flatMap((nr) =>
      nummer.slice(0, nr).map((fore) => ({
        galler: ({ [nr]: nya, [fore]: gamla }: readonly Lager[], plats: Plats) =>
          nya !== undefined && gamla !== undefined && arSmatal(Math.abs(talI(nya, plats) - talI(gamla, plats))),
        satten: satten((valda) => valda.includes(nr) !== valda.includes(fore)),
      })),
    ),
  ];
};

const somSkyddat = ({ nat }: Publiceringar, lager: Lager): Skyddat => ({
  tabeller: nat.map((ett, nr) => skyddadTabell(ett, lager.visas[nr] ?? [])),
  dolda: lager.visas.some((rad) => rad.some(arDold)),
  lager,
});

const nummerAv = ({ langder, steg }: Natverk, plats: Talplats): number =>
  langder.reduce((nr, langd, dim) => nr + (plats[dim] ?? langd - 1) * (steg[dim] ?? 1), 0);

const skyddadTabell = (nat: Natverk, visas: readonly Smatal[]): SkyddadTabell => {
  const visa = (plats: Talplats): Smatal => visas[nummerAv(nat, plats)] ?? 'dolt';
  return {
    visa,
    delsumma: (urval) => {
      const platser = urval.reduce<readonly Talplats[]>(
        (hittills, val) => hittills.flatMap((plats) => koder(val).map((kod) => [...plats, kod])),
        [[]],
      );
      return platser.map(visa).reduce<Smatal>(lagg, 0);
    },
  };
};

const koder = (val: number | null | readonly number[]): readonly (number | null)[] =>
  typeof val === 'number' || val === null ? [val] : val;

const lagg = (en: Smatal, annan: Smatal): Smatal =>
  typeof en === 'number' && typeof annan === 'number' ? en + annan : 'dolt';
