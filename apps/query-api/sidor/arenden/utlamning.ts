import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Fritextgranskning } from '#libs/kernel/index.js';
import { prova, type Ombud } from '#libs/sekretess/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import type { Lastarende } from '../../avvikelser/arendelasare.js';
import { Utlamningsbild, type Utlamningssumma } from '../../avvikelser/utlamningsbild.js';
import { numrerad } from './granskning.html.js';
import { granskningssida, granskningstexter } from './granskningstexter.js';
import type { Mojlighet } from './handlingar.js';

/** What the others in the case would be given today of the own huvudman's words. */
export interface Utlamning {
  /** One a recipient. */
  readonly mottagare: readonly Utlamningssumma[];
  /** How the own huvudman has its texts reviewed. */
  readonly krav: Fritextgranskning;
}

/** How the page of the case was asked for. */
export interface Sidonskan {
  readonly sprak: Sprak;
  /** Revision of the first text that the review shows; 0: the first there is. */
  readonly granska: number;
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
    const mottagare = andra.map((kod) => this.bild.medSummor(last, kod, huvudman));
    return { mottagare, krav: this.register.fritextgranskning(huvudman) };
  }

  /** Who reviews must read the text itself: not who is shown the case without it. Only texts that stand on the page. */
  mojligheter(last: Lastarende, { inloggad, huvudman }: Ombud, onskan: Sidonskan): readonly Mojlighet[] {
    const { id, revision, om, mask, arende } = last;
    const far = mask === 'full' && arende.status !== 'makulerad' && prova(inloggad, 'fritext.granska', om).tillatet;
    const granskning = granskningssida(far ? granskningstexter(last, huvudman) : [], onskan.granska);
    if (granskning.texter.length === 0) return [];
    const texter = granskning.texter.map((text) => ({
      ...{ varde: String(text.revision), text: numrerad(onskan.sprak, text.handelse, text.revision) },
      sprak: onskan.sprak,
    }));
    return [{ formular: 'fritextgranskning', parametrar: { id }, revision, val: { revision: texter }, granskning }];
  }
}
