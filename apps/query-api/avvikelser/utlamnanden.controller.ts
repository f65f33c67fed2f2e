import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { fragor } from '../svar/sidfraga.dto.js';
import { Arendelasare } from './arendelasare.js';
import { UtlamnandeDto, UtlamnandefragaDto } from './utlamnande.dto.js';
import { Utlamningsbild } from './utlamningsbild.js';

/** What another huvudman will be given of one's own words, before it is (D9). No text stands in the answer. */
@ApiTags('avvikelser')
@Controller('avvikelse/v1/avvikelser/:id/utlamnanden')
export class UtlamnandenController {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly lasare: Arendelasare,
    private readonly bild: Utlamningsbild,
  ) {}

  @Get()
  @Atgard('utlamnande.forhandsgranska')
  @Dokumenterad({
    summering: 'Vad en mottagare kommer att få, och på vilken grund',
    beskrivning: 'Er egen identitet och fritext, fält för fält, prövade på samma sätt som när de skickas.',
    svar: { 200: UtlamnandeDto },
    fel: [400, 401, 403, 404, 422],
    fraga: fragor(UtlamnandefragaDto),
  })
  async visa(
    @Param('id') id: string,
    @Query() { mottagare }: UtlamnandefragaDto,
    @AktuelltOmbud() ombud: Ombud,
  ): Promise<UtlamnandeDto> {
    const last = await this.lasare.las(id, ombud, 'utlamnande.forhandsgranska');
    if (!this.register.finns(mottagare)) {
      throw new Rejected('OKAND_HUVUDMAN', 'Huvudmannen finns inte i registret; se GET /huvudman.', 'innehall');
    }
    return this.bild.bild(last, mottagare, ombud.huvudman);
  }
}
