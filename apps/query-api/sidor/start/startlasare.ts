import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasMinKo, listaLeveranser, type Krets } from '#libs/read-models/index.js';
import { farUtfora, type Inloggad, type Ombud } from '#libs/sekretess/index.js';
import { Listbehorighet } from '../../svar/listbehorighet.js';
import { serAlla } from '../../vyer/leveranslasare.js';
import { Planposter } from './planposter.js';
import { Samverkansposter } from './samverkansposter.js';
import { antalspost, EN, type Startpost } from './startpost.js';
import { Uppfoljningsposter } from './uppfoljningsposter.js';

/** What awaits who has logged in: only of lists and pages that it may open. */
@Injectable()
export class Startlasare {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly behorighet: Listbehorighet,
    private readonly uppfoljningar: Uppfoljningsposter,
    private readonly planer: Planposter,
    private readonly samverkan: Samverkansposter,
  ) {}

  async poster(inloggad: Inloggad): Promise<readonly Startpost[]> {
    const [huvudman, ...fler] = inloggad.huvudman;
    if (huvudman === undefined) return serAlla(inloggad) ? this.leveranser(inloggad, undefined) : [];
    if (fler.length > 0) return [];
    const ombud = { inloggad, huvudman };
    const delar = await Promise.all([
      this.ko(ombud),
      this.planer.poster(ombud),
      this.uppfoljningar.poster(ombud),
      this.samverkan.poster(ombud),
      this.leveranser(inloggad, huvudman),
    ]);
    return delar.flat();
  }

  private async ko(ombud: Ombud): Promise<readonly Startpost[]> {
    if (!farUtfora(ombud.inloggad, 'vy.lasa')) return [];
    const fraga = { huvudman: ombud.huvudman, krets: this.behorighet.krets(ombud, 'vy.lasa'), ...EN };
    const forsenadeDen = svenskDag(this.clock.now());
    const [alla, sena] = await Promise.all([lasMinKo(this.db, fraga), lasMinKo(this.db, { ...fraga, forsenadeDen })]);
    return [
      ...antalspost(alla, this.svararPaAlla(ombud, fraga.krets) ? 'vantar' : 'vantarPaSvar', { vag: 'min-ko' }),
      ...antalspost(sena, 'forsenade', { vag: 'min-ko?forsenade=true' }),
    ];
  }

  /** Who reads more of the queue than it may handle is not told that all of it awaits an answer of its own. */
  private svararPaAlla(ombud: Ombud, laser: Krets | null): boolean {
    if (!farUtfora(ombud.inloggad, 'avvikelse.handlagga')) return false;
    return isDeepStrictEqual(this.behorighet.krets(ombud, 'avvikelse.handlagga'), laser);
  }

  /** @param mottagare undefined: every one, for the operations of the nav alone */
  private async leveranser(inloggad: Inloggad, mottagare: string | undefined): Promise<readonly Startpost[]> {
    if (!farUtfora(inloggad, 'leverans.lasa')) return [];
    const sida = await listaLeveranser(this.db, { mottagare, status: 'parkerad', ...EN });
    return antalspost(sida, 'leveranser', { vag: 'leveranser?status=parkerad' });
  }
}
