import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Aktuell, Atgard, HUVUDMAN_HEADER } from '#libs/sekretess/http/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { fragor } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { Leveranslasare } from './leveranslasare.js';
import { LEVERANSKOLUMNER } from './leveranspost.js';
import { LeveransfragaDto, LeveranspostDto } from './vyer.dto.js';

@ApiTags('vyer')
@Controller('avvikelse/v1/vyer')
export class LeveranserController {
  constructor(
    private readonly lasare: Leveranslasare,
    private readonly svarare: Sidsvarare,
  ) {}

  @Get('leveranser')
  @Atgard('leverans.lasa')
  @Dokumenterad({
    summering: 'Leveranser till den egna huvudmannen; för driftansvarig till alla',
    beskrivning: 'Visar hur leveransen gick, aldrig vad den innehåller.',
    svar: { 200: sidsvarAv(LeveranspostDto, 'Id;Avvikelse;Mottagare;Status\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(LeveransfragaDto),
  })
  async leveranser(
    @Query() fraga: LeveransfragaDto,
    @Aktuell() inloggad: Inloggad,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<LeveranspostDto> | string> {
    const { sida, tomt } = await this.lasare.las(fraga, inloggad, begaran.headers[HUVUDMAN_HEADER]);
    const exporten = { namn: 'leveranser', kolumner: LEVERANSKOLUMNER };
    return this.svarare.svara({ fraga, sida, tomt, export: exporten, begaran, svar });
  }
}
