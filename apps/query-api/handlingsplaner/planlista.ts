import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, huvudmannatypAv, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaPlaner, oppnaPlanatgarder, plangodkannanden } from '#libs/read-models/index.js';
import type { Planlista as Planlistrad, Sida } from '#libs/read-models/index.js';
import { farUtfora, urvalFor, type Ombud } from '#libs/sekretess/index.js';
import type { Lasare } from '../svar/lasare.js';
import { sidval, somBoolesk } from '../svar/sidfraga.dto.js';
import { helSida } from '../svar/sidsvar.js';
import { Planbild } from './planbild.js';
import type { OppenPlanatgardDto, PlanradDto } from './planer.dto.js';
import type { PlanatgardsfragaDto, PlanfragaDto } from './planfraga.dto.js';

/** Plans and their items for one reader: a party's own, or the whole län's for its koordinator. */
@Injectable()
export class Planlista {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly bild: Planbild,
  ) {}

  async planer(fraga: PlanfragaDto, lasare: Lasare): Promise<Sida<PlanradDto>> {
    const urval = { ...this.vems(lasare), ...urvalet(fraga) };
    return this.medGodkannanden(await listaPlaner(this.db, urval));
  }

  async atgarder(fraga: PlanatgardsfragaDto, lasare: Lasare): Promise<Sida<OppenPlanatgardDto>> {
    const dag = svenskDag(this.clock.now());
    const forsenadeDen = somBoolesk(fraga.forsenade) === true ? dag : undefined;
    const sida = await oppnaPlanatgarder(this.db, { ...this.vems(lasare), forsenadeDen, ...sidval(fraga) });
    return { ...sida, rader: sida.rader.map((rad) => this.bild.oppen(rad, dag)) };
  }

  /** What waits for the approval of who asks: of its own verksamheter, or of all its huvudman; of who may not, nothing. */
  async attGodkanna(fraga: PlanfragaDto, { inloggad, huvudman }: Ombud): Promise<Sida<PlanradDto>> {
    if (!farUtfora(inloggad, 'handlingsplan.godkanna')) return helSida([]);
    const urval = urvalFor(inloggad, 'handlingsplan.godkanna', { huvudmanstyp: huvudmannatypAv(huvudman) });
    const attGodkanna = { verksamheter: urval?.verksamheter ?? null };
    return this.medGodkannanden(await listaPlaner(this.db, { huvudman, attGodkanna, ...urvalet(fraga) }));
  }

  private async medGodkannanden(sida: Sida<Planlistrad>): Promise<Sida<PlanradDto>> {
    const godkannanden = Map.groupBy(
      await plangodkannanden(
        this.db,
        sida.rader.map(({ id }) => id),
      ),
      ({ id }) => id,
    );
    return { ...sida, rader: sida.rader.map((rad) => this.bild.rad(rad, godkannanden.get(rad.id) ?? [])) };
  }

  private vems({ huvudman, koordinator }: Lasare): { readonly lan: string } | { readonly huvudman: string } {
    return koordinator ? { lan: this.register.lanFor(huvudman) ?? '' } : { huvudman };
  }
}

const urvalet = ({ ar, niva, uppfoljning, ...fraga }: PlanfragaDto) => ({
  ...{ ar: ar === undefined ? undefined : Number(ar), niva, uppfoljning },
  ...sidval(fraga),
});
