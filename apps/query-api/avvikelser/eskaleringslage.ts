import { Inject, Injectable } from '@nestjs/common';
import { eskaleringStream, evolve, initial, upcast } from '#libs/eskalering/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { Kod, Lista, Objekt, Text } from '#libs/platform/http/dto.js';
import { ESKALERINGSSTATUS } from '../eskaleringar/kodverk.js';
import { NivaRefDto } from '../eskaleringar/plats.dto.js';
import { HuvudmanRefDto, Namnare } from '../svar/namn.js';
import { lasVid } from '../svar/vid.js';

export class PositionDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Objekt(() => NivaRefDto)
  niva: NivaRefDto;
}

export class EskaleringslageDto {
  @Kod(ESKALERINGSSTATUS, { exempel: 'pagaende' })
  status: string;

  @Text({ max: 100, exempel: 'Pågående' })
  statusText: string;

  @Lista(() => PositionDto, { max: 1_000, beskrivning: 'Var ärendet står i varje huvudmans egen linje' })
  parter: PositionDto[];

  @Objekt(() => NivaRefDto, { valfri: true, beskrivning: 'Samverkansnivån; null när ärendet är i linjen' })
  samverkan: NivaRefDto | null;
}

/** Where a joint case stands on each huvudman's own ladder, read from the log; null while nothing has been lifted. */
@Injectable()
export class Eskaleringslage {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly namnare: Namnare,
  ) {}

  /** @param id of the case; the caller has seen that the reader is involved in it */
  async for(id: string): Promise<EskaleringslageDto | null> {
    const handelser = await lasVid(this.store, eskaleringStream(id), undefined);
    const lage = handelser.map(upcast).reduce(evolve, initial);
    if (lage.status === 'okand') return null;
    const niva = (kod: string): NivaRefDto => ({ id: kod, namn: this.namnare.niva(lage.lan, kod) });
    return {
      status: lage.status,
      statusText: ESKALERINGSSTATUS[lage.status],
      parter: [...lage.parter].map(([kod, part]) => ({
        huvudman: this.namnare.huvudman(kod),
        niva: niva(part.niva),
      })),
      samverkan: lage.samverkan === null ? null : niva(lage.samverkan.niva),
    };
  }
}
