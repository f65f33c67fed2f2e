import { Inject, Injectable } from '@nestjs/common';
import { huvudmannatypAv } from '#libs/huvudman/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { raknaEgnaBland, type Krets } from '#libs/read-models/index.js';
import { EGET, prova, type Ombud } from '#libs/sekretess/index.js';
import { Listbehorighet } from '../../svar/listbehorighet.js';

export interface Lasbara {
  readonly huvudman: string;
  readonly krets: Krets | null;
  /** All of the huvudman's, so that a list holds what is counted. */
  readonly alla: boolean;
}

/** What a brist rests on. */
interface Bristspar {
  readonly bristId: string;
  readonly avvikelser: readonly string[];
}

export interface Egna extends Lasbara {
  /** By brist, how many of its cases that list shows. */
  readonly bakom: ReadonlyMap<string, number>;
}

/** Which cases of the own huvudman a reader of the follow-up may be shown: those of its list of cases. */
@Injectable()
export class Arendelasratt {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly behorighet: Listbehorighet,
  ) {}

  /** The same, and how many of what each brist traces to they are. */
  async medBrister(ombud: Ombud, brister: readonly Bristspar[]): Promise<Egna | null> {
    const lasare = this.lasare(ombud);
    if (lasare === null) return null;
    const spar = new Map(brister.map(({ bristId, avvikelser }) => [bristId, avvikelser]));
    return { ...lasare, bakom: await raknaEgnaBland(this.db, { ...lasare, spar }) };
  }

  /** Null: may read none. */
  lasare(ombud: Ombud): Lasbara | null {
    const { inloggad, huvudman } = ombud;
    const om = { ...EGET, huvudmanstyp: huvudmannatypAv(huvudman) };
    if (!prova(inloggad, 'avvikelse.lasa', om).tillatet) return null;
    const krets = this.behorighet.krets(ombud, 'avvikelse.lasa');
    return { huvudman, krets, alla: krets === null };
  }
}
