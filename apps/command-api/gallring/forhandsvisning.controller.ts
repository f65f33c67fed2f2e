import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { arendenycklar } from '#libs/arkiv/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { kravFrittFranHinder, type Arendefakta } from '#libs/gallring/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { faltI, noteraLast } from '#libs/sekretess/atkomst/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { ForhandsvisningDto, GallringsforhandsvisningDto, type ForhandsvisatArendeDto } from './forhandsvisning.dto.js';
import { Gallringsunderlag } from './gallringsunderlag.js';

/** A question, but with a personnummer in it: so it is asked in a body, and never stands in an address. */
@ApiTags('gallring')
@Controller('avvikelse/v1/gallringar/forhandsvisning')
export class GallringsforhandsvisningController {
  constructor(
    private readonly underlag: Gallringsunderlag,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Atgard('gallring.foresla')
  @Dokumenterad({
    summering: 'Visa vad en gallring skulle ta, och vad som hindrar den',
    beskrivning: 'Ändrar ingenting. Ärenden som inte är era finns inte med.',
    kropp: GallringsforhandsvisningDto,
    svar: { 200: ForhandsvisningDto },
    fel: [400, 401, 403, 503],
  })
  async visa(
    @Body() dto: GallringsforhandsvisningDto,
    @AktuellBegaran() begaran: Begaran,
  ): Promise<ForhandsvisningDto> {
    const { ombud } = begaran;
    const { huvudman } = ombud;
    this.underlag.krav(ombud, 'gallring.foresla');
    const ids = await this.underlag.arenden(huvudman, dto);
    const idag = svenskDag(this.clock.now());
    const fakta = await this.underlag.fakta(ids, { huvudman, idag, skal: dto.skal });
    const egna = fakta.filter(({ involverad }) => involverad);
    noteraLast({ arenden: egna.map(({ arende }) => ({ id: arende, berorda: [huvudman] })) });
    const arenden: ForhandsvisatArendeDto[] = [];
    for (const en of egna) arenden.push(await this.arende(en, huvudman));
    // That nothing was found is an answer too: somebody asked of a person.
    noteraLast({ falt: arenden.length === 0 ? ['arenden'] : faltI({ arenden }) });
    return { arenden };
  }

  private async arende(fakta: Arendefakta, huvudman: string): Promise<ForhandsvisatArendeDto> {
    const { arende, bevaras } = fakta;
    const { nycklar } = await arendenycklar(this.store, { huvudman, arende, gallringId: '' });
    const hinder = hinderAv(fakta);
    const tidigast = bevaras?.tidigast ?? null;
    return { id: arende, nycklar: nycklar.length, farGallras: hinder === null, hinder, tidigast };
  }
}

/** In the words of the refusal that a proposal would get. */
const hinderAv = (fakta: Arendefakta): string | null => {
  try {
    kravFrittFranHinder([fakta]);
    return null;
  } catch (error) {
    if (error instanceof Rejected) return error.message;
    throw error;
  }
};
