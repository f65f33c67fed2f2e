import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Behorighet } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { LIMIT_MAX, listaMandat, type Mandatrad } from '#libs/read-models/index.js';
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
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly namnare: Namnare,
  ) {}

  async val({ huvudman, arena, behorighet }: Mandatsokning): Promise<readonly Valbart[]> {
    const gallerDen = svenskDag(this.clock.now());
    const { rader } = await listaMandat(this.db, { huvudman, arena, gallerDen, limit: LIMIT_MAX, offset: 0 });
    const val = rader
      .filter(({ behorigheter }) => behorighet === undefined || behorigheter.includes(behorighet))
      .toSorted((en, annan) => jamfor(annan.giltig_fran, en.giltig_fran) || jamfor(annan.registrerad, en.registrerad))
      .map((rad) => ({ rad, varde: rad.id, text: this.text(rad, huvudman === undefined) }));
    // To act by, two that are alike give the same right and the newest stands for both; who sits there is each one.
    const olika =
      behorighet === undefined ? val : val.filter((en, nr) => val.findIndex((fore) => lika(fore, en)) === nr);
    return olika.map(({ varde, text }) => ({ varde, text }));
  }

  /** What tells one mandate from another: for what, where and how long. */
  private text(rad: Mandatrad, medHuvudman: boolean): string {
    const lan = this.register.lanFor(rad.huvudman) ?? '';
    const delar = [
      rad.funktion,
      this.namnare.verksamhet(rad.huvudman, rad.verksamhet),
      medHuvudman ? this.namnare.huvudman(rad.huvudman).namn : null,
      rad.uppdrag,
      rad.niva === null ? null : this.namnare.niva(lan, rad.niva),
      rad.giltig_till === null ? `från ${rad.giltig_fran}` : `${rad.giltig_fran}–${rad.giltig_till}`,
    ];
    return delar.filter((del) => del !== null && del !== '').join(', ');
  }
}

interface Val {
  readonly rad: Mandatrad;
  readonly text: string;
}
const lika = (en: Val, annan: Val): boolean =>
  en.text === annan.text &&
  en.rad.arena === annan.rad.arena &&
  en.rad.representerar_niva === annan.rad.representerar_niva &&
  en.rad.forankring === annan.rad.forankring &&
  en.rad.behorigheter.join() === annan.rad.behorigheter.join();

const jamfor = (en: string, annan: string): number => (en === annan ? 0 : en < annan ? -1 : 1);
