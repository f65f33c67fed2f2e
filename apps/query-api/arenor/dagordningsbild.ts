import { Inject, Injectable } from '@nestjs/common';
import { foreslagenDagordning, type KandArena } from '#libs/arena/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { Namnare, textFor } from '../svar/namn.js';
import type { Lasare } from '../svar/lasare.js';
import { PUNKTSLAG } from './arenaarende.dto.js';
import type { Lastarena } from './arenalasare.js';
import { arendebild } from './arendebild.js';
import { PUNKTER_VISAS, type ArenadagordningDto, type NastaMoteDto } from './dagordning.dto.js';
import { Relaterade } from './relaterade.js';

const INGET_MOTE = 'Inget möte är kallat. Förslaget gäller nästa möte.';

/** The agenda that proposes itself: standing items, matters with what they rest on, outcomes to report. */
@Injectable()
export class Dagordningsbild {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly relaterade: Relaterade,
    private readonly namnare: Namnare,
  ) {}

  async bild({ id, arena }: Lastarena, lasare: Lasare): Promise<ArenadagordningDto> {
    const alla = foreslagenDagordning(arena);
    const visade = alla.slice(0, PUNKTER_VISAS);
    const arenden = visade.flatMap(({ arende }) => arende ?? []);
    const relaterade = await this.relaterade.sok({ arena, arenaId: id, arenden, lasare });
    const nastaMote = nastaMoteI(arena, this.clock.now());
    return {
      ...{ arena: id, namn: arena.data.namn, nastaMote, antalPunkter: alla.length },
      punkter: visade.map(({ slag, rubrik, arende: arendeId }, index) => {
        const arende = arendeId === null ? undefined : arena.arenden.get(arendeId);
        return {
          ...{ nr: index + 1, slag, slagText: textFor(PUNKTSLAG, slag), rubrik },
          arende: arendeId === null || arende === undefined ? null : arendebild(arendeId, arende, this.namnare),
          relaterade: [...(relaterade.get(arendeId ?? '') ?? [])],
        };
      }),
      meddelande: nastaMote === null ? INGET_MOTE : null,
    };
  }
}

const nastaMoteI = ({ moten }: KandArena, nu: Date): NastaMoteDto | null => {
  const kommande = [...moten].filter(([, { tid, installt }]) => !installt && Date.parse(tid) > nu.getTime());
  const [nasta] = kommande.toSorted(([, en], [, annat]) => Date.parse(en.tid) - Date.parse(annat.tid));
  return nasta === undefined ? null : { id: nasta[0], tid: nasta[1].tid, plats: nasta[1].plats };
};
