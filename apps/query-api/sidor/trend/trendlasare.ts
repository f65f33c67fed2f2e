import { Inject, Injectable } from '@nestjs/common';
import { KATEGORIER } from '#libs/avvikelse/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasTidsserie, type Tidsserie } from '#libs/read-models/index.js';
import { pa, type Sprak } from '#libs/sidor/index.js';
import { styrdiagram, type Styrdiagram } from '#libs/statistik/index.js';
import { textFor } from '../../svar/namn.js';
import type { Statistikurval } from '../statistik/statistikurval.js';
import { ALLA_KATEGORIER } from './texter.js';
import type { Trendunderlag } from './trenddiagram.js';

/** Years in a trend: the one chosen and those before it. */
const AR_I_TRENDEN = 3;

/** Months of an area with the band they are expected in. */
@Injectable()
export class Trendlasare {
  constructor(@Inject(VYDATABAS) private readonly db: Vydatabas) {}

  async las(sprak: Sprak, urval: Statistikurval, kategori?: string): Promise<Trendunderlag> {
    const { omrade, omradesnamn, aggregat, ar, lista } = urval;
    const fran = `${Number(ar) - AR_I_TRENDEN + 1}-01`;
    const serie = franForsta(
      await lasTidsserie(this.db, { omrade, kategori, fran, till: sistaManaden(urval), aggregat }),
    );
    const vad = kategori === undefined ? pa(sprak, ALLA_KATEGORIER) : textFor(KATEGORIER, kategori);
    return {
      ...{ serie, styr: bandFor(serie.manader), vad: `${vad}, ${omradesnamn}` },
      lista: (manad) => lista({ kategori, manadFran: manad, manadTill: manad }),
    };
  }
}

/** The months before the first case are before the nav was in use: no part of what is usual. */
const franForsta = (serie: Tidsserie): Tidsserie => {
  const forsta = serie.manader.findIndex(({ antal }) => antal !== 0);
  return { ...serie, manader: forsta < 0 ? serie.manader : serie.manader.slice(forsta) };
};

/** A month that goes on is no whole one: it would always look low. */
const sistaManaden = ({ ar, pagar, idag }: Statistikurval): string => {
  if (!pagar) return `${ar}-12`;
  const manad = Number(idag.slice(5, 7)) - 1;
  return manad === 0 ? `${Number(ar) - 1}-12` : `${ar}-${String(manad).padStart(2, '0')}`;
};

/** Null when a month is hidden: centre and limits would tell it. */
const bandFor = (manader: Tidsserie['manader']): Styrdiagram | null => {
  const kanda = manader.flatMap(({ manad, antal }) => (typeof antal === 'number' ? [{ period: manad, antal }] : []));
  return kanda.length < manader.length ? null : styrdiagram(kanda);
};
