import { Inject, Injectable } from '@nestjs/common';
import type { Behorighet } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { LIMIT_MAX, listaMandat } from '#libs/read-models/index.js';
import type { Valbart } from '#libs/sidor/index.js';
import { Namnare } from '../../svar/namn.js';

export interface Mandatsokning {
  readonly huvudman?: string;
  readonly arena?: string;
  /** Only those that let their holder do this. */
  readonly behorighet?: Behorighet;
}

/** The mandates that hold today, as choices of a form: a function of a huvudman, never a name (D6, B7). */
@Injectable()
export class Mandatvalare {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly namnare: Namnare,
  ) {}

  async val({ huvudman, arena, behorighet }: Mandatsokning): Promise<readonly Valbart[]> {
    const gallerDen = svenskDag(this.clock.now());
    const { rader } = await listaMandat(this.db, { huvudman, arena, gallerDen, limit: LIMIT_MAX, offset: 0 });
    return rader
      .filter(({ behorigheter }) => behorighet === undefined || behorigheter.includes(behorighet))
      .map((rad) => {
        const { namn } = this.namnare.huvudman(rad.huvudman);
        const verksamhet = this.namnare.verksamhet(rad.huvudman, rad.verksamhet);
        const delar = [rad.funktion, verksamhet, huvudman === undefined ? namn : null];
        return { varde: rad.id, text: delar.filter((del) => del !== null).join(', ') };
      });
  }
}
