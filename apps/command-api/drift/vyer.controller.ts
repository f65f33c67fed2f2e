import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { OmbyggnadssvarDto } from './drift.dto.js';
import { OMBYGGNADSBESTALLNING, type Ombyggnadsbestallning } from './ombyggnadsbestallning.js';

/** Operations of the views. */
@ApiTags('drift')
@Controller('avvikelse/v1/drift/vyer')
export class VyombyggnadController {
  constructor(@Inject(OMBYGGNADSBESTALLNING) private readonly bestallning: Ombyggnadsbestallning) {}

  @Post(':namn/ombyggnader')
  @HttpCode(202)
  @Atgard('drift.bygga-om')
  @ApiParam({ name: 'namn', schema: { type: 'string', maxLength: 40 }, example: 'min-ko' })
  @Dokumenterad({
    summering: 'Bygg om en vy från händelseloggen, vid sidan av den som visas',
    beskrivning:
      'Den gamla vyn visas och uppdateras tills den nya hunnit ikapp och tar över. Följ förloppet med ' +
      'GET /avvikelse/v1/drift/vyer. En vy som redan byggs om påverkas inte.',
    svar: { 202: OmbyggnadssvarDto },
    fel: [401, 403, 404, 503],
  })
  async byggOm(@Param('namn') vy: string): Promise<OmbyggnadssvarDto> {
    const utfall = await this.bestallning.bestall(vy);
    if (utfall === 'okand') {
      throw new Rejected('VY_FINNS_EJ', 'Vyn finns inte. Namnen står i GET /avvikelse/v1/drift/vyer.', 'saknas');
    }
    return { vy, utfall };
  }
}
