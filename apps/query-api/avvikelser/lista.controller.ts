import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { fragor } from '../svar/sidfraga.dto.js';
import { AvvikelsefragaDto, AvvikelsepostDto } from './lista.dto.js';
import { AVVIKELSEKOLUMNER, Listlasare } from './listlasare.js';

@ApiTags('avvikelser')
@Controller('avvikelse/v1/avvikelser')
export class AvvikelselistaController {
  constructor(
    private readonly lasare: Listlasare,
    private readonly svarare: Sidsvarare,
  ) {}

  @Get()
  @Atgard('avvikelse.lasa')
  @Dokumenterad({
    summering: 'Lista avvikelser som berör den egna huvudmannen',
    svar: { 200: sidsvarAv(AvvikelsepostDto, 'Id;Ärendenummer;Status\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(AvvikelsefragaDto),
  })
  async lista(
    @Query() fraga: AvvikelsefragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<AvvikelsepostDto> | string> {
    const { sida, tomt } = await this.lasare.las(fraga, ombud);
    const exporten = { namn: 'avvikelser', kolumner: AVVIKELSEKOLUMNER };
    return this.svarare.svara({ fraga, sida, tomt, export: exporten, begaran, svar });
  }
}
