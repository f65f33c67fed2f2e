import { Injectable } from '@nestjs/common';
import { huvudmannatypAv } from '#libs/huvudman/index.js';
import type { Krets } from '#libs/read-models/index.js';
import { EGET, prova, type Ombud } from '#libs/sekretess/index.js';
import { Listbehorighet } from '../../svar/listbehorighet.js';

export interface Lasbara {
  readonly huvudman: string;
  readonly krets: Krets | null;
  /** All of the huvudman's, so that a list holds what is counted. */
  readonly alla: boolean;
}

/** Which cases of the own huvudman a reader of the follow-up may be shown: those of its list of cases. */
@Injectable()
export class Arendelasratt {
  constructor(private readonly behorighet: Listbehorighet) {}

  /** Null: may read none. */
  lasare(ombud: Ombud): Lasbara | null {
    const { inloggad, huvudman } = ombud;
    const om = { ...EGET, huvudmanstyp: huvudmannatypAv(huvudman) };
    if (!prova(inloggad, 'avvikelse.lasa', om).tillatet) return null;
    const krets = this.behorighet.krets(ombud, 'avvikelse.lasa');
    return { huvudman, krets, alla: krets === null };
  }
}
