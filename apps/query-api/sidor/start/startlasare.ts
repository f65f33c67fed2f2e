import { Inject, Injectable } from '@nestjs/common';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { antalPerAlder, lasMinKo, listaLeveranser } from '#libs/read-models/index.js';
import { farUtfora, type Inloggad, type Ombud } from '#libs/sekretess/index.js';
import { lasareAv } from '../../svar/lasare.js';
import { Listbehorighet } from '../../svar/listbehorighet.js';

/** A number of one's own, and the list behind it. */
export interface Siffra {
  readonly slag: 'vantar' | 'forsenade' | 'tvister' | 'leveranser';
  readonly antal: number;
  readonly vag: string;
}

/** Counted alone: no row is shown. */
const EN = { limit: 1, offset: 0 } as const;

/** What awaits who has logged in: only counts of lists that it may open. */
@Injectable()
export class Startlasare {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly behorighet: Listbehorighet,
  ) {}

  async siffror(inloggad: Inloggad): Promise<readonly Siffra[]> {
    const [huvudman, ...fler] = inloggad.huvudman;
    if (huvudman === undefined || fler.length > 0) return [];
    const ombud = { inloggad, huvudman };
    const dag = svenskDag(this.clock.now());
    const delar = await Promise.all([this.ko(ombud, dag), this.tvister(ombud, dag), this.leveranser(ombud)]);
    return delar.flat();
  }

  private async ko(ombud: Ombud, dag: string): Promise<readonly Siffra[]> {
    if (!farUtfora(ombud.inloggad, 'vy.lasa')) return [];
    const fraga = { huvudman: ombud.huvudman, krets: this.behorighet.krets(ombud, 'vy.lasa'), ...EN };
    const [alla, sena] = await Promise.all([
      lasMinKo(this.db, fraga),
      lasMinKo(this.db, { ...fraga, forsenadeDen: dag }),
    ]);
    return [
      { slag: 'vantar', antal: alla.antal, vag: 'min-ko' },
      { slag: 'forsenade', antal: sena.antal, vag: 'min-ko?forsenade=true' },
    ];
  }

  private async tvister({ inloggad, huvudman }: Ombud, dag: string): Promise<readonly Siffra[]> {
    if (!lasareAv(inloggad, huvudman).forHuvudmannen) return [];
    const grupper = await antalPerAlder(this.db, huvudman, dag);
    const antal = Object.values(grupper).reduce((summa, en) => summa + en, 0);
    return [{ slag: 'tvister', antal, vag: 'tvister' }];
  }

  private async leveranser({ inloggad, huvudman }: Ombud): Promise<readonly Siffra[]> {
    if (!farUtfora(inloggad, 'leverans.lasa')) return [];
    const { antal } = await listaLeveranser(this.db, { mottagare: huvudman, status: 'parkerad', ...EN });
    return [{ slag: 'leveranser', antal, vag: 'leveranser?status=parkerad' }];
  }
}
