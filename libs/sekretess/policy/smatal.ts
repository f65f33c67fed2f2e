/** Counts of people few enough to point one out are not published: this many and fewer, but for none at all. */
export const SMATAL_MAX = 4;

/** `<5`: one to four. `dolt`: any number, hidden so that what stands as `<5` cannot be computed from the rest. */
export type Smatal = number | '<5' | 'dolt';

export interface Talbild {
  readonly celler: readonly (readonly Smatal[])[];
  /** Sum of each row, of each column, and of all. */
  readonly radsummor: readonly Smatal[];
  readonly kolumnsummor: readonly Smatal[];
  readonly summa: Smatal;
}

/** Rows or columns; what needs more is cut into tables of its own. */
export const LINJER_MAX = 2_000;

interface Rutnat {
  /** The table with its sums as a last row and column. */
  readonly varden: readonly (readonly number[])[];
  /** What is shown of each so far. */
  readonly visas: Smatal[][];
  readonly n: number;
  readonly m: number;
}
type Plats = readonly [rad: number, kolumn: number];

/**
 * A table of counts with its sums, 1–4 hidden, and as many others as it takes: for every hidden number there is another
 * table that looks the same when published and has another number there. Found as a rectangle in which one can be moved:
 * up in two corners, down in the two others, which leaves every sum as it was. Where none is found, all is hidden.
 * @param tabell rows of equally many whole numbers, none negative
 */
export const skyddaSmatal = (tabell: readonly (readonly number[])[]): Talbild => {
  const nat = rutnat(tabell);
  for (const plats of allaPlatser(nat)) {
    if (visat(nat, plats) !== '<5' || harUtvag(nat, plats)) continue;
    const horn = rektangel(nat, plats, (ett) => (arDold(visat(nat, ett)) ? 0 : 1 + tal(nat, ett)));
    if (horn === null) return somBild(nat, () => 'dolt');
    horn.filter((ett) => !arDold(visat(nat, ett))).forEach((ett) => satt(nat, ett, 'dolt'));
  }
  return somBild(nat, (plats) => visat(nat, plats));
};

const arSmatal = (varde: number): boolean => varde > 0 && varde <= SMATAL_MAX;

const rutnat = (tabell: readonly (readonly number[])[]): Rutnat => {
  const m = tabell[0]?.length ?? 0;
  if (tabell.length > LINJER_MAX || m > LINJER_MAX) throw new RangeError('table of counts too large');
  if (tabell.some((rad) => rad.length !== m)) throw new RangeError('rows of different length');
  const medSumma = tabell.map((rad) => [...rad, summa(rad)]);
  const sist = Array.from({ length: m + 1 }, (_, kolumn) => summa(medSumma.map((rad) => rad[kolumn] ?? 0)));
  const varden = [...medSumma, sist];
  const visas = varden.map((rad) => rad.map((varde): Smatal => (arSmatal(varde) ? '<5' : varde)));
  return { varden, visas, n: tabell.length, m };
};

const summa = (tal: readonly number[]): number => tal.reduce((a, b) => a + b, 0);
const tal = ({ varden }: Rutnat, [rad, kolumn]: Plats): number => varden[rad]?.[kolumn] ?? 0;
const visat = ({ visas }: Rutnat, [rad, kolumn]: Plats): Smatal => visas[rad]?.[kolumn] ?? 'dolt';
const satt = ({ visas }: Rutnat, [rad, kolumn]: Plats, varde: Smatal): void => {
  const raden = visas[rad];
  if (raden !== undefined) raden[kolumn] = varde;
};

const allaPlatser = ({ n, m }: Rutnat): readonly Plats[] =>
  Array.from({ length: (n + 1) * (m + 1) }, (_, nr): Plats => [Math.floor(nr / (m + 1)), nr % (m + 1)]);

const arDold = (visas: Smatal): boolean => typeof visas !== 'number';

/** Whether the number can be another with what is hidden already. */
const harUtvag = (nat: Rutnat, plats: Plats): boolean =>
  rektangel(nat, plats, (horn) => (arDold(visat(nat, horn)) ? 0 : null)) !== null;

type Pris = (horn: Plats) => number | null;

/** The three other corners of the cheapest rectangle in which the number can be moved. @param pris null: not to be hidden */
const rektangel = (nat: Rutnat, plats: Plats, pris: Pris): readonly Plats[] | null => {
  let basta: Rektangel | null = null;
  for (let rad = 0; rad <= nat.n && basta?.pris !== 0; rad += 1) {
    if (rad === plats[0] || !arMojlig(nat, [rad, plats[1]], pris)) continue;
    basta = billigast(basta, rektangelVid(nat, { plats, rad, pris }));
  }
  return basta?.horn ?? null;
};

interface Rektangel {
  readonly horn: readonly Plats[];
  readonly pris: number;
}

const billigast = (en: Rektangel | null, annan: Rektangel | null): Rektangel | null =>
  en === null || (annan !== null && annan.pris < en.pris) ? annan : en;

/** The cheapest that has its other row there. */
const rektangelVid = (
  nat: Rutnat,
  { plats, rad, pris }: { readonly plats: Plats; readonly rad: number; readonly pris: Pris },
): Rektangel | null => {
  let basta: Rektangel | null = null;
  for (let kolumn = 0; kolumn <= nat.m && basta?.pris !== 0; kolumn += 1) {
    if (kolumn === plats[1]) continue;
    const horn: readonly Plats[] = [
      [rad, plats[1]],
      [plats[0], kolumn],
      [rad, kolumn],
    ];
    const kostnad = kostnadFor(nat, [plats, ...horn], pris);
    if (kostnad !== null) basta = billigast(basta, { horn, pris: kostnad });
  }
  return basta;
};

const arMojlig = (nat: Rutnat, horn: Plats, pris: Pris): boolean =>
  pris(horn) !== null && (kanBli(nat, horn, 1) || kanBli(nat, horn, -1));

/** Corners in the order moved, across the row, down the column, opposite. Null: cannot be moved, or may not be hidden. */
const kostnadFor = (nat: Rutnat, horn: readonly Plats[], pris: Pris): number | null => {
  const priser = horn.slice(1).map(pris);
  if (priser.includes(null)) return null;
  const gar = ([1, -1] as const).some((steg) =>
    horn.every((ett, nr) => kanBli(nat, ett, steg * (nr === 0 || nr === 3 ? 1 : -1) * tecken(nat, ett))),
  );
  return gar ? summa(priser.map((ett) => ett ?? 0)) : null;
};

/** A sum moves against its cells, the sum of all with them: every line of the table and its sum is nought. */
const tecken = ({ n, m }: Rutnat, [rad, kolumn]: Plats): number => ((rad === n) === (kolumn === m) ? 1 : -1);

/** Whether a hidden number may as well be one more or less, by what is said of it: 1–4, or none or at least five. */
const kanBli = (nat: Rutnat, plats: Plats, steg: number): boolean => {
  const nu = tal(nat, plats);
  return arSmatal(nu) === arSmatal(nu + steg) && nu + steg >= 0;
};

const somBild = ({ n, m, visas }: Rutnat, visa: (plats: Plats) => Smatal): Talbild => {
  const linje = (rad: number): readonly Smatal[] => (visas[rad] ?? []).map((_, kolumn) => visa([rad, kolumn]));
  const rader = visas.slice(0, n).map((_, rad) => linje(rad));
  return {
    celler: rader.map((rad) => rad.slice(0, m)),
    radsummor: rader.map((rad) => rad[m] ?? 'dolt'),
    kolumnsummor: linje(n).slice(0, m),
    summa: visa([n, m]),
  };
};
