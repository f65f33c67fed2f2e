import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Fritextgranskning } from '#libs/kernel/index.js';
import { prova, type Ombud } from '#libs/sekretess/index.js';
import { engelska, type Sprak, type Valbart } from '#libs/sidor/index.js';
import type { Lastarende } from '../../avvikelser/arendelasare.js';
import type { UtlamnandeDto, UtlamningspostDto } from '../../avvikelser/utlamnande.dto.js';
import { Utlamningsbild } from '../../avvikelser/utlamningsbild.js';
import { etikett } from '../samverkan/visa.js';
import type { Mojlighet } from './handlingar.js';

/** What the others in the case would be given today of the own huvudman's words. */
export interface Utlamning {
  /** One a recipient. */
  readonly mottagare: readonly UtlamnandeDto[];
  /** How the own huvudman has its texts reviewed. */
  readonly krav: Fritextgranskning;
  /** The own free texts, to choose among. */
  readonly texter: readonly Valbart[];
}

/** D9: before anything is given: to whom what goes and on which ground, and the review of a text. */
@Injectable()
export class Utlamningsval {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly bild: Utlamningsbild,
  ) {}

  /** Null for who may not see it, or where there is nobody to give anything to. */
  utlamning(last: Lastarende, { inloggad, huvudman }: Ombud, sprak: Sprak): Utlamning | null {
    const { arende, om } = last;
    const andra = [...arende.delar.keys()].filter((kod) => kod !== huvudman);
    if (!arende.delar.has(huvudman) || andra.length === 0) return null;
    if (!prova(inloggad, 'utlamnande.forhandsgranska', om).tillatet) return null;
    const mottagare = andra.map((kod) => this.bild.bild(last, kod, huvudman));
    const krav = this.register.fritextgranskning(huvudman);
    return { mottagare, krav, texter: texterI(sprak, mottagare[0]?.poster ?? []) };
  }

  /** Who reviews must read the text itself: not who is shown the case without it. */
  mojligheter(last: Lastarende, { inloggad }: Ombud, utlamning: Utlamning | null): readonly Mojlighet[] {
    const { id, revision, om, mask, arende } = last;
    const far = mask === 'full' && prova(inloggad, 'fritext.granska', om).tillatet;
    const texter = utlamning?.texter ?? [];
    if (texter.length === 0 || !far || arende.status === 'makulerad') return [];
    return [{ formular: 'fritextgranskning', parametrar: { id }, revision, val: { revision: texter } }];
  }
}

/** By what happened when it was written, and its place in the case. */
const texterI = (sprak: Sprak, poster: readonly UtlamningspostDto[]): readonly Valbart[] => {
  const fritexter = poster.filter(({ slag }) => slag === 'fritext');
  const namn = new Map(
    fritexter.map(({ revision, handelse: kod, handelseText: text }) => [
      revision,
      etikett(sprak, { kod, text }, engelska.HANDELSER),
    ]),
  );
  return [...namn].map(([revision, text]) => ({ varde: String(revision), text: `${text} (${revision})` }));
};
