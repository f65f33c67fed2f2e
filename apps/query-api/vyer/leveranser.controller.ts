import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaLeveranser } from '#libs/read-models/index.js';
import { Aktuell, Atgard, HUVUDMAN_HEADER, valjHuvudman } from '#libs/sekretess/http/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { Namnare } from '../svar/namn.js';
import { fragor, sidval } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { LEVERANSKOLUMNER, leveranspost } from './leveranspost.js';
import { LeveransfragaDto, LeveranspostDto } from './vyer.dto.js';

const TOMT = 'Inga leveranser att visa. Antingen har inget köats än, eller så träffar inget filtret.';

@ApiTags('vyer')
@Controller('avvikelse/v1/vyer')
export class LeveranserController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly svarare: Sidsvarare,
    private readonly namnare: Namnare,
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
    const mottagare = mottagareFor(inloggad, fraga, begaran);
    const sedan = fraga.sedan === undefined ? undefined : new Date(fraga.sedan).toISOString();
    const sida = await listaLeveranser(this.db, { mottagare, sedan, status: fraga.status, ...sidval(fraga) });
    const rader = sida.rader.map((rad) => leveranspost(rad, this.namnare));
    const exporten = { namn: 'leveranser', kolumner: LEVERANSKOLUMNER };
    return this.svarare.svara({ fraga, sida: { ...sida, rader }, tomt: TOMT, export: exporten, begaran, svar });
  }
}

/** Operations without a huvudman of its own sees every recipient; anyone else its own, whatever its roles (I4). */
const mottagareFor = (inloggad: Inloggad, fraga: LeveransfragaDto, begaran: FastifyRequest): string | undefined =>
  inloggad.huvudman.length === 0 && inloggad.roller.includes('systemadministrator')
    ? fraga.mottagare
    : valjHuvudman(inloggad, fraga.mottagare ?? begaran.headers[HUVUDMAN_HEADER]);
