import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VYLAGE, type Vylage } from '#libs/read-models/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { VylageDto } from './vylage.dto.js';
import { vylagessvar } from './vylagessvar.js';

/** Operations of the views. */
@ApiTags('drift')
@Controller('avvikelse/v1/drift')
export class VydriftController {
  constructor(
    @Inject(VYLAGE) private readonly vylage: Vylage,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('vyer')
  @Atgard('drift.lasa')
  @Dokumenterad({
    summering: 'Vyernas läge: version, hur långt de hunnit och hur en ombyggnad går',
    svar: { 200: VylageDto },
    fel: [401, 403, 503],
  })
  async vyer(): Promise<VylageDto> {
    const head = await this.store.head();
    return vylagessvar(this.vylage.lage(), { head, nu: this.clock.now() });
  }
}
