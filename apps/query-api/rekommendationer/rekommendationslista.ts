import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { attBesluta, beslutFor, listaRekommendationer, type Beslutsrad, type Sida } from '#libs/read-models/index.js';
import type { Lasare } from '../svar/lasare.js';
import { sidval, somBoolesk } from '../svar/sidfraga.dto.js';
import type { RekommendationsfragaDto, RekommendationspostDto } from './rekommendationer.dto.js';
import { Rekommendationsbild } from './rekommendationsbild.js';

type Celler = [Beslutsrad, ...Beslutsrad[]];

/** Recommendations for one reader: what it may read, or what waits for its own decision. */
@Injectable()
export class Rekommendationslista {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly bild: Rekommendationsbild,
  ) {}

  sida(fraga: RekommendationsfragaDto, lasare: Lasare): Promise<Sida<RekommendationspostDto>> {
    return somBoolesk(fraga.attBesluta) === true ? this.attBesluta(fraga, lasare) : this.lasbara(fraga, lasare);
  }

  private async lasbara(fraga: RekommendationsfragaDto, lasare: Lasare): Promise<Sida<RekommendationspostDto>> {
    const { huvudman, koordinator } = lasare;
    const vems = koordinator ? { lan: this.register.lanFor(huvudman) ?? '' } : { lasare: huvudman };
    const { arena, status } = fraga;
    const sida = await listaRekommendationer(this.db, { ...vems, arena, status, ...sidval(fraga) });
    const celler = await this.celler(sida.rader.map(({ id }) => id));
    const rader = sida.rader.flatMap(({ id }) => {
      const alla = celler.get(id);
      if (alla === undefined) return [];
      return [this.bild.post(alla, lasare.forHuvudmannen ? alla.filter((cell) => cell.huvudman === huvudman) : [])];
    });
    return { ...sida, rader };
  }

  /** One row for each decision that is to be made: a plan may ask several verksamheter of the same huvudman. */
  private async attBesluta(
    fraga: RekommendationsfragaDto,
    { huvudman, forHuvudmannen }: Lasare,
  ): Promise<Sida<RekommendationspostDto>> {
    if (!forHuvudmannen) return { rader: [], antal: 0, antalArMinst: false };
    const sida = await attBesluta(this.db, { huvudman, ...sidval(fraga) });
    const celler = await this.celler(sida.rader.map(({ id }) => id));
    const rader = sida.rader.flatMap((cell) => {
      const alla = celler.get(cell.id);
      return alla === undefined ? [] : [this.bild.post(alla, [cell])];
    });
    return { ...sida, rader };
  }

  private async celler(ids: readonly string[]): Promise<ReadonlyMap<string, Celler>> {
    const grupper = new Map<string, Celler>();
    for (const cell of await beslutFor(this.db, [...new Set(ids)])) {
      const grupp = grupper.get(cell.id);
      if (grupp === undefined) grupper.set(cell.id, [cell]);
      else grupp.push(cell);
    }
    return grupper;
  }
}
