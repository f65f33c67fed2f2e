import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { fragor } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { KOKOLUMNER, Kolasare } from './kolasare.js';
import { KofragaDto, KopostDto } from './ko.dto.js';

@ApiTags('vyer')
@Controller('avvikelse/v1/vyer')
export class MinKoController {
  constructor(
    private readonly lasare: Kolasare,
    private readonly svarare: Sidsvarare,
  ) {}

  @Get('min-ko')
  @Atgard('vy.lasa')
  @Dokumenterad({
    summering: 'Det som den egna huvudmannen har att göra, mest brådskande först',
    beskrivning:
      'Utan sortera ordnas efter svar senast; samma dag ordnas efter riskvärde, högst först, sedan efter hur länge det väntat.',
    svar: { 200: sidsvarAv(KopostDto, 'Id;Källans ärendenummer;Nästa steg\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(KofragaDto),
  })
  async minKo(
    @Query() fraga: KofragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<KopostDto> | string> {
    const { sida, tomt } = await this.lasare.las(fraga, ombud);
    const exporten = { namn: 'min-ko', kolumner: KOKOLUMNER };
    return this.svarare.svara({ fraga, sida, tomt, export: exporten, begaran, svar });
  }
}
