import { arDold, arSmatal, SMATAL_MAX, type Natverk, type Smatal } from './smatal-natverk.js';

/** One publication: the numbers of each table with their sums, and what was shown of each. */
export interface Lager {
  readonly varden: readonly (readonly number[])[];
  readonly visas: readonly Smatal[][];
}

/** Tables that share their first dimensions, as published once or more; only the last layer can still be hidden in. */
export interface Publiceringar {
  readonly nat: readonly Natverk[];
  readonly delade: number;
  readonly lager: readonly Lager[];
  /** Places of the first table that are shown elsewhere, too: not to be hidden here, for that would hide nothing. */
  readonly kanda: ReadonlySet<number>;
}

/** One number that another could stand in place of: this much up or down, in the table. */
export interface Horn {
  readonly tabell: number;
  readonly plats: number;
  readonly tecken: 1 | -1;
}
/** In which layers the numbers are moved, all alike, and which way the first goes. */
export interface Satt {
  readonly lager: readonly number[];
  readonly steg: 1 | -1;
}

export interface Plats {
  readonly tabell: number;
  readonly plats: number;
}
export const talI = ({ varden }: Lager, { tabell, plats }: Plats): number => varden[tabell]?.[plats] ?? 0;
export const arDoldI = ({ visas }: Lager, { tabell, plats }: Plats): boolean => arDold(visas[tabell]?.[plats] ?? 0);

/** What it costs to have the number moved: nothing where it is hidden, 1 + itself where it must be; null: cannot be. */
export const kostnad = ({ lager, kanda }: Publiceringar, satt: Satt, horn: Horn): number | null => {
  const steg = satt.steg * horn.tecken;
  const sist = lager.length - (horn.tabell === 0 && kanda.has(horn.plats) ? 0 : 1);
  const priser = lager.map((ett, nr) =>
    satt.lager.includes(nr) ? kostnadI(ett, horn, { steg, kanDoljas: nr === sist }) : 0,
  );
  if (priser.includes(null)) return null;
  if (lager.length > 1 && !serLikaUt(lager, satt.lager, { ...horn, steg })) return null;
  return priser.reduce<number>((a, b) => a + (b ?? 0), 0);
};

/** In one layer: what is said of the number (1–4; none or at least five) must be as true of the other. */
const kostnadI = (
  lager: Lager,
  horn: Horn,
  { steg, kanDoljas }: { readonly steg: number; readonly kanDoljas: boolean },
): number | null => {
  const varde = talI(lager, horn);
  if (varde + steg < 0 || arSmatal(varde) !== arSmatal(varde + steg)) return null;
  if (arDoldI(lager, horn)) return 0;
  return kanDoljas ? 1 + varde : null;
};

/**
 * Laid beside each other the publications tell two things more: counts grow, which a reader takes for granted; and what
 * was hidden and no longer is has changed by more than `SMATAL_MAX`, for such is the rule.
 */
const serLikaUt = (
  lager: readonly Lager[],
  flyttas: readonly number[],
  horn: Plats & { readonly steg: number },
): boolean =>
  lager.every((till, nr) =>
    lager.slice(0, nr).every((fran, fore) => {
      const nu = talI(till, horn) - talI(fran, horn);
      const sedan = nu + horn.steg * (Number(flyttas.includes(nr)) - Number(flyttas.includes(fore)));
      const framtradd = arDoldI(fran, horn) && !arDoldI(till, horn);
      return nu === sedan || (vaxer(nu, sedan) && (!framtradd || arStor(sedan) || !arStor(nu)));
    }),
  );

const vaxer = (nu: number, sedan: number): boolean => nu < 0 || sedan >= 0;
const arStor = (skillnad: number): boolean => Math.abs(skillnad) > SMATAL_MAX;
