import { Inject, Injectable } from '@nestjs/common';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { oppenTvistOm } from '#libs/read-models/index.js';
import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import type { Lastarende } from '../../avvikelser/arendelasare.js';
import { lasareAv } from '../../svar/lasare.js';
import { Namnare } from '../../svar/namn.js';
import { Mandatvalare } from '../samverkan/mandatval.js';
import type { Mojlighet } from './handlingar.js';

/** D5: the way from a case to a tvist, where one of those in it has refused responsibility. */
@Injectable()
export class Tvistval {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly mandat: Mandatvalare,
    private readonly namnare: Namnare,
  ) {}

  /** The tvist under way about the case that the reader's huvudman is a party to; null: there is none, or no right to read it. */
  async pagaende(id: string, { inloggad, huvudman }: Ombud): Promise<string | null> {
    return lasareAv(inloggad, huvudman).forHuvudmannen ? oppenTvistOm(this.db, id, huvudman) : null;
  }

  /** @param pagaende one is enough: the form is for the first */
  async mojligheter(
    { id, arende }: Lastarende,
    { inloggad, huvudman }: Ombud,
    pagaende: string | null,
  ): Promise<readonly Mojlighet[]> {
    const avvisat = [...arende.delar.values()].some(({ svar }) => svar === 'ansvarsavvisning');
    const andra = [...arende.delar.keys()].filter((kod) => kod !== huvudman);
    if (pagaende !== null || !avvisat || arende.status === 'makulerad') return [];
    if (!arende.delar.has(huvudman) || andra.length === 0 || !farUtfora(inloggad, 'tvist.hantera')) return [];
    const mandatId = await this.mandat.val({ huvudman, behorighet: 'foretrada' });
    if (mandatId.length === 0) return [];
    const parter = andra.map((kod) => ({ varde: kod, text: this.namnare.huvudman(kod).namn }));
    const val = { mandatId, parter };
    return [{ formular: 'tvist-oppning', parametrar: {}, revision: null, varden: { avvikelse: id }, val }];
  }
}
