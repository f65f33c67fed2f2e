import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, huvudmannatypAv, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaPlaner, oppnaPlanatgarder } from '#libs/read-models/index.js';
import { farUtfora, urvalFor, type Ombud } from '#libs/sekretess/index.js';
import { lasareAv } from '../../svar/lasare.js';
import { antalspost, EN, type Startpost } from './startpost.js';

/** V5, V6: plans that wait to be approved, and measures that are late. Counted by the questions of the lists they open. */
@Injectable()
export class Planposter {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async poster(ombud: Ombud): Promise<readonly Startpost[]> {
    const delar = await Promise.all([this.attGodkanna(ombud), this.sena(ombud)]);
    return delar.flat();
  }

  private async attGodkanna({ inloggad, huvudman }: Ombud): Promise<readonly Startpost[]> {
    if (!farUtfora(inloggad, 'handlingsplan.godkanna')) return [];
    const urval = urvalFor(inloggad, 'handlingsplan.godkanna', { huvudmanstyp: huvudmannatypAv(huvudman) });
    const attGodkanna = { verksamheter: urval?.verksamheter ?? null };
    const sida = await listaPlaner(this.db, { huvudman, attGodkanna, ...EN });
    return antalspost(sida, 'planerAttGodkanna', { vag: 'planer?attGodkanna=true' });
  }

  private async sena({ inloggad, huvudman }: Ombud): Promise<readonly Startpost[]> {
    if (!farUtfora(inloggad, 'handlingsplan.rapportera')) return [];
    const { koordinator } = lasareAv(inloggad, huvudman);
    const vems = koordinator ? { lan: this.register.lanFor(huvudman) ?? '' } : { huvudman };
    const forsenadeDen = svenskDag(this.clock.now());
    const sida = await oppnaPlanatgarder(this.db, { ...vems, forsenadeDen, ...EN });
    return antalspost(sida, 'senaAtgarder', { vag: 'planer?forsenade=true#atgarder' });
  }
}
