import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { svenskDag } from '#libs/platform/datum.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaTvister } from '#libs/read-models/index.js';
import { Aktuell, AktuellHuvudman, Atgard } from '#libs/sekretess/http/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { lasareAv } from '../svar/lasare.js';
import { Namnare } from '../svar/namn.js';
import { fragor, sidval, somBoolesk } from '../svar/sidfraga.dto.js';
import { helSida, Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { TVISTKOLUMNER, tvistpost } from './tvistpost.js';
import { TvistfragaDto, TvistpostDto } from './tvistpost.dto.js';

const TOMT =
  'Inga tvister att visa. Antingen är ni inte part i någon, eller så träffar inget filtret. Nya syns inom några sekunder.';

@ApiTags('tvister')
@Controller('avvikelse/v1/tvister')
export class TvistlistaController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly svarare: Sidsvarare,
    private readonly namnare: Namnare,
  ) {}

  @Get()
  @Atgard('samverkan.lasa')
  @Dokumenterad({
    summering: 'Lista tvister som den egna huvudmannen är part i, äldst först',
    svar: { 200: sidsvarAv(TvistpostDto, 'Id;Rubrik;Fråga\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(TvistfragaDto),
  })
  async lista(
    @Query() fraga: TvistfragaDto,
    @Aktuell() inloggad: Inloggad,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<TvistpostDto> | string> {
    const { status, nastaSteg } = fraga;
    const val = { fraga: fraga.fraga, principiell: somBoolesk(fraga.principiell), ...sidval(fraga) };
    const { forHuvudmannen } = lasareAv(inloggad, huvudman);
    const sida = forHuvudmannen
      ? await listaTvister(this.db, { huvudman, status, nastaSteg, ...val })
      : helSida<never>([]);
    const dag = svenskDag(this.clock.now());
    const rader = sida.rader.map((rad) => tvistpost(rad, this.namnare, dag));
    const exporten = { namn: 'tvister', kolumner: TVISTKOLUMNER };
    return this.svarare.svara({ fraga, sida: { ...sida, rader }, tomt: TOMT, export: exporten, begaran, svar });
  }
}
