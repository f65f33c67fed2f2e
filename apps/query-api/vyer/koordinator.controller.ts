import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { huvudmannatypAv, HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { AktuellHuvudman, Atgard } from '#libs/sekretess/http/index.js';
import { behorighetSaknas } from '#libs/sekretess/index.js';
import { fragor, sidval } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { KoordinatorfragaDto, KoordinatorpostDto } from './koordinator.dto.js';
import { Koordinatoroverblick } from './koordinatoroverblick.js';
import { KOORDINATORKOLUMNER } from './koordinatorposter.js';

const TOMT =
  'Inget att se till: inget ärende finns i flera arenor eller saknar arena, inget är sent och varje öppnad arena har möte och sammankallande.';

@ApiTags('vyer')
@Controller('avvikelse/v1/vyer')
export class KoordinatorController {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly overblick: Koordinatoroverblick,
    private readonly svarare: Sidsvarare,
  ) {}

  @Get('koordinator')
  @Atgard('samverkan.overblicka')
  @Dokumenterad({
    summering: 'Koordinatorns överblick över länets arenor',
    beskrivning:
      'Ärenden som finns eller funnits i flera arenor, samma ämne i flera arenor, ärenden som sagts höra ihop, lyfta ' +
      'ärenden som ingen arena har, svar och beslut som är sena, möten utan protokoll, och arenor utan sammankallande eller planerat möte. Högst 100 av varje slag.',
    svar: { 200: sidsvarAv(KoordinatorpostDto, 'Slag;Rubrik;Arenor\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(KoordinatorfragaDto),
  })
  async koordinator(
    @Query() fraga: KoordinatorfragaDto,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<KoordinatorpostDto> | string> {
    if (huvudmannatypAv(huvudman) !== 'region') {
      throw behorighetSaknas();
    }
    const lan = this.register.lanFor(huvudman) ?? '';
    const { poster, full } = await this.overblick.las(lan, fraga.slag);
    const { limit, offset } = sidval(fraga);
    const rader = poster.slice(offset, offset + limit);
    const sida = { rader, antal: poster.length, antalArMinst: full };
    const exporten = { namn: 'koordinator', kolumner: KOORDINATORKOLUMNER };
    return this.svarare.svara({ fraga, sida, tomt: TOMT, export: exporten, begaran, svar });
  }
}
