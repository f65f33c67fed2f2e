import { Inject, Injectable } from '@nestjs/common';
import { KATEGORIER } from '#libs/avvikelse/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasTidsserie, type Steg, type Tidsserie } from '#libs/read-models/index.js';
import { pa, type Sprak } from '#libs/sidor/index.js';
import { styrdiagram, type Styrdiagram } from '#libs/statistik/index.js';
import { textFor } from '../../svar/namn.js';
import { ord } from '../arenden/visning.js';
import type { Statistikurval } from '../statistik/statistikurval.js';
import { sistaI } from './perioder.js';
import { ALLA_KATEGORIER } from './texter.js';
import type { Trendunderlag } from './trenddiagram.js';

/** Years in a trend: the one chosen and those before it. Longer periods need more years to tell what is usual. */
const AR_I_TRENDEN: Readonly<Record<Steg, number>> = { 1: 3, 3: 5, 6: 8, 12: 10 };
const STEGEN: readonly Steg[] = [1, 3, 6, 12];

/** Periods of an area with the band they are expected in. */
@Injectable()
export class Trendlasare {
  constructor(@Inject(VYDATABAS) private readonly db: Vydatabas) {}

  async las(sprak: Sprak, urval: Statistikurval, kategori?: string): Promise<Trendunderlag> {
    const { omradesnamn, lista } = urval;
    const { serie, steg } = await this.finast(urval, kategori);
    const vad =
      kategori === undefined ? pa(sprak, ALLA_KATEGORIER) : ord(sprak, kategori, textFor(KATEGORIER, kategori));
    return {
      ...{ serie, steg, styr: bandFor(serie.manader), vad: `${vad}, ${omradesnamn}` },
      lista: (manad) => lista({ kategori, manadFran: manad, manadTill: sistaI(manad, steg) }),
    };
  }

  /** Months; longer periods where months are hidden, so long that nothing is, or as little as can be. */
  private async finast(urval: Statistikurval, kategori: string | undefined): Promise<Periodserie> {
    const forsta = await this.forstaManaden(urval);
    let bast: Periodserie | null = null;
    for (const steg of STEGEN) {
      const serie = await this.serien(urval, { kategori, steg, forsta });
      if (serie.manader.length > 0 && (bast === null || doldAndel(serie) < doldAndel(bast.serie)))
        bast = { serie, steg };
      if (!serie.dolda) break;
    }
    return bast ?? { serie: { manader: [], dolda: false }, steg: 1 };
  }

  /** From the period of the län's first case: those before are before the nav was in use, those after may be none. */
  private async serien(
    urval: Statistikurval,
    { kategori, steg, forsta }: { readonly kategori: string | undefined; readonly steg: Steg; readonly forsta: string },
  ): Promise<Tidsserie> {
    const { omrade, aggregat } = urval;
    const serie = await lasTidsserie(this.db, { omrade, kategori, ...fonster(urval, steg), aggregat, steg });
    const manader = serie.manader.filter(({ manad }) => sistaI(manad, steg) >= forsta);
    return { manader, dolda: manader.some(({ antal }) => typeof antal !== 'number') };
  }

  private async forstaManaden(urval: Statistikurval): Promise<string> {
    const fraga = { omrade: `lan-${urval.lan}`, ...fonster(urval, 12) };
    const { manader } = await lasTidsserie(this.db, fraga);
    return manader.find(({ antal }) => antal !== 0)?.manad ?? '';
  }
}

interface Periodserie {
  readonly serie: Tidsserie;
  readonly steg: Steg;
}

const doldAndel = ({ manader }: Tidsserie): number =>
  manader.filter(({ antal }) => typeof antal !== 'number').length / manader.length;

const fonster = (urval: Statistikurval, steg: Steg) => ({
  fran: `${Number(urval.ar) - AR_I_TRENDEN[steg] + 1}-01`,
  till: sistaManaden(urval),
});

/** A month that goes on is no whole one: it would always look low. */
const sistaManaden = ({ ar, pagar, idag }: Statistikurval): string => {
  if (!pagar) return `${ar}-12`;
  const manad = Number(idag.slice(5, 7)) - 1;
  return manad === 0 ? `${Number(ar) - 1}-12` : `${ar}-${String(manad).padStart(2, '0')}`;
};

/** Reckoned from what is shown alone, so that it tells nothing else; null when nothing is. A hidden period is a gap. */
export const bandFor = (manader: Tidsserie['manader']): Styrdiagram | null => {
  const matningar = manader.map(({ manad, antal }) => ({
    ...{ period: manad, antal: typeof antal === 'number' ? antal : null },
  }));
  return matningar.every(({ antal }) => antal === null) ? null : styrdiagram(matningar);
};
