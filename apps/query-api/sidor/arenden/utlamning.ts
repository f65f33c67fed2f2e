import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Fritextgranskning } from '#libs/kernel/index.js';
import { prova, type Ombud } from '#libs/sekretess/index.js';
import type { Lastarende } from '../../avvikelser/arendelasare.js';
import type { UtlamnandeDto } from '../../avvikelser/utlamnande.dto.js';
import { Utlamningsbild } from '../../avvikelser/utlamningsbild.js';
import type { Mojlighet } from './handlingar.js';

/** What the others in the case would be given today of the own huvudman's words. */
export interface Utlamning {
  /** One a recipient. */
  readonly mottagare: readonly UtlamnandeDto[];
  /** How the own huvudman has its texts reviewed. */
  readonly krav: Fritextgranskning;
}

/** D9: before anything is given: to whom what goes and on which ground, and the review of a text. */
@Injectable()
export class Utlamningsval {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly bild: Utlamningsbild,
  ) {}

  /** Null for who may not see it, or where there is nobody to give anything to. */
  utlamning(last: Lastarende, { inloggad, huvudman }: Ombud): Utlamning | null {
    const { arende, om } = last;
    const andra = [...arende.delar.keys()].filter((kod) => kod !== huvudman);
    if (!arende.delar.has(huvudman) || andra.length === 0) return null;
    if (!prova(inloggad, 'utlamnande.forhandsgranska', om).tillatet) return null;
    return {
      mottagare: andra.map((kod) => this.bild.bild(last, kod, huvudman)),
      krav: this.register.fritextgranskning(huvudman),
    };
  }

  /** Who reviews must read the text itself: not who is shown the case without it. */
  mojligheter(last: Lastarende, { inloggad }: Ombud, utlamning: Utlamning | null): readonly Mojlighet[] {
    const { id, revision, om, mask, arende } = last;
    const far = mask === 'full' && prova(inloggad, 'fritext.granska', om).tillatet;
    if (utlamning === null || !far || arende.status === 'makulerad') return [];
    const texter = new Map(
      (utlamning.mottagare[0]?.poster ?? [])
        .filter(({ slag }) => slag === 'fritext')
        .map((post) => [post.revision, post.handelseText]),
    );
    if (texter.size === 0) return [];
    const val = [...texter].map(([vid, text]) => ({ varde: String(vid), text: `${text} (${vid})` }));
    return [{ formular: 'fritextgranskning', parametrar: { id }, revision, val: { revision: val } }];
  }
}
