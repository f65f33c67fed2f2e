import { Inject, Injectable } from '@nestjs/common';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  attBesluta,
  beslutFor,
  listaRekommendationer,
  type Beslutsrad,
  type Sida,
  type Sidval,
} from '#libs/read-models/index.js';
import { engelska, pa, type Sprak } from '#libs/sidor/index.js';
import { Rekommendationsbild } from '../../rekommendationer/rekommendationsbild.js';
import type { Lasare } from '../../svar/lasare.js';
import { etikett } from '../samverkan/visa.js';
import type { Matrisrad } from './matris.js';
import { T } from './texter.js';

/** The latest, as many as one looks through. */
const REKOMMENDATIONER_VISAS = 20;

/** How each huvudman of a län has decided on what its arenas recommend: published for all (B6), never why. */
@Injectable()
export class Beslutsrader {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly bild: Rekommendationsbild,
  ) {}

  async rader(sprak: Sprak, lan: string, lasare: Lasare): Promise<readonly Matrisrad[]> {
    const { rader } = await listaRekommendationer(this.db, { lan, limit: REKOMMENDATIONER_VISAS, offset: 0 });
    return this.radernaFor(
      sprak,
      rader.map(({ id }) => id),
      lasare,
    );
  }

  /** One row for each decision that the own huvudman is still to make. */
  async vantar(sprak: Sprak, sidan: Sidval, lasare: Lasare): Promise<Sida<Matrisrad>> {
    const sida = await attBesluta(this.db, { huvudman: lasare.huvudman, ...sidan });
    const ids = sida.rader.map(({ id }) => id);
    return { ...sida, rader: await this.radernaFor(sprak, ids, lasare) };
  }

  private async radernaFor(sprak: Sprak, ids: readonly string[], lasare: Lasare): Promise<readonly Matrisrad[]> {
    const celler = Map.groupBy(await beslutFor(this.db, [...new Set(ids)]), ({ id }) => id);
    return ids.flatMap((id) => {
      const alla = celler.get(id) ?? [];
      return alla.length === 0 ? [] : [this.rad(sprak, alla, lasare)];
    });
  }

  private rad(sprak: Sprak, celler: readonly Beslutsrad[], lasare: Lasare): Matrisrad {
    const poster = celler.map((cell) => this.bild.offentlig(cell));
    const [forsta] = poster;
    const text = forsta?.rubrik ?? '';
    const lasbar = farOppna(celler, lasare) && forsta !== undefined;
    return {
      namn: lasbar ? { text, href: `/${sprak}/rekommendationer/${forsta.rekommendation}` } : text,
      slag: pa(sprak, T.rekommendation),
      celler: poster.map(({ huvudman, status, statusText }) => ({
        huvudman,
        text: etikett(sprak, { kod: status, text: statusText }, engelska.BESLUTSSTATUS),
        vantar: status === 'vantar' || status === 'bordlagd',
      })),
    };
  }
}

/** The recommendation itself is for who decides, and for the län's koordinator. */
const farOppna = (celler: readonly Beslutsrad[], { huvudman, forHuvudmannen, koordinator }: Lasare): boolean =>
  koordinator || (forHuvudmannen && celler.some((cell) => cell.huvudman === huvudman));
