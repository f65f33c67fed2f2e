import { kostnad, type Horn, type Publiceringar, type Satt } from './smatal-kostnad.js';
import { langs, type Natverk } from './smatal-natverk.js';

interface Flytt {
  readonly horn: readonly Horn[];
  readonly pris: number;
}
export type ValdFlytt = Flytt & { readonly satt: Satt };

/**
 * The cheapest way to move a number so that every line of every table still sums to its sum, and all that is shown in
 * any layer looks the same. Two places a dimension, all corners between: one up, its neighbours down, and so on; every
 * line through a corner holds one up and one down, or moves with its sum. Where that touches sums that the tables share,
 * the other tables are moved with it. Null: none.
 */
export const billigasteFlytt = (
  val: Publiceringar,
  { tabell, plats }: { readonly tabell: number; readonly plats: number },
  satten: readonly Satt[],
): ValdFlytt | null => {
  let basta: ValdFlytt | null = null;
  for (const satt of satten) {
    const flytt = new Sokning(val, satt).fran(tabell, plats, basta?.pris ?? Infinity);
    if (flytt !== null) basta = { ...flytt, satt };
    if (basta?.pris === 0) return basta;
  }
  return basta;
};

const billigast = (en: Flytt | null, annan: Flytt | null): Flytt | null =>
  en === null || (annan !== null && annan.pris < en.pris) ? (annan ?? en) : en;

/** A corner set under way; `summor`: every dimension of the table's own so far moves with its sum. */
interface Lage extends Flytt {
  readonly tabell: number;
  readonly dim: number;
  readonly summor: boolean;
}

class Sokning {
  #basta: Flytt | null = null;
  #tak = Infinity;
  readonly #val: Publiceringar;
  readonly #satt: Satt;

  constructor(val: Publiceringar, satt: Satt) {
    this.#val = val;
    this.#satt = satt;
  }

  fran(tabell: number, plats: number, tak: number): Flytt | null {
    this.#tak = tak;
    const horn: Horn = { tabell, plats, tecken: 1 };
    const pris = kostnad(this.#val, this.#satt, horn);
    if (pris !== null) this.#vidare({ tabell, dim: 0, summor: true, horn: [horn], pris }, this.#avsluta);
    return this.#basta;
  }

  /** Chooses the other place along the next dimension. */
  #vidare(lage: Lage, klar: (lage: Lage) => void): void {
    const nat = this.#val.nat[lage.tabell];
    if (nat === undefined || lage.pris >= this.#tak) return;
    if (lage.dim === nat.langder.length) {
      klar(lage);
      return;
    }
    for (const par of parLangs(nat, lage)) {
      const nasta = this.#tak > 0 ? this.#medPar(lage, par) : null;
      if (nasta !== null) this.#vidare(nasta, klar);
    }
  }

  #medPar(lage: Lage, { langd, medSumma }: Par): Lage | null {
    let pris = lage.pris;
    const nya: Horn[] = [];
    for (const horn of lage.horn) {
      const nytt: Horn = { ...horn, plats: horn.plats + langd, tecken: medSumma ? horn.tecken : motsatt(horn.tecken) };
      pris += kostnad(this.#val, this.#satt, nytt) ?? Infinity;
      if (pris >= this.#tak) return null;
      nya.push(nytt);
    }
    const summor = lage.summor && (medSumma || lage.dim < this.#val.delade);
    return { ...lage, dim: lage.dim + 1, horn: [...lage.horn, ...nya], pris, summor };
  }

  readonly #avsluta = (lage: Lage): void => {
    const hel = lage.summor && this.#val.nat.length > 1 ? this.#medAndra(lage) : lage;
    if (hel === null || hel.pris >= this.#tak) return;
    this.#basta = hel;
    this.#tak = hel.pris;
  };

  /** The sums that are shared move in every table, and what they sum moves with them. */
  #medAndra(lage: Lage): Flytt | null {
    const delade = delbas(this.#val, lage);
    let hel: Flytt = lage;
    for (let tabell = 0; tabell < this.#val.nat.length; tabell += 1) {
      if (tabell === lage.tabell) continue;
      const med = this.#iTabell(tabell, delade);
      if (med === null) return null;
      hel = { horn: [...hel.horn, ...med.horn], pris: hel.pris + med.pris };
    }
    return hel;
  }

  #iTabell(tabell: number, delade: readonly Delad[]): Flytt | null {
    const nat = this.#val.nat[tabell];
    if (nat === undefined) return null;
    const horn = delade.map(({ index, tecken }): Horn => ({ tabell, plats: platsVidSummor(nat, index), tecken }));
    const priser = horn.map((ett) => kostnad(this.#val, this.#satt, ett));
    if (priser.includes(null)) return null;
    let basta: Flytt | null = null;
    const start = {
      tabell,
      dim: this.#val.delade,
      summor: true,
      horn,
      pris: priser.reduce<number>((a, b) => a + (b ?? 0), 0),
    };
    const tak = this.#tak;
    this.#vidare(start, (lage) => {
      basta = billigast(basta, lage);
      this.#tak = Math.min(this.#tak, lage.pris);
    });
    this.#tak = tak;
    return basta;
  }
}

/** The other place of a dimension: how far away, and whether one of the two is the sum. */
interface Par {
  readonly langd: number;
  readonly medSumma: boolean;
}

function* parLangs(nat: Natverk, { horn: [forsta], dim }: Lage): Generator<Par> {
  const har = langs(nat, forsta?.plats ?? 0, dim);
  const [platser, steg] = [nat.langder[dim] ?? 0, nat.steg[dim] ?? 1];
  for (let dar = 0; dar < platser; dar += 1) {
    if (dar !== har) yield { langd: (dar - har) * steg, medSumma: [har, dar].includes(platser - 1) };
  }
}

const motsatt = (tecken: 1 | -1): 1 | -1 => (tecken === 1 ? -1 : 1);

/** A corner of the shared dimensions, by its place along each. */
interface Delad {
  readonly index: readonly number[];
  readonly tecken: 1 | -1;
}

/** The corners at the sums over the table's own dimensions. */
const delbas = ({ nat, delade }: Publiceringar, { tabell, horn }: Lage): readonly Delad[] => {
  const egna = nat[tabell];
  if (egna === undefined) return [];
  return horn
    .filter(({ plats }) => egna.langder.every((langd, dim) => dim < delade || langs(egna, plats, dim) === langd - 1))
    .map(({ plats, tecken }) => ({
      index: Array.from({ length: delade }, (_, dim) => langs(egna, plats, dim)),
      tecken,
    }));
};

const platsVidSummor = (nat: Natverk, index: readonly number[]): number =>
  nat.langder.reduce((plats, langd, dim) => plats + (index[dim] ?? langd - 1) * (nat.steg[dim] ?? 1), 0);
