import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { fragor } from '../svar/sidfraga.dto.js';
import { VidfragaDto } from '../svar/vid.js';
import { InformationstorgDto } from './informationstorg.dto.js';
import { Informationstorg } from './informationstorg.js';

@ApiTags('informationstorg')
@Controller('avvikelse/v1/informationstorg')
export class InformationstorgController {
  constructor(private readonly torg: Informationstorg) {}

  @Get(':huvudman')
  @Atgard('overenskommelse.lasa')
  @ApiParam({ name: 'huvudman', schema: { type: 'string' }, example: '2082' })
  @Dokumenterad({
    summering: 'Allt som gäller för en huvudman i samverkan, i ett svar',
    beskrivning:
      'Utgångspunkter, överenskommelser, arenor och vilka som sitter där med vilket mandat, den egna linjen och ' +
      'rutiner. Varje uppgift pekar på ägarens källa. Det källan är tyst om visas som ej angivet.',
    svar: { 200: InformationstorgDto },
    fel: [400, 401, 403, 404],
    fraga: fragor(VidfragaDto),
  })
  las(@Param('huvudman') huvudman: string, @Query() { vid }: VidfragaDto): Promise<InformationstorgDto> {
    return this.torg.bild(huvudman, vid);
  }
}
