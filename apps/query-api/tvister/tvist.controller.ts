import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Aktuell, AktuellHuvudman, Atgard } from '#libs/sekretess/http/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { tvistStream } from '#libs/tvist/index.js';
import { HandelsepostDto } from '../avvikelser/handelse.dto.js';
import { Historiksvarare } from '../svar/historik.js';
import { lasareAv } from '../svar/lasare.js';
import { fragor, SidfragaDto } from '../svar/sidfraga.dto.js';
import type { Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { VidfragaDto } from '../svar/vid.js';
import { LeveranspostDto } from '../vyer/vyer.dto.js';
import { TvistDto } from './tvist.dto.js';
import { Tvistlasare } from './tvistlasare.js';
import { Tvistsvarare } from './tvistsvar.js';

@ApiTags('tvister')
@Controller('avvikelse/v1/tvister/:id')
export class TvistController {
  constructor(
    private readonly lasare: Tvistlasare,
    private readonly svarare: Tvistsvarare,
    private readonly historik: Historiksvarare,
  ) {}

  @Get()
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Läs en tvist',
    beskrivning:
      'Läses direkt ur händelseloggen, med vid så som den var då. Bara parterna läser den. ' +
      'ETag är revisionen, för If-Match.',
    svar: { 200: TvistDto },
    fel: [400, 401, 403, 404],
    fraga: fragor(VidfragaDto),
  })
  async las(
    @Param('id') id: string,
    @Query() { vid }: VidfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<TvistDto> {
    const last = await this.lasare.las(id, lasareAv(inloggad, huvudman), vid);
    void svar.header('etag', `"${last.revision}"`);
    return this.svarare.svar(last, vid);
  }

  @Get('handelser')
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Tvistens hela historik',
    svar: { 200: sidsvarAv(HandelsepostDto, 'Tid;Händelse;Av\r\n') },
    fel: [400, 401, 403, 404],
    fraga: fragor(SidfragaDto),
  })
  async handelser(
    @Param('id') id: string,
    @Query() fraga: SidfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<HandelsepostDto> | string> {
    await this.lasare.las(id, lasareAv(inloggad, huvudman));
    return this.historik.handelser(tvistStream(id), { fraga, begaran, svar });
  }

  @Get('leveranser')
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Vad som skickats om tvisten, till vem och hur det gick',
    svar: { 200: sidsvarAv(LeveranspostDto, 'Id;Mottagare;Status\r\n') },
    fel: [400, 401, 403, 404],
    fraga: fragor(SidfragaDto),
  })
  async leveranser(
    @Param('id') id: string,
    @Query() fraga: SidfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<LeveranspostDto> | string> {
    await this.lasare.las(id, lasareAv(inloggad, huvudman));
    return this.historik.leveranser(tvistStream(id), { fraga, begaran, svar });
  }
}
