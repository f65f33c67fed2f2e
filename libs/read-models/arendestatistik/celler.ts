import type { Vydatabas } from '#libs/platform/sql/index.js';
import { skyddaTabeller, type Kub, type Smatal, type Talplats } from '#libs/sekretess/index.js';
import { vyerI } from '../sida.js';
import { ARENDESTATISTIK_TABELL, radernaI, somText, type Statistikcell } from './cell.js';

export interface Cellfraga {
  readonly matt: string;
  readonly omrade: string;
  /** Inclusive. */
  readonly fran: string;
  readonly till: string;
}

/** More codes than a year has of any measure; a broken log may hold no more either. */
const CELLER_MAX = 20_000;

/** Cells of one measure and area, in the order of the key: found in it, and as many as there are codes. */
export const lasCeller = async (db: Vydatabas, fraga: Cellfraga): Promise<readonly Statistikcell[]> => {
  const { matt, omrade, fran, till } = fraga;
  const urval = vyerI(db)
    .selectFrom(ARENDESTATISTIK_TABELL)
    .select(['period', 'a', 'b', 'antal'])
    .where('matt', '=', matt)
    .where('omrade', '=', omrade)
    .where('period', '>=', fran)
    .where('period', '<=', till)
    .orderBy('period')
    .orderBy('a')
    .orderBy('b')
    .limit(CELLER_MAX);
  const celler = somText(['period', 'a', 'b', 'antal']).as('text');
  const { text } = await vyerI(db).selectFrom(urval.as('c')).select(celler).executeTakeFirstOrThrow();
  return radernaI(text).map(([period = '', a = '', b = '', antal]) => ({
    ...{ matt, omrade, period, a, b },
    antal: Number(antal),
  }));
};

/** Counts by codes, each dimension in an order of its own. */
export class Taltabell {
  readonly #axlar: readonly ReadonlyMap<string, number>[];
  readonly #tal: number[];

  /** @param axlar codes of each dimension, each once */
  constructor(readonly axlar: readonly (readonly string[])[]) {
    this.#axlar = axlar.map((koder) => new Map(koder.map((kod, nr) => [kod, nr])));
    this.#tal = Array.from({ length: axlar.reduce((antal, koder) => antal * koder.length, 1) }, () => 0);
  }

  lagg(koder: readonly string[], antal: number): void {
    const nr = koder.reduce((hittills, kod, dim) => {
      const index = this.#axlar[dim]?.get(kod);
      if (index === undefined) throw new RangeError(`no such code in the table: ${kod}`);
      return hittills * (this.axlar[dim]?.length ?? 1) + index;
    }, 0);
    this.#tal[nr] = (this.#tal[nr] ?? 0) + antal;
  }

  get kub(): Kub {
    return { storlek: this.axlar.map(({ length }) => length), tal: this.#tal };
  }

  /**
   * How the table is shown: whole, or as who sees numbers alone may see it.
   * @param kanda sums that are shown elsewhere too; null for the sum over a dimension
   */
  visa(aggregat: boolean, kanda: readonly Koder[] = []): Visning {
    return visaDelade([this], { delade: 0, aggregat, kanda })[0] ?? (() => 'dolt');
  }

  plats(koder: Koder): Talplats {
    return koder.map((kod, dim) => (kod === null ? null : (this.#axlar[dim]?.get(kod) ?? null)));
  }

  hel(koder: Koder): number {
    return this.#summa(this.plats(koder));
  }

  #summa(plats: Talplats): number {
    return plats
      .reduce<readonly number[]>(
        (platser, kod, dim) => {
          const langd = this.axlar[dim]?.length ?? 1;
          const koder = kod === null ? Array.from({ length: langd }, (_, nr) => nr) : [kod];
          return platser.flatMap((hittills) => koder.map((ett) => hittills * langd + ett));
        },
        [0],
      )
      .reduce((summa, nr) => summa + (this.#tal[nr] ?? 0), 0);
  }
}

/** Null for the sum over a dimension. */
type Koder = readonly (string | null)[];
export type Visning = (koder: Koder) => Smatal;

/** Tables with the same sums over their first dimensions, hidden together so that one does not tell what another hides. */
export const visaDelade = (
  tabeller: readonly Taltabell[],
  val: { readonly delade: number; readonly aggregat: boolean; readonly kanda: readonly Koder[] },
): readonly Visning[] => {
  if (!val.aggregat) return tabeller.map((tabell) => (koder) => tabell.hel(koder));
  const skyddat = skyddaTabeller({
    tabeller: tabeller.map(({ kub }) => kub),
    delade: val.delade,
    kanda: val.kanda.map((koder) => tabeller[0]?.plats(koder) ?? []),
  });
  return tabeller.map((tabell, nr) => (koder) => skyddat.tabeller[nr]?.visa(tabell.plats(koder)) ?? 'dolt');
};

export const arDold = (tal: Smatal): boolean => typeof tal !== 'number';
