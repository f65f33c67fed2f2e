import { Inject, Injectable } from '@nestjs/common';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaLeveranser, type Sida } from '#libs/read-models/index.js';
import { valjHuvudman } from '#libs/sekretess/http/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { Namnare } from '../svar/namn.js';
import { sidval } from '../svar/sidfraga.dto.js';
import { leveranspost } from './leveranspost.js';
import type { LeveransfragaDto, LeveranspostDto } from './vyer.dto.js';

const TOMT = 'Inga leveranser att visa. Antingen har inget köats än, eller så träffar inget filtret.';

/** How deliveries went, never what they hold: for the API and for the page. */
@Injectable()
export class Leveranslasare {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly namnare: Namnare,
  ) {}

  /** @param namngiven huvudman that the request names in its header */
  async las(
    fraga: LeveransfragaDto,
    inloggad: Inloggad,
    namngiven: string | string[] | undefined,
  ): Promise<{ readonly sida: Sida<LeveranspostDto>; readonly tomt: string }> {
    const mottagare = serAlla(inloggad) ? fraga.mottagare : valjHuvudman(inloggad, fraga.mottagare ?? namngiven);
    const sedan = fraga.sedan === undefined ? undefined : new Date(fraga.sedan).toISOString();
    const sida = await listaLeveranser(this.db, { mottagare, sedan, status: fraga.status, ...sidval(fraga) });
    return { sida: { ...sida, rader: sida.rader.map((rad) => leveranspost(rad, this.namnare)) }, tomt: TOMT };
  }
}

/** Operations without a huvudman of its own sees every recipient; anyone else its own, whatever its roles (I4). */
export const serAlla = ({ huvudman, roller }: Inloggad): boolean =>
  huvudman.length === 0 && roller.includes('systemadministrator');
